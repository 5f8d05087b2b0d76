package org.trueup.testkit.history;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Transfer orders: shipments into transit and receipts from there, whole or in part. */
final class TransferOrders implements Subject {

  private final Scribe scribe;
  private final Chance chance;

  TransferOrders(Scribe scribe) {
    this.scribe = scribe;
    chance = scribe.chance();
  }

  @Override
  public Map<String, Object> transaction() {
    if (!scribe.company().hasLocations()) {
      return Map.of();
    }
    List<Stock> onTheWay =
        scribe.entries(
            entry ->
                entry.remaining().signum() > 0 && scribe.company().isInTransit(entry.location()));
    return onTheWay.isEmpty() || chance.in100(40) ? shipment() : receipt(chance.of(onTheWay));
  }

  /** The first shipment of an order, or another one of the same goods. */
  private Map<String, Object> shipment() {
    List<Stock> shipped = scribe.entries(entry -> scribe.isOf(entry, "transfer_shipment"));
    if (!shipped.isEmpty() && chance.in100(20)) {
      Map<String, Object> before = scribe.transactionOf(chance.of(shipped));
      Map<String, Object> columns = scribe.begin("transfer_shipment");
      new LinkedHashMap<>(before).forEach(columns::putIfAbsent);
      columns.put("quantity", sameOrOne(before));
      return columns;
    }
    Map<String, Object> columns = scribe.begin("transfer_shipment");
    scribe.setGoodsOut(columns, 6);
    String from = columns.get("location").toString();
    columns.put("new_location", scribe.company().otherLocation(from, chance));
    columns.put("in_transit_location", scribe.company().inTransit());
    columns.put("order_no", "O" + columns.get("document_no"));
    return columns;
  }

  private Object sameOrOne(Map<String, Object> before) {
    return before.containsKey("serial_no") ? before.get("quantity") : scribe.quantity(4);
  }

  private Map<String, Object> receipt(Stock entry) {
    Map<String, Object> shipment = scribe.transactionOf(entry);
    Map<String, Object> columns = scribe.begin("transfer_receipt");
    scribe.setGoodsOf(entry, columns);
    columns.put("location", shipment.get("location"));
    columns.put("new_location", shipment.get("new_location"));
    columns.put("in_transit_location", shipment.get("in_transit_location"));
    columns.put("order_no", shipment.get("order_no"));
    columns.put("ships", entry.transaction());
    BigDecimal part = scribe.partOf(entry.remaining());
    columns.put("quantity", chance.in100(10) ? part.add(BigDecimal.ONE) : part);
    return columns;
  }
}
