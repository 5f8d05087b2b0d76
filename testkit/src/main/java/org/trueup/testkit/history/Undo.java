package org.trueup.testkit.history;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Receipts, shipments and their returns that are taken back. */
final class Undo implements Subject {

  private static final Set<String> KINDS =
      Set.of(
          "purchase_receipt", "sales_shipment", "sales_return_receipt", "purchase_return_shipment");

  private final Scribe scribe;

  Undo(Scribe scribe) {
    this.scribe = scribe;
  }

  @Override
  public Map<String, Object> transaction() {
    List<Stock> moved =
        scribe.entries(entry -> KINDS.contains(scribe.transactionOf(entry).get("kind")));
    if (moved.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> columns = scribe.begin("undo");
    columns.put("undoes", scribe.chance().of(moved).reference());
    return columns;
  }
}
