package org.trueup.testkit.history;

import java.util.Map;

/** Receipts and shipments, and lines of the item journal. */
final class Trade implements Subject {

  private final Scribe scribe;
  private final Chance chance;

  Trade(Scribe scribe) {
    this.scribe = scribe;
    chance = scribe.chance();
  }

  @Override
  public Map<String, Object> transaction() {
    return switch (chance.below(13)) {
      case 0, 1 -> receipt();
      case 2, 3, 4 -> purchase();
      case 5 -> positiveAdjustment();
      case 6 -> negativeAdjustment();
      case 7, 8 -> shipment();
      default -> sold("sale");
    };
  }

  private Map<String, Object> receipt() {
    Map<String, Object> columns = in("purchase_receipt");
    scribe.setBoughtCost(columns, "direct_unit_cost");
    Documents.invoiceAtOnce(columns, scribe, 30);
    return columns;
  }

  private Map<String, Object> shipment() {
    Map<String, Object> columns = sold("sales_shipment");
    Documents.invoiceAtOnce(columns, scribe, 15);
    return columns;
  }

  /** Goods that are sold, fixed to a receipt now and then. */
  private Map<String, Object> sold(String kind) {
    Map<String, Object> columns = out(kind);
    if (chance.in100(6)) {
      scribe.applyTo(columns, entry -> true);
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
    if (chance.in100(75)) {
      columns.put("unit_amount", chance.price());
    }
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
}
