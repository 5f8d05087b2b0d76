package org.trueup.core.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trueup.core.company.InventoryPeriod;

/**
 * Everything that one register writes: new facts, and state that changed. A store writes all of it
 * or nothing.
 *
 * <p>New facts rise by entry number. A value entry whose valuation date moved within the register
 * that created it appears once, as it ended; one of an earlier register appears as a {@link
 * ValueEntryState}. State rows replace earlier rows of the same key.
 *
 * @param transactions transactions that were posted, in posting order
 * @param itemLedgerEntries new movements
 * @param valueEntries new cost
 * @param applicationEntries new links
 * @param capacityLedgerEntries new capacity
 * @param glEntries new general ledger entries
 * @param glItemRelations new relations
 * @param adjustmentCauses why the adjustment entries among the value entries were made
 * @param itemEntryStates changed or new
 * @param valueEntryStates moved fields of value entries of earlier registers
 * @param postedCosts changed or new
 * @param applicationStates changed or new
 * @param items changed or new
 * @param stockkeepingUnits changed or new
 * @param orders changed or new
 * @param averageCostPoints changed or new
 * @param inventoryPeriods changed or new
 */
public record LedgerChanges(
    List<PostedTransaction> transactions,
    List<ItemLedgerEntry> itemLedgerEntries,
    List<ValueEntry> valueEntries,
    List<ItemApplicationEntry> applicationEntries,
    List<CapacityLedgerEntry> capacityLedgerEntries,
    List<GlEntry> glEntries,
    List<GlItemRelation> glItemRelations,
    List<AdjustmentCause> adjustmentCauses,
    List<ItemEntryState> itemEntryStates,
    List<ValueEntryState> valueEntryStates,
    List<PostedCost> postedCosts,
    List<ApplicationState> applicationStates,
    List<ItemState> items,
    List<StockkeepingUnitState> stockkeepingUnits,
    List<OrderState> orders,
    List<AverageCostPoint> averageCostPoints,
    List<InventoryPeriod> inventoryPeriods) {

  /** Nothing. */
  public static final LedgerChanges NONE =
      new LedgerChanges(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of());

  /** Cards that changed, and nothing else. */
  public static LedgerChanges ofCards(
      List<ItemState> items, List<StockkeepingUnitState> stockkeepingUnits) {
    return new LedgerChanges(
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
        List.of(),
        items,
        stockkeepingUnits,
        List.of(),
        List.of(),
        List.of());
  }

  /** These changes with general ledger entries added. */
  public LedgerChanges withGlPosting(
      List<GlEntry> entries, List<GlItemRelation> relations, List<PostedCost> posted) {
    return new LedgerChanges(
        transactions,
        itemLedgerEntries,
        valueEntries,
        applicationEntries,
        capacityLedgerEntries,
        entries,
        relations,
        adjustmentCauses,
        itemEntryStates,
        valueEntryStates,
        posted,
        applicationStates,
        items,
        stockkeepingUnits,
        orders,
        averageCostPoints,
        inventoryPeriods);
  }

  /** These changes with more general ledger entries behind those that they have. */
  public LedgerChanges withMoreGlEntries(List<GlEntry> entries, List<GlItemRelation> relations) {
    return withGlPosting(
        Stream.concat(glEntries.stream(), entries.stream()).toList(),
        Stream.concat(glItemRelations.stream(), relations.stream()).toList(),
        postedCosts);
  }

  /** These changes with another state of what stands in the general ledger. */
  public LedgerChanges withPostedCosts(List<PostedCost> posted) {
    return withGlPosting(glEntries, glItemRelations, posted);
  }

  /** These changes, and cards that changed before; a card that both name stands as it is here. */
  public LedgerChanges withCardsBefore(
      List<ItemState> earlierItems, List<StockkeepingUnitState> earlierUnits) {
    return new LedgerChanges(
        transactions,
        itemLedgerEntries,
        valueEntries,
        applicationEntries,
        capacityLedgerEntries,
        glEntries,
        glItemRelations,
        adjustmentCauses,
        itemEntryStates,
        valueEntryStates,
        postedCosts,
        applicationStates,
        last(earlierItems, items, ItemState::item),
        last(earlierUnits, stockkeepingUnits, StockkeepingUnitState::key),
        orders,
        averageCostPoints,
        inventoryPeriods);
  }

  private static <S, K> List<S> last(List<S> earlier, List<S> later, Function<S, K> key) {
    Map<K, S> byKey = new LinkedHashMap<>();
    earlier.forEach(state -> byKey.put(key.apply(state), state));
    later.forEach(state -> byKey.put(key.apply(state), state));
    return List.copyOf(byKey.values());
  }

  /** These changes with inventory periods that were closed or reopened. */
  public LedgerChanges withInventoryPeriods(List<InventoryPeriod> periods) {
    return new LedgerChanges(
        transactions,
        itemLedgerEntries,
        valueEntries,
        applicationEntries,
        capacityLedgerEntries,
        glEntries,
        glItemRelations,
        adjustmentCauses,
        itemEntryStates,
        valueEntryStates,
        postedCosts,
        applicationStates,
        items,
        stockkeepingUnits,
        orders,
        averageCostPoints,
        periods);
  }
}
