package org.trueup.testkit.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
  private final Chance gathering;
  private final int gathered;

  /**
   * Invoices of one entry each, and of several in some histories.
   *
   * @param gathering decides over the latter, so that the others are what they would be without
   */
  Documents(Scribe scribe, Chance gathering) {
    this.scribe = scribe;
    chance = scribe.chance();
    this.gathering = gathering;
    gathered = gathering.in100(30) ? 60 : 0;
  }

  @Override
  public Map<String, Object> transaction() {
    List<Stock> open = scribe.entries(this::waitsForInvoice);
    if (open.isEmpty()) {
      return Map.of();
    }
    Stock entry = chance.of(open);
    Map<String, Object> columns = invoice(entry);
    if (gathering.in100(gathered)) {
      gather(columns, entry, open);
    }
    return columns;
  }

  /** Invoices other entries with it, of the same item and kind but for a slip now and then. */
  private void gather(Map<String, Object> columns, Stock entry, List<Stock> open) {
    boolean slip = gathering.in100(3);
    List<Stock> others =
        open.stream()
            .filter(other -> !other.transaction().equals(entry.transaction()))
            .filter(other -> slip || isAlike(entry, other))
            .toList();
    List<Stock> named = new ArrayList<>(List.of(entry));
    for (Stock other : others) {
      if (named.size() < 4 && gathering.in100(70)) {
        named.add(other);
      }
    }
    columns.put(
        "invoices", named.stream().map(Stock::transaction).collect(Collectors.joining(";")));
    BigDecimal all =
        named.stream()
            .map(one -> one.quantity().subtract(one.invoiced()).abs())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    columns.put("quantity", gathering.in100(50) ? all : scribe.partOf(all));
    if (gathering.in100(25)) {
      columns.remove("quantity");
    }
    if (gathering.in100(25)) {
      columns.remove("item");
    }
  }

  private boolean isAlike(Stock one, Stock other) {
    return one.entry().item().equals(other.entry().item())
        && scribe.kindOf(one).equals(scribe.kindOf(other));
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
