package org.trueup.testkit.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.testkit.history.History.Event;

/**
 * Makes random histories. The same seed makes the same history. Every event is tried on the naive
 * model, so that quantities and references make sense; some that the model refuses stay in, for the
 * engine must refuse them as well.
 */
public final class HistoryGenerator {

  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

  private final Chance chance;
  private final CompanyGenerator company;
  private final History history;
  private final ModelRun model;
  private final List<Event> events = new ArrayList<>();
  private final List<Integer> refused = new ArrayList<>();
  private final Map<String, Map<String, Object>> posted = new LinkedHashMap<>();
  private final int wanted;
  private final int days;
  private int lastId;

  private HistoryGenerator(long seed) {
    chance = new Chance(seed);
    company = new CompanyGenerator(chance);
    history = new History(seed, company.tables(), List.of());
    model = new ModelRun(history);
    wanted = length();
    days = chance.oneOf(10, 40, 100);
  }

  private int length() {
    return switch (chance.below(10)) {
      case 0 -> chance.between(2, 5);
      case 1, 2, 3, 4 -> chance.between(4, 15);
      case 5, 6, 7 -> chance.between(10, 40);
      case 8 -> chance.between(30, 90);
      default -> chance.between(2, 200);
    };
  }

  /**
   * A history with the model on which it was made.
   *
   * @param history company and events
   * @param refused indexes of the events that the model refused
   * @param model the model after the last event
   */
  public record Generated(History history, List<Integer> refused, ModelRun model) {}

  /** The history of a seed. */
  public static History of(long seed) {
    return played(seed).history();
  }

  /** The history of a seed, and what the model makes of it. */
  public static Generated played(long seed) {
    return new HistoryGenerator(seed).generate();
  }

  private Generated generate() {
    for (int tries = 0; events.size() < wanted && tries < 3 * wanted; tries++) {
      offer(event());
    }
    if (chance.in100(90)) {
      offer(new Event.Adjust());
    }
    return new Generated(history.with(List.copyOf(events)), List.copyOf(refused), model);
  }

  private Event event() {
    if (chance.in100(12)) {
      return new Event.Adjust();
    }
    if (chance.in100(1)) {
      return chance.in100(70)
          ? new Event.Set(
              "average_cost_period", chance.oneOf("day", "week", "month", "quarter", "year"))
          : new Event.Set("average_cost_calc_type", chance.oneOf("item", "item_location_variant"));
    }
    return new Event.Post(transaction());
  }

  private void offer(Event event) {
    if (event instanceof Event.Post post && post.transaction().isEmpty()) {
      return;
    }
    if (model.play(event)) {
      events.add(event);
      if (event instanceof Event.Post post) {
        posted.put(post.id(), post.transaction());
      }
    } else if (chance.in100(10)) {
      refused.add(events.size());
      events.add(event);
    }
  }

  /** Columns of a new transaction; none where nothing fits. */
  private Map<String, Object> transaction() {
    return switch (chance.below(20)) {
      case 0, 1 -> movement("purchase_receipt");
      case 2, 3, 4 -> movement("purchase");
      case 5 -> movement("positive_adjustment");
      case 6 -> movement("negative_adjustment");
      case 7, 8 -> movement("sales_shipment");
      case 9, 10, 11 -> movement("sale");
      case 12, 13 -> invoice("purchase_receipt", "purchase_invoice");
      case 14 -> invoice("sales_shipment", "sales_invoice");
      case 15, 16 -> charge();
      case 17 -> salesReturn();
      case 18 -> purchaseReturn();
      default -> company.hasLocations() ? transfer() : movement("sale");
    };
  }

  private Map<String, Object> begin(String kind) {
    Map<String, Object> columns = new LinkedHashMap<>();
    String id = "t" + (++lastId);
    columns.put("id", id);
    columns.put("kind", kind);
    columns.put("posting_date", day().toString());
    columns.put("document_no", id.toUpperCase(java.util.Locale.ROOT));
    return columns;
  }

  /** Days go on as events do, with jumps back and ahead. */
  private LocalDate day() {
    int steady = days * events.size() / Math.max(1, wanted);
    int day = chance.in100(25) ? chance.below(days + 1) : steady + chance.between(0, 1);
    return FIRST_DAY.plusDays(day);
  }

  private Map<String, Object> movement(String kind) {
    Map<String, Object> columns = begin(kind);
    columns.put("item", company.item(chance));
    columns.put("location", company.location(chance));
    columns.put("quantity", quantity(10));
    if (kind.equals("purchase_receipt")) {
      setBoughtCost(columns, "direct_unit_cost");
      if (chance.in100(30)) {
        columns.put("invoiced_quantity", columns.get("quantity"));
        columns.put("invoice_no", "I" + columns.get("document_no"));
      }
    } else if (kind.equals("purchase")) {
      setBoughtCost(columns, "unit_amount");
    } else if (kind.equals("positive_adjustment")) {
      columns.put("unit_amount", chance.price());
    } else if (kind.equals("negative_adjustment") && chance.in100(15)) {
      applyTo(columns, entry -> true);
    }
    return columns;
  }

  private void setBoughtCost(Map<String, Object> columns, String unit) {
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

  private BigDecimal quantity(int most) {
    return chance.in100(90)
        ? BigDecimal.valueOf(chance.between(1, most))
        : BigDecimal.valueOf(chance.between(1, most * 100), 2);
  }

  /** A quantity of at most what is there, all of it more often than not. */
  private BigDecimal partOf(BigDecimal whole) {
    if (chance.in100(50)) {
      return whole;
    }
    BigDecimal part = quantity(5);
    return part.compareTo(whole) < 0 ? part : whole;
  }

  private List<Stock> entries(Predicate<Stock> wantedEntry) {
    return Stock.of(model.model().snapshot()).stream().filter(wantedEntry).toList();
  }

  private Map<String, Object> invoice(String movement, String kind) {
    List<Stock> open =
        entries(
            entry ->
                entry.invoiced().compareTo(entry.quantity()) != 0
                    && movement.equals(posted.get(entry.transaction()).get("kind")));
    if (open.isEmpty()) {
      return Map.of();
    }
    Stock entry = chance.of(open);
    Map<String, Object> columns = begin(kind);
    columns.put("invoices", entry.transaction());
    columns.put("item", posted.get(entry.transaction()).get("item"));
    columns.put("quantity", partOf(entry.quantity().subtract(entry.invoiced()).abs()));
    if (kind.startsWith("purchase")) {
      setBoughtCost(columns, "direct_unit_cost");
    }
    return columns;
  }

  private Map<String, Object> charge() {
    List<Stock> open =
        entries(
            entry ->
                entry.type() == ItemLedgerEntryType.PURCHASE
                    || entry.type() == ItemLedgerEntryType.SALE);
    if (open.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> columns = begin("item_charge");
    String assigned = chance.of(open).transaction();
    if (chance.in100(20)) {
      String other = chance.of(open).transaction();
      assigned = other.equals(assigned) ? assigned : assigned + ";" + other;
    }
    columns.put("item_charge", "FREIGHT");
    columns.put("amount", chance.price());
    columns.put("assigned_to", assigned);
    return columns;
  }

  private Map<String, Object> salesReturn() {
    Map<String, Object> columns = begin(chance.oneOf("sales_return_receipt", "sales_credit_memo"));
    columns.put("quantity", quantity(5));
    List<Stock> sold =
        entries(entry -> entry.type() == ItemLedgerEntryType.SALE && entry.quantity().signum() < 0);
    if (chance.in100(30) || sold.isEmpty()) {
      columns.put("item", company.item(chance));
      columns.put("location", company.location(chance));
      return columns;
    }
    Stock entry = chance.of(sold);
    takeGoodsOf(entry, columns);
    columns.put("quantity", partOf(entry.quantity().abs()));
    columns.put("applies_from", entry.transaction());
    return columns;
  }

  private void takeGoodsOf(Stock entry, Map<String, Object> columns) {
    Map<String, Object> first = posted.get(entry.transaction());
    while (first.containsKey("invoices")) {
      first = posted.get(first.get("invoices"));
    }
    columns.put("item", first.get("item"));
    columns.put("location", first.get("location"));
  }

  private Map<String, Object> purchaseReturn() {
    Map<String, Object> columns =
        begin(chance.oneOf("purchase_return_shipment", "purchase_credit_memo"));
    columns.put("item", company.item(chance));
    columns.put("location", company.location(chance));
    columns.put("quantity", quantity(5));
    columns.put("direct_unit_cost", chance.price());
    if (chance.in100(60)) {
      applyTo(columns, entry -> entry.type() == ItemLedgerEntryType.PURCHASE);
    }
    return columns;
  }

  private void applyTo(Map<String, Object> columns, Predicate<Stock> kind) {
    List<Stock> open =
        entries(
            entry ->
                kind.test(entry)
                    && entry.remaining().signum() > 0
                    && entry.type() != ItemLedgerEntryType.TRANSFER);
    if (open.isEmpty()) {
      return;
    }
    Stock entry = chance.of(open);
    takeGoodsOf(entry, columns);
    columns.put("quantity", partOf(entry.remaining()));
    columns.put("applies_to", entry.transaction());
  }

  private Map<String, Object> transfer() {
    Map<String, Object> columns = begin("transfer");
    columns.put("item", company.item(chance));
    String from = company.location(chance);
    columns.put("location", from);
    columns.put("new_location", company.otherLocation(from, chance));
    columns.put("quantity", quantity(6));
    return columns;
  }
}
