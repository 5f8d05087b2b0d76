package org.trueup.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trueup.core.books.CardChanges;
import org.trueup.core.company.Company.StockKey;
import org.trueup.core.ledger.ApplicationState;
import org.trueup.core.ledger.AverageCostPoint;
import org.trueup.core.ledger.CapacityLedgerEntry;
import org.trueup.core.ledger.GlEntry;
import org.trueup.core.ledger.GlItemRelation;
import org.trueup.core.ledger.ItemApplicationEntry;
import org.trueup.core.ledger.ItemEntryState;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.ItemState;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.OrderState;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.StockkeepingUnitState;
import org.trueup.core.ledger.ValueEntry;

/** A store in memory: takes the changes of registers and gives back a snapshot of everything. */
final class LedgerStore {

  private final Map<Long, ItemLedgerEntry> itemLedgerEntries = new TreeMap<>();
  private final Map<Long, ItemEntryState> itemEntryStates = new TreeMap<>();
  private final Map<Long, ValueEntry> valueEntries = new TreeMap<>();
  private final Map<Long, PostedCost> postedCosts = new TreeMap<>();
  private final Map<Long, ItemApplicationEntry> applicationEntries = new TreeMap<>();
  private final Map<Long, ApplicationState> applicationStates = new TreeMap<>();
  private final Map<Long, CapacityLedgerEntry> capacityLedgerEntries = new TreeMap<>();
  private final Map<String, ItemState> items = new TreeMap<>();
  private final Map<String, StockkeepingUnitState> stockkeepingUnits = new TreeMap<>();
  private final Map<String, OrderState> orders = new TreeMap<>();
  private final Map<String, AverageCostPoint> averageCostPoints = new TreeMap<>();
  private final List<GlEntry> glEntries = new ArrayList<>();
  private final List<GlItemRelation> glItemRelations = new ArrayList<>();
  private LastNumbers numbers = LastNumbers.NONE;

  /** Takes changes that come with no register of their own. */
  void take(LedgerChanges changes) {
    take(changes, numbers);
  }

  /** Takes cards that a change of the set-up has changed. */
  void take(CardChanges cards) {
    cards.items().forEach(row -> items.put(row.item(), row));
    cards.stockkeepingUnits().forEach(row -> stockkeepingUnits.put(text(row.key()), row));
  }

  void take(LedgerChanges changes, LastNumbers last) {
    changes.itemLedgerEntries().forEach(row -> itemLedgerEntries.put(row.entryNo(), row));
    changes.itemEntryStates().forEach(row -> itemEntryStates.put(row.entryNo(), row));
    changes.valueEntries().forEach(row -> valueEntries.put(row.entryNo(), row));
    changes
        .valueEntryStates()
        .forEach(
            row ->
                valueEntries.computeIfPresent(
                    row.entryNo(),
                    (no, entry) ->
                        entry
                            .onValuationDate(row.valuationDate())
                            .valuedByAverageCost(row.valuedByAverageCost())));
    changes.postedCosts().forEach(row -> postedCosts.put(row.valueEntryNo(), row));
    changes.applicationEntries().forEach(row -> applicationEntries.put(row.entryNo(), row));
    changes.applicationStates().forEach(this::take);
    changes.capacityLedgerEntries().forEach(row -> capacityLedgerEntries.put(row.entryNo(), row));
    changes.items().forEach(row -> items.put(row.item(), row));
    changes.stockkeepingUnits().forEach(row -> stockkeepingUnits.put(text(row.key()), row));
    changes.orders().forEach(row -> orders.put(row.key().toString(), row));
    changes
        .averageCostPoints()
        .forEach(row -> averageCostPoints.put(text(row.key()) + row.valuationDate(), row));
    glEntries.addAll(changes.glEntries());
    glItemRelations.addAll(changes.glItemRelations());
    numbers = last;
  }

  private void take(ApplicationState state) {
    if (state.deletedInRegister() == 0) {
      applicationStates.put(state.entryNo(), state);
    } else {
      applicationEntries.remove(state.entryNo());
      applicationStates.remove(state.entryNo());
    }
  }

  private static String text(StockKey key) {
    return key.item() + "|" + key.variant() + "|" + key.location() + "|";
  }

  void forgetWhatIsAdjusted() {
    itemEntryStates.replaceAll((no, row) -> toAdjust(row));
    items.replaceAll((no, row) -> notAdjusted(row));
    averageCostPoints.replaceAll(
        (key, row) -> new AverageCostPoint(row.key(), row.valuationDate(), false));
  }

  private static ItemEntryState toAdjust(ItemEntryState row) {
    return new ItemEntryState(
        row.entryNo(),
        row.remainingQuantity(),
        row.invoicedQuantity(),
        row.completelyInvoiced(),
        row.lastInvoiceDate(),
        row.shippedQtyNotReturned(),
        true,
        row.appliesToEntryNo());
  }

  private static ItemState notAdjusted(ItemState row) {
    return new ItemState(
        row.item(),
        row.unitCost(),
        row.standardCost(),
        row.lastDirectCost(),
        row.singleLevelCost(),
        row.rolledUpCost(),
        false,
        row.allowOnlineAdjustment());
  }

  List<GlEntry> glEntries() {
    return List.copyOf(glEntries);
  }

  List<GlItemRelation> glItemRelations() {
    return List.copyOf(glItemRelations);
  }

  LedgerSnapshot snapshot() {
    return new LedgerSnapshot(
        list(itemLedgerEntries),
        list(itemEntryStates),
        list(valueEntries),
        list(postedCosts),
        list(applicationEntries),
        list(applicationStates),
        list(capacityLedgerEntries),
        list(items),
        list(stockkeepingUnits),
        list(orders),
        list(averageCostPoints),
        numbers);
  }

  private static <V> List<V> list(Map<?, V> map) {
    return List.copyOf(map.values());
  }
}
