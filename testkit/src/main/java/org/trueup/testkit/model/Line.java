package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.transaction.Transaction;

/**
 * One journal line in base units, signed like the entry that it posts. Costs are LCY per base unit.
 */
final class Line {

  final Transaction transaction;
  Card card;
  ItemLedgerEntryType type;
  String variant;
  String location;
  String lot;
  String serial;
  LocalDate postingDate;

  /** Number of the shipment or receipt. */
  String document;

  /** Number that the value entry carries (PST-9). */
  String valueDocument;

  BigDecimal quantity;

  /** Part of the quantity that the line invoices. */
  BigDecimal invoiced;

  /** Line cost after discount and overhead, not rounded. */
  BigDecimal exactUnitCost;

  /** Net direct amount of a purchase or of an increase, signed like the entry. */
  BigDecimal amount = BigDecimal.ZERO;

  /** The amount before discount, which alone counts in the last direct cost (UC-1). */
  BigDecimal grossAmount = BigDecimal.ZERO;

  /** Whether the amount is another than price times quantity. */
  boolean hasDiscount;

  /**
   * Unit cost of the document where its currency is the second one (ACY-2), not rounded, or null.
   */
  BigDecimal documentUnitCost;

  BigDecimal percent = BigDecimal.ZERO;
  BigDecimal rate = BigDecimal.ZERO;
  Entry appliesTo;
  Entry appliesFrom;
  OrderKey order = OrderKey.NONE;

  Line(Transaction transaction) {
    this.transaction = transaction;
  }

  boolean isExpected() {
    return Exact.isZero(invoiced);
  }

  /** Quantity that the amount of the line refers to (PST-1). */
  BigDecimal valued() {
    return isExpected() ? quantity : invoiced;
  }

  boolean isTracked() {
    return !lot.isEmpty() || !serial.isEmpty();
  }

  boolean isIncrease() {
    return quantity.signum() > 0;
  }
}
