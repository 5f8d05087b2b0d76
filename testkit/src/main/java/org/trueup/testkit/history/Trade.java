package org.trueup.testkit.history;

import java.util.List;
import java.util.Map;

/** Receipts and shipments with their invoices, and lines of the item journal. */
final class Trade implements Subject {

  private final Scribe scribe;
  private final Chance chance;

  Trade(Scribe scribe) {
    this.scribe = scribe;
    chance = scribe.chance();
  }

  @Override
  public Map<String, Object> transaction() {
    return switch (chance.below(16)) {
      case 0, 1 -> receipt();
      case 2, 3, 4 -> purchase();
      case 5 -> positiveAdjustment();
      case 6 -> negativeAdjustment();
      case 7, 8 -> out("sales_shipment");
      case 9, 10, 11, 12 -> out("sale");
      case 13, 14 -> invoice("purchase_receipt", "purchase_invoice");
      default -> invoice("sales_shipment", "sales_invoice");
    };
  }

  private Map<String, Object> receipt() {
    Map<String, Object> columns = in("purchase_receipt");
    scribe.setBoughtCost(columns, "direct_unit_cost");
    if (chance.in100(30)) {
      columns.put("invoiced_quantity", columns.get("quantity"));
      columns.put("invoice_no", "I" + columns.get("document_no"));
    }
    return columns;
  }

  private Map<String, Object> purchase() {
    Map<String, Object> columns = in("purchase");
    scribe.setBoughtCost(columns, "unit_amount");
    return columns;
  }

  private Map<String, Object> positiveAdjustment() {
    Map<String, Object> columns = in("positive_adjustment");
    columns.put("unit_amount", chance.price());
    return columns;
  }

  private Map<String, Object> negativeAdjustment() {
    Map<String, Object> columns = out("negative_adjustment");
    if (chance.in100(15)) {
      scribe.applyTo(columns, entry -> true);
    }
    return columns;
  }

  private Map<String, Object> in(String kind) {
    Map<String, Object> columns = scribe.begin(kind);
    scribe.setGoodsIn(columns, 10);
    return columns;
  }

  private Map<String, Object> out(String kind) {
    Map<String, Object> columns = scribe.begin(kind);
    scribe.setGoodsOut(columns, 10);
    return columns;
  }

  private Map<String, Object> invoice(String movement, String kind) {
    List<Stock> open =
        scribe.entries(
            entry ->
                entry.invoiced().compareTo(entry.quantity()) != 0 && scribe.isOf(entry, movement));
    if (open.isEmpty()) {
      return Map.of();
    }
    Stock entry = chance.of(open);
    Map<String, Object> columns = scribe.begin(kind);
    columns.put("invoices", entry.transaction());
    columns.put("item", entry.entry().item());
    columns.put("quantity", scribe.partOf(entry.quantity().subtract(entry.invoiced()).abs()));
    if (kind.startsWith("purchase")) {
      scribe.setBoughtCost(columns, "direct_unit_cost");
    }
    return columns;
  }
}
