package org.trueup.examples.adventureworks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An order to a vendor.
 *
 * @param vendor the vendor's account number
 * @param freight the vendor's freight in US dollars, four places
 */
record PurchaseOrder(
    int id, String vendor, LocalDate shipDate, BigDecimal freight, List<Line> lines) {

  /** Days by which the source books a receipt before the date of shipment, on 99.4 % of lines. */
  private static final int RECEIPT_DAYS_AHEAD = 2;

  LocalDate receiptDate() {
    return shipDate.minusDays(RECEIPT_DAYS_AHEAD);
  }

  LocalDate invoiceDate() {
    return shipDate;
  }

  /**
   * One product of the order.
   *
   * @param id unique over all orders
   * @param rejected pieces of those received that go back
   */
  record Line(
      int id,
      int productId,
      BigDecimal ordered,
      BigDecimal received,
      BigDecimal rejected,
      BigDecimal unitPrice) {}
}
