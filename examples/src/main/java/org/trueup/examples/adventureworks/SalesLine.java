package org.trueup.examples.adventureworks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.trueup.examples.source.SourceFolder;
import org.trueup.examples.source.SourceRow;

/**
 * A product that was sold.
 *
 * @param id unique over all orders
 */
record SalesLine(
    int id, int orderId, int productId, LocalDate date, BigDecimal quantity, BigDecimal unitPrice) {

  /** The sales of the transaction archive; its other rows only repeat the orders. */
  static List<SalesLine> read(SourceFolder source) {
    return source.rows("TransactionHistoryArchive").stream()
        .filter(row -> row.text("transactiontype").equals("S"))
        .map(SalesLine::of)
        .toList();
  }

  private static SalesLine of(SourceRow row) {
    return new SalesLine(
        row.key("transactionid"),
        row.key("referenceorderid"),
        row.key("productid"),
        row.date("transactiondate"),
        row.decimal("quantity"),
        row.decimal("actualcost"));
  }
}
