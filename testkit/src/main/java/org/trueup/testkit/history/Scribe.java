package org.trueup.testkit.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.trueup.core.ledger.ItemApplicationEntry;
import org.trueup.core.ledger.ItemLedgerEntryType;

/**
 * What every subject writes its transactions with: numbers, days, goods, quantities, prices, and
 * the entries of the naive model that a transaction may refer to.
 */
final class Scribe {

  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

  private final Chance chance;
  private final CompanyGenerator company;
  private final ModelRun model;
  private final Supplier<Double> progress;
  private final Map<String, Map<String, Object>> posted = new LinkedHashMap<>();
  private final int days;
  private int lastId;
  private int lastSerial;

  /**
   * A scribe for one history.
   *
   * @param progress how much of the history is made, from 0 to 1
   */
  Scribe(Chance chance, CompanyGenerator company, ModelRun model, Supplier<Double> progress) {
    this.chance = chance;
    this.company = company;
    this.model = model;
    this.progress = progress;
    days = chance.oneOf(10, 40, 100);
  }

  Chance chance() {
    return chance;
  }

  CompanyGenerator company() {
    return company;
  }

  /** Takes notice of a transaction that was posted. */
  void posted(History.Event.Post post) {
    posted.put(post.id(), post.transaction());
  }

  /** The transaction that posted an entry. */
  Map<String, Object> transactionOf(Stock entry) {
    return posted.get(entry.transaction());
  }

  /** The transactions of a kind that were posted. */
  List<Map<String, Object>> transactions(String kind) {
    return posted.values().stream().filter(columns -> kind.equals(columns.get("kind"))).toList();
  }

  String kindOf(Stock entry) {
    return transactionOf(entry).get("kind").toString();
  }

  boolean isOf(Stock entry, String kind) {
    return kind.equals(kindOf(entry));
  }

  /** The first columns of a transaction: id, kind, day, document. */
  Map<String, Object> begin(String kind) {
    Map<String, Object> columns = new LinkedHashMap<>();
    String id = "t" + (++lastId);
    columns.put("id", id);
    columns.put("kind", kind);
    columns.put("posting_date", day().toString());
    columns.put("document_no", id.toUpperCase(Locale.ROOT));
    return columns;
  }

  /** Days go on as events do, with jumps back and ahead. */
  private LocalDate day() {
    return chance.in100(25)
        ? FIRST_DAY.plusDays(chance.below(days + 1))
        : today().plusDays(chance.between(0, 1));
  }

  /** The day that the history has come to. */
  LocalDate today() {
    return FIRST_DAY.plusDays((int) (days * progress.get()));
  }

  /** No transaction has a later day. */
  LocalDate lastDay() {
    return FIRST_DAY.plusDays(days + 1);
  }

  /** Some item, variant and place, with a quantity of at most so many, to come in. */
  void setGoodsIn(Map<String, Object> columns, int most) {
    setGoodsIn(columns, company.item(chance), most);
  }

  /** The same of an item. */
  void setGoodsIn(Map<String, Object> columns, String item, int most) {
    setItem(columns, item);
    columns.put("quantity", quantity(most));
    if (company.hasLots(item)) {
      columns.put("lot_no", "L" + chance.between(1, 3));
    } else if (company.hasSerials(item)) {
      boolean known = chance.in100(15) && lastSerial > 0;
      columns.put("serial_no", "S" + (known ? chance.between(1, lastSerial) : ++lastSerial));
      columns.put("quantity", BigDecimal.ONE);
    }
  }

  /** Some item, variant and place, with a quantity of at most so many, to go out. */
  void setGoodsOut(Map<String, Object> columns, int most) {
    setGoodsOut(columns, company.item(chance), most);
  }

  /** The same of an item. */
  void setGoodsOut(Map<String, Object> columns, String item, int most) {
    List<Stock> open = company.isTracked(item) ? entries(entry -> isLeft(entry, item)) : List.of();
    if (open.isEmpty()) {
      setGoodsIn(columns, item, most);
      return;
    }
    Stock entry = chance.of(open);
    setGoodsOf(entry, columns);
    columns.put("quantity", partOf(entry.remaining()));
  }

  private static boolean isLeft(Stock entry, String item) {
    return entry.entry().item().equals(item) && entry.remaining().signum() > 0;
  }

  private void setItem(Map<String, Object> columns, String item) {
    columns.put("item", item);
    columns.put("location", company.location(chance));
    String variant = company.variant(item, chance);
    if (!variant.isEmpty()) {
      columns.put("variant", variant);
    }
  }

  /** The goods of an entry, where they lie. */
  void setGoodsOf(Stock entry, Map<String, Object> columns) {
    columns.put("item", entry.entry().item());
    columns.put("location", entry.entry().location());
    putUnlessBlank(columns, "variant", entry.entry().variant());
    putUnlessBlank(columns, "lot_no", entry.entry().lotNo());
    putUnlessBlank(columns, "serial_no", entry.entry().serialNo());
  }

  private static void putUnlessBlank(Map<String, Object> columns, String column, String value) {
    columns.remove(column);
    if (!value.isEmpty()) {
      columns.put(column, value);
    }
  }

  BigDecimal quantity(int most) {
    return chance.in100(90)
        ? BigDecimal.valueOf(chance.between(1, most))
        : BigDecimal.valueOf(chance.between(1, most * 100), 2);
  }

  /** A quantity of at most what is there, all of it more often than not. */
  BigDecimal partOf(BigDecimal whole) {
    if (chance.in100(50)) {
      return whole;
    }
    BigDecimal part = quantity(5);
    return part.compareTo(whole) < 0 ? part : whole;
  }

  /** What was paid, with overhead now and then; a unit cost goes into the column that is named. */
  void setBoughtCost(Map<String, Object> columns, String unit) {
    if (chance.in100(25)) {
      columns.put("amount", chance.price());
    } else {
      columns.put(unit, chance.price());
    }
    if (chance.in100(15)) {
      columns.put("indirect_cost_pct", chance.between(0, 20));
      columns.put("overhead_rate", BigDecimal.valueOf(chance.between(0, 300), 2));
    }
  }

  /** The entries of the model that pass a test. */
  List<Stock> entries(Predicate<Stock> wanted) {
    return new ArrayList<>(Stock.of(model.model().snapshot()).stream().filter(wanted).toList());
  }

  /** What was applied to each other. */
  List<ItemApplicationEntry> applications() {
    return model.model().snapshot().applicationEntries().stream()
        .filter(row -> row.outboundEntryNo() != 0)
        .toList();
  }

  /** Applies a decrease to an increase of which something is left, where there is one. */
  void applyTo(Map<String, Object> columns, Predicate<Stock> kind) {
    List<Stock> open =
        entries(
            entry ->
                kind.test(entry)
                    && entry.remaining().signum() > 0
                    && entry.type() != ItemLedgerEntryType.TRANSFER);
    if (!open.isEmpty()) {
      Stock entry = chance.of(open);
      setGoodsOf(entry, columns);
      columns.put("quantity", partOf(entry.remaining()));
      columns.put("applies_to", entry.reference());
    }
  }
}
