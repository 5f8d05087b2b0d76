package org.trueup.app.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.trueup.core.books.CardChanges;
import org.trueup.core.company.Company.StockKey;
import org.trueup.core.company.InventoryPeriod;
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
import org.trueup.core.ledger.ValueEntryState;

/** Ledgers as a store keeps them, in memory: what registers wrote, added up. */
final class MemoryLedgers {

  private record PointKey(StockKey key, LocalDate date) {}

  private final List<ItemLedgerEntry> itemLedgerEntries = new ArrayList<>();
  private final SequencedMap<Long, ItemEntryState> itemEntryStates = new TreeMap<>();
  private final SequencedMap<Long, ValueEntry> valueEntries = new TreeMap<>();
  private final SequencedMap<Long, PostedCost> postedCosts = new TreeMap<>();
  private final SequencedMap<Long, ItemApplicationEntry> applicationEntries = new TreeMap<>();
  private final SequencedMap<Long, ApplicationState> applicationStates = new TreeMap<>();
  private final List<CapacityLedgerEntry> capacityLedgerEntries = new ArrayList<>();
  private final Map<String, ItemState> items = new LinkedHashMap<>();
  private final Map<StockKey, StockkeepingUnitState> stockkeepingUnits = new LinkedHashMap<>();
  private final Map<OrderState.OrderKey, OrderState> orders = new LinkedHashMap<>();
  private final Map<PointKey, AverageCostPoint> averageCostPoints = new LinkedHashMap<>();
  private final Map<LocalDate, InventoryPeriod> inventoryPeriods = new LinkedHashMap<>();
  private final List<GlEntry> glEntries = new ArrayList<>();
  private final List<GlItemRelation> glItemRelations = new ArrayList<>();
  private LastNumbers numbers = LastNumbers.NONE;

  /** Adds what a register wrote. */
  void apply(LedgerChanges changes, LastNumbers after) {
    itemLedgerEntries.addAll(changes.itemLedgerEntries());
    capacityLedgerEntries.addAll(changes.capacityLedgerEntries());
    glEntries.addAll(changes.glEntries());
    glItemRelations.addAll(changes.glItemRelations());
    put(itemEntryStates, changes.itemEntryStates(), ItemEntryState::entryNo);
    put(valueEntries, changes.valueEntries(), ValueEntry::entryNo);
    put(postedCosts, changes.postedCosts(), PostedCost::valueEntryNo);
    put(applicationEntries, changes.applicationEntries(), ItemApplicationEntry::entryNo);
    put(applicationStates, changes.applicationStates(), ApplicationState::entryNo);
    put(orders, changes.orders(), OrderState::key);
    put(
        averageCostPoints,
        changes.averageCostPoints(),
        point -> new PointKey(point.key(), point.valuationDate()));
    put(inventoryPeriods, changes.inventoryPeriods(), InventoryPeriod::endingDate);
    replaceCards(new CardChanges(changes.items(), changes.stockkeepingUnits()));
    changes.valueEntryStates().forEach(this::move);
    numbers = after;
  }

  private static <K, V> void put(Map<K, V> map, List<V> rows, Function<V, K> key) {
    rows.forEach(row -> map.put(key.apply(row), row));
  }

  private void move(ValueEntryState state) {
    valueEntries.computeIfPresent(
        state.entryNo(),
        (no, value) ->
            value
                .onValuationDate(state.valuationDate())
                .valuedByAverageCost(state.valuedByAverageCost()));
  }

  /** Replaces the cost side of cards. */
  void replaceCards(CardChanges cards) {
    put(items, cards.items(), ItemState::item);
    put(stockkeepingUnits, cards.stockkeepingUnits(), StockkeepingUnitState::key);
  }

  /** Everything to work on; links that were moved to history are left out. */
  LedgerSnapshot snapshot() {
    return new LedgerSnapshot(
        List.copyOf(itemLedgerEntries),
        List.copyOf(itemEntryStates.values()),
        List.copyOf(valueEntries.values()),
        List.copyOf(postedCosts.values()),
        applicationEntries.values().stream().filter(this::isAlive).toList(),
        applicationStates.values().stream()
            .filter(state -> state.deletedInRegister() == 0)
            .toList(),
        List.copyOf(capacityLedgerEntries),
        List.copyOf(items.values()),
        List.copyOf(stockkeepingUnits.values()),
        List.copyOf(orders.values()),
        List.copyOf(averageCostPoints.values()),
        numbers);
  }

  private boolean isAlive(ItemApplicationEntry entry) {
    ApplicationState state = applicationStates.get(entry.entryNo());
    return state == null || state.deletedInRegister() == 0;
  }

  List<GlEntry> glEntries() {
    return List.copyOf(glEntries);
  }

  List<GlItemRelation> glItemRelations() {
    return List.copyOf(glItemRelations);
  }

  List<InventoryPeriod> inventoryPeriods() {
    return List.copyOf(inventoryPeriods.values());
  }
}
