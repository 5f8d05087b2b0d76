package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.core.company.AccountingPeriod;
import org.trueup.core.company.AverageCostCalcType;
import org.trueup.core.company.Company;
import org.trueup.core.company.Settings;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.transaction.EntryReference;
import org.trueup.core.transaction.Transaction;

/** Everything that was posted, in plain lists, and the set-up that rules at the moment. */
final class Ledgers {

  final List<Entry> entries = new ArrayList<>();
  final List<Value> values = new ArrayList<>();
  final List<CapacityUse> capacities = new ArrayList<>();
  final Map<String, Card> cards = new LinkedHashMap<>();
  final Map<OrderKey, Order> orders = new LinkedHashMap<>();
  final Map<String, List<Entry>> entriesOf = new LinkedHashMap<>();

  /** The latest day on which a transaction was posted. */
  LocalDate latestPosting = LocalDate.MIN;

  private Company company;
  private Precisions precisions;
  private Dates dates;

  Ledgers(Company company) {
    use(company);
  }

  /** Takes another set-up; what lies in the ledgers stays. */
  void use(Company changed) {
    Company before = company == null ? changed : company;
    company = changed;
    precisions = new Precisions(changed);
    dates = new Dates(changed);
    changed
        .items()
        .values()
        .forEach(item -> cards.computeIfAbsent(item.no(), no -> new Card(item, changed)).use(item));
    cards.values().stream()
        .filter(Card::isAverage)
        .filter(card -> hasOtherAverages(before) || fallsElsewhere(card, before))
        .forEach(this::markOpenYears);
  }

  private boolean hasOtherAverages(Company before) {
    Settings former = before.settings();
    Settings present = company.settings();
    return present.averageCostPeriod() != former.averageCostPeriod()
        || present.averageCostCalcType() != former.averageCostCalcType();
  }

  /** Whether accounting periods have changed so that entries of an item lie in other periods. */
  private boolean fallsElsewhere(Card card, Company before) {
    if (before.accountingPeriods().equals(company.accountingPeriods())) {
      return false;
    }
    AveragePeriods former = new AveragePeriods(before);
    AveragePeriods present = new AveragePeriods(company);
    return entriesOf(card).stream()
        .flatMap(entry -> entry.values.stream())
        .map(value -> value.valuationDate)
        .anyMatch(day -> !former.of(day).end().equals(present.of(day).end()));
  }

  /**
   * AVG-3: other settings make every average item with entries unadjusted, and the averages of the
   * fiscal years that are open uncertain.
   */
  private void markOpenYears(Card card) {
    LocalDate from = firstOpenYear();
    card.adjusted &= entriesOf(card).isEmpty();
    card.unadjustedFrom.values().removeIf(day -> !day.isBefore(from));
    for (Entry entry : entriesOf(card)) {
      for (Value value : entry.values) {
        if (!value.valuationDate.isBefore(from)) {
          mark(entry, value.valuationDate);
        }
      }
    }
  }

  private LocalDate firstOpenYear() {
    List<AccountingPeriod> years =
        company.accountingPeriods().stream().filter(AccountingPeriod::newFiscalYear).toList();
    return years.stream().noneMatch(AccountingPeriod::closed)
        ? LocalDate.MIN
        : years.stream()
            .filter(year -> !year.closed())
            .map(AccountingPeriod::startingDate)
            .min(Comparator.naturalOrder())
            .orElse(LocalDate.MAX);
  }

  void postedOn(LocalDate day) {
    latestPosting = day.isAfter(latestPosting) ? day : latestPosting;
  }

  Company company() {
    return company;
  }

  Precisions precisions() {
    return precisions;
  }

  Dates dates() {
    return dates;
  }

  boolean averagesByPlace() {
    return company.settings().averageCostCalcType() == AverageCostCalcType.ITEM_LOCATION_VARIANT;
  }

  Card card(String item) {
    return cards.get(item);
  }

  List<Entry> entriesOf(Card card) {
    return entries.stream().filter(entry -> entry.card == card).toList();
  }

  /** An entry with the next number, which is in the ledgers once it is inserted. */
  Entry newEntry(
      Card card,
      ItemLedgerEntryType type,
      String variant,
      String location,
      LocalDate day,
      String document,
      BigDecimal quantity,
      String transaction) {
    Entry entry =
        new Entry(entries.size() + 1, card, type, variant, location, day, document, quantity);
    entry.transaction = transaction;
    return entry;
  }

  void insert(Entry entry) {
    entries.add(entry);
    entriesOf.computeIfAbsent(entry.transaction, id -> new ArrayList<>()).add(entry);
    if (entry.type.isConsumption()) {
      entry.orderLine.consumptions.add(entry);
    } else if (entry.type.isOutput()) {
      entry.orderLine.outputs.add(entry);
    }
  }

  /** A value entry of a movement, numbered and in its place, its figures still to be filled in. */
  Value newValue(Entry entry, ValueEntryType type) {
    Value value = new Value(values.size() + 1, entry, null, type);
    value.entryType = entry.type;
    value.document = entry.document;
    values.add(value);
    entry.values.add(value);
    entry.card.adjusted = false;
    if (entry.type.isConsumption()) {
      entry.orderLine.adjusted = false;
    }
    return value;
  }

  Value newValue(CapacityUse capacity, ValueEntryType type) {
    Value value = new Value(values.size() + 1, null, capacity, type);
    value.entryType = ItemLedgerEntryType.CAPACITY;
    values.add(value);
    capacity.values.add(value);
    return value;
  }

  /** 9.2: what a value entry, posted or moved, makes of averages; not of too old ones (VD-8). */
  void mark(Entry entry, LocalDate day) {
    entry.marked = true;
    if (!entry.card.isInventory()) {
      return;
    }
    Card.Place place = averagePlaceOf(entry);
    if (!dates.isTooEarlyToValue(pointOf(entry.card, day))) {
      entry.card.mark(place, day);
    } else if (entry.card.isAverage()) {
      firstOpenPoint(entry.card, place).ifPresent(open -> entry.card.mark(place, open));
    }
  }

  private Card.Place averagePlaceOf(Entry entry) {
    return averagesByPlace() ? new Card.Place(entry.variant, entry.location) : Card.EVERYWHERE;
  }

  private LocalDate pointOf(Card card, LocalDate day) {
    return card.isAverage() ? new AveragePeriods(company).of(day).end() : day;
  }

  /** VD-8: the first point that the earliest allowed valuation date leaves open. */
  private Optional<LocalDate> firstOpenPoint(Card card, Card.Place place) {
    return entriesOf(card).stream()
        .filter(entry -> place.equals(averagePlaceOf(entry)))
        .flatMap(entry -> entry.values.stream())
        .map(value -> pointOf(card, value.valuationDate))
        .filter(point -> !dates.isTooEarlyToValue(point))
        .min(Comparator.naturalOrder());
  }

  /** The order line of a transaction; the only one where there is one only and no number (4.7). */
  Order order(OrderType type, Transaction.OrderReference reference) {
    Order order = orders.get(new OrderKey(type, reference.orderNo(), reference.orderLine()));
    if (order != null) {
      return order;
    }
    List<Order> all = linesOf(type, reference.orderNo());
    boolean only =
        all.size() == 1 && (reference.orderLine() == 0 || all.getFirst().key.line() == 0);
    if (!only) {
      throw new Refused("no such order line");
    }
    return all.getFirst();
  }

  /** An assembly order, which begins with the first line that names it. */
  Order assembly(String no) {
    return orders.computeIfAbsent(
        new OrderKey(OrderType.ASSEMBLY, no, 0), key -> new Order(key, null));
  }

  List<Order> linesOf(OrderType type, String no) {
    return orders.values().stream()
        .filter(order -> order.key.type() == type && order.key.no().equals(no))
        .toList();
  }

  /** The entries that a reference names: one, or all of the transaction. */
  List<Entry> found(EntryReference reference) {
    List<Entry> all = entriesOf.getOrDefault(reference.transactionId(), List.of());
    return reference.ordinal() == 0 ? all : List.of(all.get(reference.ordinal() - 1));
  }

  /** The first entry of a list of references, null for none. */
  Entry first(List<EntryReference> references) {
    return references.isEmpty() ? null : found(references.getFirst()).getFirst();
  }

  static Comparator<Entry> byNumber() {
    return Comparator.comparingInt(entry -> entry.no);
  }
}
