package org.trueup.core.books;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.trueup.core.company.Company;
import org.trueup.core.company.Company.StockKey;
import org.trueup.core.company.CostShares;
import org.trueup.core.company.Item;
import org.trueup.core.company.StockkeepingUnit;
import org.trueup.core.ledger.ItemState;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.StockkeepingUnitState;

/**
 * What a change of master data means for the cost side of cards, which lives in the ledgers: a
 * figure that was changed in the set-up replaces that of the card, any other stays as the ledgers
 * have moved it.
 *
 * @param items cards that change
 * @param stockkeepingUnits units that change
 */
public record CardChanges(List<ItemState> items, List<StockkeepingUnitState> stockkeepingUnits) {

  /** The cards that change between two set-ups, on ledgers as they stand. */
  public static CardChanges between(Company before, Company after, LedgerSnapshot ledgers) {
    List<ItemState> items = new ArrayList<>();
    for (ItemState state : ledgers.items()) {
      Item old = before.items().get(state.item());
      Item now = after.items().get(state.item());
      ItemState changed = old == null || now == null ? state : changed(state, old, now);
      if (!changed.equals(state)) {
        items.add(changed);
      }
    }
    return new CardChanges(items, units(before, after, ledgers));
  }

  private static ItemState changed(ItemState state, Item before, Item after) {
    return new ItemState(
        state.item(),
        figure(state.unitCost(), before, after, Item::unitCost),
        figure(state.standardCost(), before, after, Item::standardCost),
        figure(state.lastDirectCost(), before, after, Item::lastDirectCost),
        shares(state.singleLevelCost(), before.singleLevelCost(), after.singleLevelCost()),
        shares(state.rolledUpCost(), before.rolledUpCost(), after.rolledUpCost()),
        state.costIsAdjusted(),
        state.allowOnlineAdjustment());
  }

  private static <C> long figure(long present, C before, C after, ToLongFunction<C> figure) {
    long wanted = figure.applyAsLong(after);
    return wanted == figure.applyAsLong(before) ? present : wanted;
  }

  private static CostShares shares(CostShares present, CostShares before, CostShares after) {
    return after.equals(before) ? present : after;
  }

  private static List<StockkeepingUnitState> units(
      Company before, Company after, LedgerSnapshot ledgers) {
    Map<StockKey, StockkeepingUnit> old = new HashMap<>(before.stockkeepingUnits());
    List<StockkeepingUnitState> units = new ArrayList<>();
    for (StockkeepingUnitState state : ledgers.stockkeepingUnits()) {
      StockkeepingUnit was = old.get(state.key());
      StockkeepingUnit now = after.stockkeepingUnits().get(state.key());
      StockkeepingUnitState changed = was == null || now == null ? state : changed(state, was, now);
      if (!changed.equals(state)) {
        units.add(changed);
      }
    }
    return units;
  }

  private static StockkeepingUnitState changed(
      StockkeepingUnitState state, StockkeepingUnit before, StockkeepingUnit after) {
    return new StockkeepingUnitState(
        state.key(),
        figure(state.unitCost(), before, after, StockkeepingUnit::unitCost),
        figure(state.standardCost(), before, after, StockkeepingUnit::standardCost),
        figure(state.lastDirectCost(), before, after, StockkeepingUnit::lastDirectCost));
  }
}
