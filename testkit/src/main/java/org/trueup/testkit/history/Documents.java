package org.trueup.testkit.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Invoices and credit memos of what moved earlier, and movements that are invoiced at once. */
final class Documents implements Subject {

  private static final Map<String, String> INVOICE_OF =
      Map.of(
          "purchase_receipt", "purchase_invoice",
          "purchase_return_shipment", "purchase_credit_memo",
          "sales_shipment", "sales_invoice",
          "sales_return_receipt", "sales_credit_memo");

  private final Scribe scribe;
  private final Chance chance;

  Documents(Scribe scribe) {
    this.scribe = scribe;
    chance = scribe.chance();
  }

  @Override
  public Map<String, Object> transaction() {
    List<Stock> open = scribe.entries(this::waitsForInvoice);
    return open.isEmpty() ? Map.of() : invoice(chance.of(open));
  }

  private boolean waitsForInvoice(Stock entry) {
    return entry.invoiced().compareTo(entry.quantity()) != 0
        && INVOICE_OF.containsKey(scribe.kindOf(entry));
  }

  private Map<String, Object> invoice(Stock entry) {
    String kind = INVOICE_OF.get(scribe.kindOf(entry));
    Map<String, Object> columns = scribe.begin(kind);
    columns.put("invoices", entry.transaction());
    columns.put("item", entry.entry().item());
    columns.put("quantity", scribe.partOf(entry.quantity().subtract(entry.invoiced()).abs()));
    if (kind.startsWith("purchase")) {
      scribe.setBoughtCost(columns, "direct_unit_cost");
    }
    return columns;
  }

  /** Invoices a receipt or shipment with it, sometimes only a part. */
  static void invoiceAtOnce(Map<String, Object> columns, Scribe scribe, int cases) {
    if (scribe.chance().in100(cases)) {
      BigDecimal part = scribe.partOf((BigDecimal) columns.get("quantity"));
      columns.put("invoiced_quantity", part);
      columns.put("invoice_no", "I" + columns.get("document_no"));
    }
  }
}
