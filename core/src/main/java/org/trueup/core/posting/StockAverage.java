package org.trueup.core.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.ValueEntry;

/** The average cost by which the stock of an average item is revalued (REV-3). */
final class StockAverage {

  private StockAverage() {}

  /**
   * The value of a quantity at the average of a day, unrounded and never negative.
   *
   * @param variant variant to look at, null for all
   * @param location location to look at, null for all
   */
  static BigDecimal valueOf(
      ItemLedger item, long quantity, LocalDate day, String variant, String location) {
    long cost = 0;
    long invoiced = 0;
    for (Movement movement : item.movements()) {
      if (isIn(movement, variant, location) && !isOpenTransfer(movement)) {
        for (ValueEntry value : movement.valueEntries()) {
          if (!value.valuationDate().isAfter(day) && !value.postingDate().isAfter(day)) {
            cost += value.actual().lcy();
            invoiced += value.quantities().invoiced();
          }
        }
      }
    }
    return invoiced == 0 || Long.signum(cost) != Long.signum(invoiced)
        ? BigDecimal.ZERO
        : Fixed.ratio(cost, quantity, invoiced);
  }

  private static boolean isIn(Movement movement, String variant, String location) {
    return (variant == null || movement.entry().variant().equals(variant))
        && (location == null || movement.entry().location().equals(location));
  }

  private static boolean isOpenTransfer(Movement movement) {
    return movement.type() == ItemLedgerEntryType.TRANSFER && !movement.isCompletelyInvoiced();
  }
}
