package org.trueup.testkit.history;

import java.util.List;
import java.util.Map;
import org.trueup.core.ledger.ItemLedgerEntryType;

/** What customers send back and what goes back to vendors. */
final class Returns implements Subject {

  private final Scribe scribe;
  private final Chance chance;

  Returns(Scribe scribe) {
    this.scribe = scribe;
    chance = scribe.chance();
  }

  @Override
  public Map<String, Object> transaction() {
    return chance.in100(50) ? salesReturn() : purchaseReturn();
  }

  private Map<String, Object> salesReturn() {
    Map<String, Object> columns =
        scribe.begin(chance.oneOf("sales_return_receipt", "sales_credit_memo"));
    List<Stock> sold =
        scribe.entries(
            entry -> entry.type() == ItemLedgerEntryType.SALE && entry.quantity().signum() < 0);
    if (chance.in100(30) || sold.isEmpty()) {
      scribe.setGoodsIn(columns, 5);
      return invoicedOrNot(columns);
    }
    Stock entry = chance.of(sold);
    scribe.setGoodsOf(entry, columns);
    columns.put("quantity", scribe.partOf(entry.quantity().abs()));
    columns.put("applies_from", entry.reference());
    return invoicedOrNot(columns);
  }

  private Map<String, Object> invoicedOrNot(Map<String, Object> columns) {
    if (!columns.get("kind").toString().endsWith("credit_memo")) {
      Documents.invoiceAtOnce(columns, scribe, 25);
    }
    return columns;
  }

  private Map<String, Object> purchaseReturn() {
    Map<String, Object> columns =
        scribe.begin(chance.oneOf("purchase_return_shipment", "purchase_credit_memo"));
    scribe.setGoodsOut(columns, 5);
    if (chance.in100(80)) {
      columns.put("direct_unit_cost", chance.price());
    }
    if (chance.in100(60)) {
      scribe.applyTo(columns, entry -> entry.type() == ItemLedgerEntryType.PURCHASE);
    }
    return invoicedOrNot(columns);
  }
}
