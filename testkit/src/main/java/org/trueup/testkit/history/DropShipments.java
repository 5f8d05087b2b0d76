package org.trueup.testkit.history;

import java.util.List;
import java.util.Map;

/** Goods that a vendor sends to a customer: bought and sold without lying in stock. */
final class DropShipments implements Subject {

  private final Scribe scribe;
  private final Chance chance;

  DropShipments(Scribe scribe) {
    this.scribe = scribe;
    chance = scribe.chance();
  }

  @Override
  public Map<String, Object> transaction() {
    List<Stock> bought =
        scribe.entries(entry -> entry.entry().dropShipment() && entry.remaining().signum() > 0);
    return bought.isEmpty() || chance.in100(30) ? purchase() : sale(chance.of(bought));
  }

  private Map<String, Object> purchase() {
    Map<String, Object> columns =
        scribe.begin(chance.oneOf("purchase_receipt", "purchase_invoice"));
    scribe.setGoodsIn(columns, 10);
    scribe.setBoughtCost(columns, "direct_unit_cost");
    columns.put("drop_shipment", true);
    return columns;
  }

  private Map<String, Object> sale(Stock bought) {
    Map<String, Object> columns = scribe.begin(chance.oneOf("sales_shipment", "sales_invoice"));
    scribe.setGoodsOf(bought, columns);
    columns.put("quantity", chance.in100(80) ? bought.remaining() : scribe.quantity(3));
    columns.put("applies_to", bought.reference());
    columns.put("drop_shipment", true);
    return columns;
  }
}
