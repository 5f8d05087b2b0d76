package org.trueup.testkit.history;

import java.util.List;
import java.util.Map;
import org.trueup.core.ledger.ItemLedgerEntryType;

/** What jobs use, from stock or bought for them, and what comes back from them (costing.md 4.1). */
final class Jobs implements Subject {

  private static final String JOB = "job";
  private static final List<String> ALL = List.of("HOUSE", "BRIDGE");
  private static final List<String> TASKS = List.of("10", "20");

  private final Scribe scribe;
  private final Chance chance;

  Jobs(Scribe scribe) {
    this.scribe = scribe;
    chance = scribe.chance();
  }

  /** Gives a company jobs. */
  static void addTo(Map<String, List<Map<String, String>>> tables) {
    tables.put("jobs", ALL.stream().map(job -> Map.of("no", job)).toList());
    tables.put(
        "job_tasks",
        ALL.stream()
            .flatMap(job -> TASKS.stream().map(task -> Map.of(JOB, job, "task_no", task)))
            .toList());
  }

  @Override
  public Map<String, Object> transaction() {
    return switch (chance.below(10)) {
      case 0, 1 -> usage();
      case 2 -> backToStock();
      case 3, 4, 5, 6 -> bought();
      case 7, 8 -> sentBack();
      default -> takenBack();
    };
  }

  private void setJob(Map<String, Object> columns) {
    columns.put(JOB, chance.of(ALL));
    if (chance.in100(70)) {
      columns.put("job_task", chance.of(TASKS));
    }
  }

  private Map<String, Object> usage() {
    Map<String, Object> columns = scribe.begin("negative_adjustment");
    scribe.setGoodsOut(columns, 8);
    setJob(columns);
    if (chance.in100(15)) {
      columns.put("unit_cost", chance.price());
    }
    if (chance.in100(15)) {
      scribe.applyTo(columns, entry -> true);
    }
    return columns;
  }

  /** Goods that a job gives back, at the cost of their use where it is named. */
  private Map<String, Object> backToStock() {
    List<Stock> used =
        scribe.entries(
            entry ->
                entry.type() == ItemLedgerEntryType.NEGATIVE_ADJUSTMENT
                    && entry.quantity().signum() < 0
                    && isForJob(entry));
    if (used.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> columns = scribe.begin("negative_adjustment");
    Stock entry = chance.of(used);
    scribe.setGoodsOf(entry, columns);
    columns.put("quantity", scribe.partOf(entry.quantity().abs()).negate());
    setJobOf(entry, columns);
    if (chance.in100(70)) {
      columns.put("applies_from", entry.reference());
    }
    return columns;
  }

  private Map<String, Object> bought() {
    Map<String, Object> columns =
        scribe.begin(chance.oneOf("purchase_receipt", "purchase_receipt", "purchase_invoice"));
    scribe.setGoodsIn(columns, 10);
    scribe.setBoughtCost(columns, "direct_unit_cost");
    setJob(columns);
    return invoicedOrNot(columns);
  }

  private Map<String, Object> sentBack() {
    List<Stock> bought =
        scribe.entries(
            entry ->
                entry.type() == ItemLedgerEntryType.PURCHASE
                    && entry.quantity().signum() > 0
                    && isForJob(entry));
    if (bought.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> columns =
        scribe.begin(chance.oneOf("purchase_return_shipment", "purchase_credit_memo"));
    Stock entry = chance.of(bought);
    scribe.setGoodsOf(entry, columns);
    columns.put("quantity", scribe.partOf(entry.quantity()));
    setJobOf(entry, columns);
    if (chance.in100(70)) {
      columns.put("direct_unit_cost", chance.price());
    }
    if (chance.in100(80)) {
      columns.put("applies_to", entry.reference());
    }
    return invoicedOrNot(columns);
  }

  private Map<String, Object> invoicedOrNot(Map<String, Object> columns) {
    if (columns.get("kind").toString().startsWith("purchase_re")) {
      Documents.invoiceAtOnce(columns, scribe, 25);
    }
    return columns;
  }

  private Map<String, Object> takenBack() {
    List<Stock> moved = scribe.entries(this::isForJob);
    if (moved.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> columns = scribe.begin("undo");
    Stock entry = chance.of(moved);
    columns.put("undoes", chance.in100(50) ? entry.reference() : entry.transaction());
    return columns;
  }

  private boolean isForJob(Stock entry) {
    return scribe.transactionOf(entry).containsKey(JOB);
  }

  private void setJobOf(Stock entry, Map<String, Object> columns) {
    for (String column : List.of(JOB, "job_task")) {
      Object value = scribe.transactionOf(entry).get(column);
      if (value != null) {
        columns.put(column, value);
      }
    }
  }
}
