package org.trueup.testkit.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.OrderType;

/** Production orders: material in, capacity used, product out, what comes back, the end. */
final class Production implements Subject {

  private static final List<String> COSTS_OF_ORDER = List.of("indirect_cost_pct", "overhead_rate");

  private final Scribe scribe;
  private final Chance chance;
  private final CompanyGenerator company;
  private int lastOrder;

  Production(Scribe scribe) {
    this.scribe = scribe;
    chance = scribe.chance();
    company = scribe.company();
  }

  @Override
  public Map<String, Object> transaction() {
    if (!company.hasProducts()) {
      return Map.of();
    }
    List<Map<String, Object>> lines = openLines();
    if (lines.isEmpty() || chance.in100(15)) {
      return newLine(lines);
    }
    Map<String, Object> line = chance.of(lines);
    return switch (chance.below(12)) {
      case 0, 1, 2, 3 -> consumption(line);
      case 4, 5, 6 -> output(line);
      case 7 -> capacity(line);
      case 8 -> chance.in100(50) ? materialBack(line) : productBack(line);
      default -> chance.in100(60) ? finish(line) : consumption(line);
    };
  }

  /** Order lines that were opened and not finished. */
  private List<Map<String, Object>> openLines() {
    List<Map<String, Object>> finished = scribe.transactions("finish_production_order");
    return scribe.transactions("production_order").stream()
        .filter(line -> finished.stream().noneMatch(end -> finishes(end, line)))
        .toList();
  }

  private static boolean finishes(Map<String, Object> end, Map<String, Object> line) {
    return end.get("order_no").equals(line.get("order_no"))
        && (!end.containsKey("order_line") || end.get("order_line").equals(line.get("order_line")));
  }

  private Map<String, Object> newLine(List<Map<String, Object>> open) {
    Map<String, Object> columns = scribe.begin("production_order");
    boolean another = !open.isEmpty() && chance.in100(30);
    if (another) {
      columns.put("order_no", chance.of(open).get("order_no"));
      columns.put("order_line", 10_000 * chance.between(2, 4));
    } else {
      columns.put("order_no", "O" + (++lastOrder));
      if (chance.in100(80)) {
        columns.put("order_line", 10_000);
      }
    }
    columns.put("item", company.product(chance));
    columns.put("location", company.location(chance));
    columns.put("quantity", scribe.quantity(10));
    if (chance.in100(30)) {
      columns.put(COSTS_OF_ORDER.get(0), chance.between(0, 20));
      columns.put(COSTS_OF_ORDER.get(1), chance.price());
    }
    return columns;
  }

  private Map<String, Object> begin(String kind, Map<String, Object> line) {
    Map<String, Object> columns = new LinkedHashMap<>(scribe.begin(kind));
    columns.put("order_no", line.get("order_no"));
    if (line.containsKey("order_line")) {
      columns.put("order_line", line.get("order_line"));
    }
    return columns;
  }

  private Map<String, Object> consumption(Map<String, Object> line) {
    Map<String, Object> columns = begin("consumption", line);
    scribe.setGoodsOut(columns, company.component(line.get("item").toString(), chance), 10);
    if (chance.in100(10)) {
      columns.put("unit_cost", chance.price());
    } else if (chance.in100(10)) {
      String item = columns.get("item").toString();
      scribe.applyTo(columns, entry -> entry.entry().item().equals(item));
    }
    return columns;
  }

  private Map<String, Object> output(Map<String, Object> line) {
    Map<String, Object> columns = begin("output", line);
    scribe.setGoodsIn(columns, line.get("item").toString(), 8);
    if (chance.in100(15)) {
      columns.put("scrap_quantity", chance.between(1, 3));
    }
    return columns;
  }

  private Map<String, Object> capacity(Map<String, Object> line) {
    Map<String, Object> columns = begin("capacity", line);
    columns.put("capacity_type", "work_center");
    columns.put("capacity_no", company.workCenter());
    columns.put("quantity", scribe.quantity(10));
    switch (chance.below(4)) {
      case 0 -> columns.put("unit_cost", chance.price());
      case 1 -> columns.put("amount", chance.price());
      default -> {
        // the cost of the center
      }
    }
    if (chance.in100(20)) {
      columns.put(COSTS_OF_ORDER.get(0), chance.between(0, 20));
      columns.put(COSTS_OF_ORDER.get(1), chance.between(0, 3));
    }
    if (chance.in100(25)) {
      columns.put("subcontracting", true);
    }
    return columns;
  }

  private Map<String, Object> materialBack(Map<String, Object> line) {
    return back("consumption", ItemLedgerEntryType.CONSUMPTION, -1, "applies_from", line);
  }

  private Map<String, Object> productBack(Map<String, Object> line) {
    return back("output", ItemLedgerEntryType.OUTPUT, 1, "applies_to", line);
  }

  /** The line's own entry of a type and sign taken back, mostly with reference to it. */
  private Map<String, Object> back(
      String kind, ItemLedgerEntryType type, int sign, String reference, Map<String, Object> line) {
    List<Stock> own =
        scribe.entries(
            entry ->
                entry.type() == type
                    && entry.quantity().signum() == sign
                    && isOf(entry, line)
                    && (sign < 0 || entry.remaining().signum() > 0));
    if (own.isEmpty()) {
      return Map.of();
    }
    Stock entry = chance.of(own);
    Map<String, Object> columns = begin(kind, line);
    scribe.setGoodsOf(entry, columns);
    columns.put(
        "quantity", scribe.partOf(sign < 0 ? entry.quantity().abs() : entry.remaining()).negate());
    if (chance.in100(70)) {
      columns.put(reference, entry.reference());
    }
    return columns;
  }

  private static boolean isOf(Stock entry, Map<String, Object> line) {
    Object number = line.getOrDefault("order_line", 0);
    return entry.entry().origin().orderType() == OrderType.PRODUCTION
        && entry.entry().origin().orderNo().equals(line.get("order_no"))
        && number.equals(entry.entry().origin().orderLine());
  }

  private Map<String, Object> finish(Map<String, Object> line) {
    Map<String, Object> columns = begin("finish_production_order", line);
    if (chance.in100(50)) {
      columns.remove("order_line");
    }
    return columns;
  }
}
