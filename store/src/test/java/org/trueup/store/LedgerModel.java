package org.trueup.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.trueup.core.company.Company.StockKey;
import org.trueup.core.company.InventoryPeriod;
import org.trueup.core.ledger.AdjustmentCause;
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
import org.trueup.core.ledger.OrderState.OrderKey;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.PostedTransaction;
import org.trueup.core.ledger.StockkeepingUnitState;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryState;

/** A ledger in plain collections that makes arbitrary registers and knows what must come back. */
final class LedgerModel {

  private final RandomRecords records;
  private final Random random;
  private LastNumbers numbers = LastNumbers.NONE;

  private final List<ItemLedgerEntry> itemLedgerEntries = new ArrayList<>();
  private final Map<Long, ValueEntry> valueEntries = new TreeMap<>();
  private final Map<Long, ItemApplicationEntry> applications = new TreeMap<>();
  private final List<CapacityLedgerEntry> capacityLedgerEntries = new ArrayList<>();
  private final Map<Long, ItemEntryState> itemEntryStates = new TreeMap<>();
  private final Map<Long, PostedCost> postedCosts = new TreeMap<>();
  private final Map<Long, ApplicationState> applicationStates = new TreeMap<>();
  private final Map<String, ItemState> items = new TreeMap<>();
  private final Map<StockKey, StockkeepingUnitState> units = new LinkedHashMap<>();
  private final Map<OrderKey, OrderState> orders = new LinkedHashMap<>();
  private final Map<AverageCostPoint, AverageCostPoint> points = new LinkedHashMap<>();

  private final int size;

  LedgerModel(long seed) {
    this(seed, 20);
  }

  /** A ledger whose registers have as many entries of each kind. */
  LedgerModel(long seed, int size) {
    this.size = size;
    records = new RandomRecords(seed);
    random = new Random(seed);
  }

  /** Changes of a next register that touch everything, new and old. */
  LedgerChanges nextChanges() {
    long no = numbers.register() + 1;
    List<ItemLedgerEntry> movements =
        entries(ItemLedgerEntry.class, numbers.itemLedgerEntry(), no, Map.of());
    List<ValueEntry> costs = entries(ValueEntry.class, numbers.valueEntry(), no, Map.of());
    List<ItemApplicationEntry> links =
        entries(ItemApplicationEntry.class, numbers.applicationEntry(), no, Map.of());
    List<CapacityLedgerEntry> capacity =
        entries(CapacityLedgerEntry.class, numbers.capacityLedgerEntry(), no, Map.of());
    List<GlEntry> glEntries = entries(GlEntry.class, numbers.glEntry(), no, Map.of());
    LedgerChanges changes =
        new LedgerChanges(
            transactions(no),
            movements,
            costs,
            links,
            capacity,
            glEntries,
            relations(glEntries, no),
            causes(costs, no),
            states(
                ItemEntryState.class, "entryNo", some(numbers.itemLedgerEntry()), movements.size()),
            moves(no),
            states(PostedCost.class, "valueEntryNo", some(numbers.valueEntry()), costs.size()),
            applicationStates(no, links.size()),
            cards(),
            units(),
            orders(),
            points(),
            List.of(records.next(InventoryPeriod.class, Map.of())));
    apply(changes, no);
    return changes;
  }

  private <E extends Record> List<E> entries(
      Class<E> type, long last, long registerNo, Map<String, Object> fixed) {
    List<E> entries = new ArrayList<>();
    for (int index = 1; index <= size; index++) {
      Map<String, Object> values = new LinkedHashMap<>(fixed);
      values.put("entryNo", last + index);
      values.put("registerNo", registerNo);
      if (index % 3 == 0 && List.of(ItemLedgerEntry.class, ValueEntry.class).contains(type)) {
        values.put("origin", RandomRecords.read(entries.getLast(), type.getRecordComponents()[1]));
      }
      entries.add(records.next(type, values));
    }
    return entries;
  }

  private List<PostedTransaction> transactions(long no) {
    return LongStream.range(0, 10)
        .mapToObj(index -> new PostedTransaction("t" + no + "/" + (9 - index), "hash" + index, no))
        .toList();
  }

  private List<GlItemRelation> relations(List<GlEntry> glEntries, long no) {
    List<GlItemRelation> relations = new ArrayList<>();
    for (GlEntry entry : glEntries) {
      for (long valueEntryNo = 2; valueEntryNo > 0; valueEntryNo--) {
        relations.add(
            records.next(
                GlItemRelation.class,
                Map.of(
                    "glEntryNo", entry.entryNo(), "valueEntryNo", valueEntryNo, "registerNo", no)));
      }
    }
    return relations;
  }

  /** A cause for every other value entry. */
  private List<AdjustmentCause> causes(List<ValueEntry> costs, long no) {
    List<AdjustmentCause> causes = new ArrayList<>();
    for (int index = 0; index < costs.size(); index += 2) {
      causes.add(
          records.next(
              AdjustmentCause.class,
              Map.of("valueEntryNo", costs.get(index).entryNo(), "registerNo", no)));
    }
    return causes;
  }

  /** Some different numbers up to the last. */
  private Set<Long> some(long last) {
    Set<Long> numbers = new HashSet<>();
    for (int index = 0; index < 7 && last > 0; index++) {
      numbers.add(1 + Math.floorMod(random.nextLong(), last));
    }
    return numbers;
  }

  private <S extends Record> List<S> states(Class<S> type, String key, Set<Long> old, int added) {
    List<S> states = new ArrayList<>();
    long last = key.equals("entryNo") ? numbers.itemLedgerEntry() : numbers.valueEntry();
    old.forEach(number -> states.add(records.next(type, Map.of(key, number))));
    for (long number = last + 1; number <= last + added; number++) {
      states.add(records.next(type, Map.of(key, number)));
    }
    return states;
  }

  private List<ValueEntryState> moves(long no) {
    return some(numbers.valueEntry()).stream()
        .map(
            number ->
                records.next(ValueEntryState.class, Map.of("entryNo", number, "registerNo", no)))
        .toList();
  }

  private List<ApplicationState> applicationStates(long no, int added) {
    List<ApplicationState> states = new ArrayList<>();
    for (long number : some(numbers.applicationEntry())) {
      ApplicationState known = applicationStates.get(number);
      if (known == null || known.deletedInRegister() == 0) {
        states.add(
            records.next(
                ApplicationState.class,
                Map.of("entryNo", number, "deletedInRegister", random.nextBoolean() ? no : 0L)));
      }
    }
    states.add(
        records.next(
            ApplicationState.class,
            Map.of("entryNo", numbers.applicationEntry() + added, "deletedInRegister", 0L)));
    return states;
  }

  private List<ItemState> cards() {
    return List.of("BOLT", "NUT", "item " + random.nextInt(5)).stream()
        .map(item -> records.next(ItemState.class, Map.of("item", item)))
        .toList();
  }

  private List<StockkeepingUnitState> units() {
    return List.of(new StockKey("BOLT", "", ""), new StockKey("BOLT", "RED", "EAST")).stream()
        .map(key -> records.next(StockkeepingUnitState.class, Map.of("key", key)))
        .toList();
  }

  private List<OrderState> orders() {
    return List.of(
            new OrderKey(OrderType.PRODUCTION, "P1", 10_000),
            new OrderKey(OrderType.PRODUCTION, "P1", 20_000),
            new OrderKey(OrderType.ASSEMBLY, "A" + random.nextInt(3), 0))
        .stream()
        .map(
            key ->
                records.next(
                    OrderState.class,
                    orders.containsKey(key)
                        ? Map.of("key", key, "components", orders.get(key).components())
                        : Map.of("key", key)))
        .toList();
  }

  private List<AverageCostPoint> points() {
    return LongStream.range(0, 3)
        .mapToObj(
            index ->
                records.next(
                    AverageCostPoint.class,
                    Map.of(
                        "key",
                        new StockKey("BOLT", "", ""),
                        "valuationDate",
                        LocalDate.of(2026, 1, 1).plusDays(index))))
        .toList();
  }

  private void apply(LedgerChanges changes, long no) {
    numbers =
        new LastNumbers(
            no,
            numbers.itemLedgerEntry() + changes.itemLedgerEntries().size(),
            numbers.valueEntry() + changes.valueEntries().size(),
            numbers.applicationEntry() + changes.applicationEntries().size(),
            numbers.capacityLedgerEntry() + changes.capacityLedgerEntries().size(),
            numbers.glEntry() + changes.glEntries().size());
    itemLedgerEntries.addAll(changes.itemLedgerEntries());
    put(valueEntries, changes.valueEntries(), ValueEntry::entryNo);
    for (ValueEntryState move : changes.valueEntryStates()) {
      valueEntries.computeIfPresent(
          move.entryNo(),
          (key, entry) ->
              entry
                  .onValuationDate(move.valuationDate())
                  .valuedByAverageCost(move.valuedByAverageCost()));
    }
    put(applications, changes.applicationEntries(), ItemApplicationEntry::entryNo);
    put(applicationStates, changes.applicationStates(), ApplicationState::entryNo);
    capacityLedgerEntries.addAll(changes.capacityLedgerEntries());
    put(itemEntryStates, changes.itemEntryStates(), ItemEntryState::entryNo);
    put(postedCosts, changes.postedCosts(), PostedCost::valueEntryNo);
    put(items, changes.items(), ItemState::item);
    put(units, changes.stockkeepingUnits(), StockkeepingUnitState::key);
    put(orders, changes.orders(), OrderState::key);
    put(
        points,
        changes.averageCostPoints(),
        point -> new AverageCostPoint(point.key(), point.valuationDate(), false));
  }

  private static <K, V> void put(Map<K, V> map, Collection<V> values, Function<V, K> key) {
    values.forEach(value -> map.put(key.apply(value), value));
  }

  /** What a store must give back. */
  LedgerSnapshot snapshot() {
    return new LedgerSnapshot(
        itemLedgerEntries,
        List.copyOf(itemEntryStates.values()),
        List.copyOf(valueEntries.values()),
        List.copyOf(postedCosts.values()),
        applications.values().stream().filter(entry -> lives(entry.entryNo())).toList(),
        applicationStates.values().stream().filter(state -> lives(state.entryNo())).toList(),
        capacityLedgerEntries,
        List.copyOf(items.values()),
        units.values().stream()
            .sorted(Comparator.comparing((StockkeepingUnitState unit) -> unit.key().variant()))
            .toList(),
        orders.values().stream()
            .sorted(
                Comparator.comparing((OrderState order) -> Codes.ORDER.of(order.key().type()))
                    .thenComparing(order -> order.key().orderNo())
                    .thenComparing(order -> order.key().orderLine()))
            .toList(),
        points.values().stream()
            .sorted(Comparator.comparing(AverageCostPoint::valuationDate))
            .toList(),
        numbers);
  }

  private boolean lives(long applicationNo) {
    return Optional.ofNullable(applicationStates.get(applicationNo))
        .map(state -> state.deletedInRegister() == 0)
        .orElse(true);
  }
}
