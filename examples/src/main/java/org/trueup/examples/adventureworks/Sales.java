package org.trueup.examples.adventureworks;

import static org.trueup.examples.folder.TransactionColumn.GEN_BUS_POSTING_GROUP;
import static org.trueup.examples.folder.TransactionColumn.INVOICED_QUANTITY;
import static org.trueup.examples.folder.TransactionColumn.INVOICE_NO;
import static org.trueup.examples.folder.TransactionColumn.UNIT_PRICE;

import java.util.List;
import org.trueup.examples.folder.Transaction;
import org.trueup.examples.folder.TransactionKind;

/** Turns sales into shipments that are invoiced at once. */
final class Sales {

  private Sales() {}

  static List<Transaction> transactions(List<SalesLine> lines, Products products) {
    return lines.stream().map(line -> shipment(line, products.get(line.productId()))).toList();
  }

  private static Transaction shipment(SalesLine line, Product product) {
    return Transaction.of(
            TransactionKind.SALES_SHIPMENT, "SA" + line.id(), line.date(), "SH" + line.orderId())
        .item(product.no(), product.home())
        .quantity(line.quantity())
        .with(GEN_BUS_POSTING_GROUP, "DOMESTIC")
        .with(UNIT_PRICE, line.unitPrice())
        .with(INVOICED_QUANTITY, line.quantity())
        .with(INVOICE_NO, "SI" + line.orderId());
  }
}
