package org.trueup.core.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Entries and state read from a store to work on: the whole ledger, or the slices of some items
 * together with everything that those refer to.
 *
 * <p>Value entries come with their present valuation date and mark; application entries that were
 * moved to history are left out. Each list rises by entry number.
 *
 * @param itemLedgerEntries movements
 * @param itemEntryStates state of each movement
 * @param valueEntries cost, of movements and capacity
 * @param postedCosts what of it stands in the general ledger; entries without row: nothing
 * @param applicationEntries links that live
 * @param applicationStates state of links where it is not blank
 * @param capacityLedgerEntries capacity
 * @param items item cards
 * @param stockkeepingUnits stockkeeping units
 * @param orders order lines
 * @param averageCostPoints entry points of the average
 * @param numbers last number of each ledger in the whole store
 */
public record LedgerSnapshot(
    List<ItemLedgerEntry> itemLedgerEntries,
    List<ItemEntryState> itemEntryStates,
    List<ValueEntry> valueEntries,
    List<PostedCost> postedCosts,
    List<ItemApplicationEntry> applicationEntries,
    List<ApplicationState> applicationStates,
    List<CapacityLedgerEntry> capacityLedgerEntries,
    List<ItemState> items,
    List<StockkeepingUnitState> stockkeepingUnits,
    List<OrderState> orders,
    List<AverageCostPoint> averageCostPoints,
    LastNumbers numbers) {

  /** The ledger of a company in which nothing was posted. */
  public static final LedgerSnapshot EMPTY =
      new LedgerSnapshot(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          LastNumbers.NONE);

  /** The snapshot after cards changed; these replace what it holds of the same key. */
  public LedgerSnapshot withCards(
      List<ItemState> changedItems, List<StockkeepingUnitState> changedUnits) {
    return new LedgerSnapshot(
        itemLedgerEntries,
        itemEntryStates,
        valueEntries,
        postedCosts,
        applicationEntries,
        applicationStates,
        capacityLedgerEntries,
        replaced(items, changedItems, ItemState::item),
        replaced(stockkeepingUnits, changedUnits, StockkeepingUnitState::key),
        orders,
        averageCostPoints,
        numbers);
  }

  /** The same snapshot, as another register left it that wrote no entry. */
  public LedgerSnapshot afterRegister(long no) {
    return new LedgerSnapshot(
        itemLedgerEntries,
        itemEntryStates,
        valueEntries,
        postedCosts,
        applicationEntries,
        applicationStates,
        capacityLedgerEntries,
        items,
        stockkeepingUnits,
        orders,
        averageCostPoints,
        numbers.inRegister(no));
  }

  private static <S, K> List<S> replaced(List<S> states, List<S> changed, Function<S, K> key) {
    Map<K, S> byKey = new LinkedHashMap<>();
    states.forEach(state -> byKey.put(key.apply(state), state));
    changed.forEach(state -> byKey.put(key.apply(state), state));
    return List.copyOf(byKey.values());
  }
}
