package org.trueup.core.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.Origin;

/**
 * One journal line on its way through posting (costing.md 3). Quantities are signed like the
 * movement, in base units; costs are LCY per base unit; everything is a fixed value.
 */
final class Line {

  ItemLedgerEntryType type;
  Origin origin;
  LocalDate postingDate;

  /** Number of the shipment, receipt or journal document. */
  String documentNo;

  /** Number on the value entry: the invoice where the line invoices (PST-9). */
  String valueDocumentNo;

  long quantity;
  long invoicedQuantity;

  /** Line cost per unit, overhead included, rounded UARP. */
  long unitCost;

  /** The same before rounding, in whole units of value; null where rounding changed nothing. */
  private BigDecimal exactUnitCost;

  /** Direct amount of the invoiced or received quantity, signed like the quantity, rounded ARP. */
  long amount;

  /**
   * Direct cost of one unit before discount and overhead, for the last direct cost (UC-1), or null.
   */
  Long listUnitCost;

  /** Unit cost that the document states in the additional reporting currency, or null (ACY-2). */
  Long unitCostAcy;

  long indirectCostPct;
  long overheadRate;

  /** Whether the document's currency is the additional reporting currency, both blank included. */
  boolean inReportingCurrency;

  long salesAmount;
  String lotNo = "";
  String serialNo = "";
  boolean dropShipment;
  boolean correction;
  boolean transferReceipt;

  /** Whole amount of the line where a rule gives it and not a unit cost, or null. */
  Cost fixedAmount;

  /** Whether even a standard item is posted at the cost of the line. */
  boolean keepsLineCost;

  /** Entry that the line is fixed to, or null. */
  Movement appliesTo;

  /** Decrease that the line takes its cost from, or null. */
  Movement appliesFrom;

  /** Valuation date as found so far (costing.md 7). */
  LocalDate valuationDate;

  /** Sets the line cost per unit to a decimal in whole units of value, rounded to a precision. */
  void setUnitCost(BigDecimal exact, long precision) {
    unitCost = Fixed.round(exact, precision);
    exactUnitCost = exact;
  }

  /** Sets the line cost per unit to a fixed value, rounded to a precision. */
  void setUnitCost(long exact, long precision) {
    unitCost = Fixed.round(exact, precision);
    exactUnitCost = unitCost == exact ? null : Fixed.toDecimal(exact);
  }

  /** Takes the line cost per unit of another line. */
  void takeUnitCost(Line other) {
    unitCost = other.unitCost;
    exactUnitCost = other.exactUnitCost;
  }

  /** Line cost per unit before rounding, in whole units of value. */
  BigDecimal exactUnitCost() {
    return exactUnitCost == null ? Fixed.toDecimal(unitCost) : exactUnitCost;
  }

  /**
   * ACY-2: goods that go back to a vendor cost what the document states; increases never (0021).
   */
  boolean statesReportingCost() {
    return unitCostAcy != null && type == ItemLedgerEntryType.PURCHASE && valuedQuantity() < 0;
  }

  boolean hasOverhead() {
    return indirectCostPct != 0 || overheadRate != 0;
  }

  boolean isInvoiced() {
    return invoicedQuantity != 0;
  }

  /** The quantity that the value entry refers to (PST-1). */
  long valuedQuantity() {
    return isInvoiced() ? invoicedQuantity : quantity;
  }

  boolean isIncrease() {
    return quantity > 0;
  }
}
