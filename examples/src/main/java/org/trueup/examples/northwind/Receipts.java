package org.trueup.examples.northwind;

import static org.trueup.examples.folder.TransactionColumn.DIRECT_UNIT_COST;
import static org.trueup.examples.folder.TransactionColumn.GEN_BUS_POSTING_GROUP;
import static org.trueup.examples.folder.TransactionColumn.INVOICES;
import static org.trueup.examples.folder.TransactionColumn.ITEM;
import static org.trueup.examples.folder.TransactionColumn.ORDER_NO;
import static org.trueup.examples.folder.TransactionColumn.SOURCE_NO;

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
 * Purchase order lines that were received and posted to the inventory: receipt and invoice of each.
 *
 * <p>A line is received on the day its purchase order or the inventory says, whichever is earlier.
 * The source has no vendor invoices; each is taken to come ten days after its goods, at the price
 * of the order.
 */
final class Receipts {

  private static final int INVOICE_DAYS = 10;

  private final Wares wares;
  private final Map<Integer, LocalDate> entered = new HashMap<>();
  private final Map<Integer, String> suppliers = new HashMap<>();

  private Receipts(SourceFolder source, Wares wares) {
    this.wares = wares;
    source
        .rows("inventory_transactions")
        .forEach(row -> entered.put(row.key("id"), row.date("transaction_created_date")));
    source
        .rows("purchase_orders")
        .forEach(row -> suppliers.put(row.key("id"), row.text("supplier_id")));
  }

  static List<Transaction> read(SourceFolder source, Wares wares) {
    Receipts receipts = new Receipts(source, wares);
    return source.rows("purchase_order_details").stream()
        .filter(row -> row.text("posted_to_inventory").equals("1"))
        .flatMap(receipts::transactions)
        .toList();
  }

  private Stream<Transaction> transactions(SourceRow row) {
    LocalDate date = earlier(row.date("date_received"), entered.get(row.key("inventory_id")));
    BigDecimal quantity = row.decimal("quantity");
    BigDecimal unitCost = row.decimal("unit_cost");
    String receiptId = "R" + row.key("inventory_id");
    String order = row.text("purchase_order_id");
    Transaction receipt =
        document(TransactionKind.PURCHASE_RECEIPT, receiptId, date, "GR" + order, row);
    Transaction invoice =
        document(
                TransactionKind.PURCHASE_INVOICE,
                "I" + row.key("inventory_id"),
                date.plusDays(INVOICE_DAYS),
                "VI" + order,
                row)
            .with(INVOICES, receiptId);
    return Stream.of(receipt, invoice)
        .map(line -> line.quantity(quantity).with(DIRECT_UNIT_COST, unitCost));
  }

  private Transaction document(
      TransactionKind kind, String id, LocalDate date, String documentNo, SourceRow row) {
    return Transaction.of(kind, id, date, documentNo)
        .with(ITEM, wares.itemNo(row.key("product_id")))
        .with(ORDER_NO, "PO" + row.text("purchase_order_id"))
        .with(SOURCE_NO, "SUPPLIER" + suppliers.get(row.key("purchase_order_id")))
        .with(GEN_BUS_POSTING_GROUP, "DOMESTIC");
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
