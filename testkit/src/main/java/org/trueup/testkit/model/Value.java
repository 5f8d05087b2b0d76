package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;

/** A value entry (costing.md 2.3). Everything that the rules move later is a plain field. */
final class Value {

  final int no;
  final Entry entry;
  final CapacityUse capacity;
  final ValueEntryType type;

  VarianceType variance = VarianceType.NONE;
  ItemLedgerEntryType entryType;
  String charge = "";
  LocalDate postingDate;
  LocalDate valuationDate;
  String document;
  BigDecimal valued = BigDecimal.ZERO;
  BigDecimal entryQuantity = BigDecimal.ZERO;
  BigDecimal invoiced = BigDecimal.ZERO;
  Amounts costPerUnit = Amounts.ZERO;
  Amounts actual = Amounts.ZERO;
  Amounts expected = Amounts.ZERO;
  Amounts nonInventoriable = Amounts.ZERO;
  boolean expectedCost;
  boolean inventoriable = true;
  boolean valuedByAverage;
  boolean partialRevaluation;
  boolean adjustment;
  Value appliesTo;

  Value(int no, Entry entry, CapacityUse capacity, ValueEntryType type) {
    this.no = no;
    this.entry = entry;
    this.capacity = capacity;
    this.type = type;
  }

  boolean isDirectCostWithoutCharge() {
    return type == ValueEntryType.DIRECT_COST && charge.isEmpty();
  }

  /** The later of valuation and posting date (2.3). */
  LocalDate effectiveDate() {
    return valuationDate.isAfter(postingDate) ? valuationDate : postingDate;
  }

  /** Actual plus expected. */
  Amounts cost() {
    return actual.plus(expected);
  }
}
