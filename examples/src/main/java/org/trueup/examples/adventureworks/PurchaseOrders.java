package org.trueup.examples.adventureworks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trueup.examples.source.SourceFolder;
import org.trueup.examples.source.SourceRow;

/** Reads the purchase orders with their lines and vendors. */
final class PurchaseOrders {

  private PurchaseOrders() {}

  /** All purchase orders whatever their status: all of them were received. */
  static List<PurchaseOrder> read(SourceFolder source) {
    Map<Integer, List<PurchaseOrder.Line>> lines = new HashMap<>();
    for (SourceRow row : source.rows("PurchaseOrderDetail")) {
      lines.computeIfAbsent(row.key("purchaseorderid"), order -> new ArrayList<>()).add(line(row));
    }
    Map<String, String> vendors = new HashMap<>();
    source
        .rows("Vendor")
        .forEach(row -> vendors.put(row.text("businessentityid"), row.text("accountnumber")));
    return source.read(
        "PurchaseOrderHeader",
        row ->
            new PurchaseOrder(
                row.key("purchaseorderid"),
                vendors.get(row.text("vendorid")),
                row.date("shipdate"),
                row.decimal("freight"),
                lines.get(row.key("purchaseorderid"))));
  }

  private static PurchaseOrder.Line line(SourceRow row) {
    return new PurchaseOrder.Line(
        row.key("purchaseorderdetailid"),
        row.key("productid"),
        row.decimal("orderqty"),
        row.decimal("receivedqty"),
        row.decimal("rejectedqty"),
        row.decimal("unitprice"));
  }
}
