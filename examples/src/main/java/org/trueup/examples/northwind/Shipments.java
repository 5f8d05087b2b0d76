package org.trueup.examples.northwind;

import static org.trueup.examples.folder.TransactionColumn.GEN_BUS_POSTING_GROUP;
import static org.trueup.examples.folder.TransactionColumn.INVOICES;
import static org.trueup.examples.folder.TransactionColumn.ITEM;
import static org.trueup.examples.folder.TransactionColumn.ORDER_NO;
import static org.trueup.examples.folder.TransactionColumn.SOURCE_NO;
import static org.trueup.examples.folder.TransactionColumn.UNIT_PRICE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trueup.examples.folder.Transaction;
import org.trueup.examples.folder.TransactionKind;
import org.trueup.examples.source.SourceFolder;
import org.trueup.examples.source.SourceRow;

/**
 * Order lines that the inventory has as sold: shipment and invoice of each.
 *
 * <p>An order is shipped on the day it says, else on the day of the order, and invoiced on the day
 * of its invoice, but not before it is shipped. Lines that are only on hold have not moved.
 */
final class Shipments {

  private static final String SOLD = "2";

  private final Wares wares;
  private final Map<Integer, SourceRow> orders = new HashMap<>();
  private final Map<Integer, LocalDate> invoiced = new HashMap<>();
  private final Map<Integer, String> movements = new HashMap<>();

  private Shipments(SourceFolder source, Wares wares) {
    this.wares = wares;
    source.rows("orders").forEach(row -> orders.put(row.key("id"), row));
    source
        .rows("invoices")
        .forEach(row -> invoiced.put(row.key("order_id"), row.date("invoice_date")));
    source
        .rows("inventory_transactions")
        .forEach(row -> movements.put(row.key("id"), row.text("transaction_type")));
  }

  static List<Transaction> read(SourceFolder source, Wares wares) {
    Shipments shipments = new Shipments(source, wares);
    return source.rows("order_details").stream()
        .filter(shipments::sold)
        .flatMap(shipments::transactions)
        .toList();
  }

  private boolean sold(SourceRow row) {
    return !row.blank("inventory_id") && movements.get(row.key("inventory_id")).equals(SOLD);
  }

  private Stream<Transaction> transactions(SourceRow row) {
    int order = row.key("order_id");
    BigDecimal quantity = row.decimal("quantity");
    BigDecimal price = row.decimal("unit_price");
    String shipmentId = "S" + row.key("inventory_id");
    LocalDate shipped = shipmentDate(orders.get(order));
    Transaction shipment =
        document(TransactionKind.SALES_SHIPMENT, shipmentId, shipped, "SH" + order, row);
    Transaction invoice =
        document(
                TransactionKind.SALES_INVOICE,
                "V" + row.key("inventory_id"),
                later(shipped, invoiced.get(order)),
                "SI" + order,
                row)
            .with(INVOICES, shipmentId);
    return Stream.of(shipment, invoice)
        .map(line -> line.quantity(quantity).with(UNIT_PRICE, price));
  }

  private Transaction document(
      TransactionKind kind, String id, LocalDate date, String documentNo, SourceRow row) {
    return Transaction.of(kind, id, date, documentNo)
        .with(ITEM, wares.itemNo(row.key("product_id")))
        .with(ORDER_NO, "SO" + row.text("order_id"))
        .with(SOURCE_NO, "CUSTOMER" + orders.get(row.key("order_id")).text("customer_id"))
        .with(GEN_BUS_POSTING_GROUP, "DOMESTIC");
  }

  private static LocalDate shipmentDate(SourceRow order) {
    return order.blank("shipped_date") ? order.date("order_date") : order.date("shipped_date");
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
