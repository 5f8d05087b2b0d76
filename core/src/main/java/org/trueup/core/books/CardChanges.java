package org.trueup.core.books;

import java.util.ArrayList;
import java.util.List;
import org.trueup.core.company.Company;
import org.trueup.core.company.Item;
import org.trueup.core.company.StockkeepingUnit;
import org.trueup.core.ledger.ItemState;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.StockkeepingUnitState;

/**
 * What a change of master data means for the cost side of cards, which lives in the ledgers: a
 * figure that was changed in the set-up replaces that of the card, any other stays as the ledgers
 * have moved it. Cards that the ledgers have not moved yet begin with the set-up and need no
 * change.
 *
 * @param items cards that change
 * @param stockkeepingUnits units that change
 */
public record CardChanges(List<ItemState> items, List<StockkeepingUnitState> stockkeepingUnits) {

  /** The cards that change between two set-ups, on ledgers as they stand. */
  public static CardChanges between(Company before, Company after, LedgerSnapshot ledgers) {
    return between(before, after, ledgers.items(), ledgers.stockkeepingUnits(), CardColumns.NONE);
  }

  /**
   * The cards that change between two set-ups.
   *
   * @param items cards that the ledgers have moved
   * @param units stockkeeping units that the ledgers have moved
   * @param named columns that the change sets by name
   */
  public static CardChanges between(
      Company before,
      Company after,
      List<ItemState> items,
      List<StockkeepingUnitState> units,
      CardColumns named) {
    return new CardChanges(
        changedItems(before, after, items, named), changedUnits(before, after, units, named));
  }

  private static List<ItemState> changedItems(
      Company before, Company after, List<ItemState> items, CardColumns named) {
    List<ItemState> changed = new ArrayList<>();
    for (ItemState state : items) {
      Item old = before.items().get(state.item());
      Item now = after.items().get(state.item());
      if (old != null && now != null) {
        ItemState following = state.following(old, now, named.of(state.item()));
        if (!following.equals(state)) {
          changed.add(following);
        }
      }
    }
    return changed;
  }

  private static List<StockkeepingUnitState> changedUnits(
      Company before, Company after, List<StockkeepingUnitState> units, CardColumns named) {
    List<StockkeepingUnitState> changed = new ArrayList<>();
    for (StockkeepingUnitState state : units) {
      StockkeepingUnit old = before.stockkeepingUnits().get(state.key());
      StockkeepingUnit now = after.stockkeepingUnits().get(state.key());
      if (old != null && now != null) {
        boolean isStandard = after.item(state.key().item()).isStandard();
        StockkeepingUnitState following =
            state.following(old, now, isStandard, named.of(state.key()));
        if (!following.equals(state)) {
          changed.add(following);
        }
      }
    }
    return changed;
  }
}
