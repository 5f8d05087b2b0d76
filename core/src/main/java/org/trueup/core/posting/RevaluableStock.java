package org.trueup.core.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Application;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;

/** Which increases can be revalued on a day, and what is left of them (REV-1, REV-2). */
public final class RevaluableStock {

  private RevaluableStock() {}

  /** Quantity of an increase that lay there at the end of a day (REV-1). */
  public static long remainingOn(Movement increase, LocalDate day) {
    long remaining = 0;
    for (Application row : increase.applications()) {
      if (!row.entry().postingDate().isAfter(day)) {
        remaining += row.quantity();
      }
    }
    for (Application row : increase.outboundApplications()) {
      if (!row.entry().postingDate().isAfter(day)) {
        remaining += row.quantity();
      }
    }
    return remaining;
  }

  /**
   * The increases of an item at a place that can be revalued on a day, in key order. Blank filters
   * are given as null.
   *
   * @param withExpected whether entries that are not invoiced count, as for standard cost per item
   */
  public static List<Movement> entries(
      ItemLedger item, LocalDate day, String variant, String location, boolean withExpected) {
    return item.movements().stream()
        .filter(Movement::isPositive)
        .filter(movement -> !movement.postingDate().isAfter(day))
        .filter(movement -> variant == null || movement.entry().variant().equals(variant))
        .filter(movement -> location == null || movement.entry().location().equals(location))
        .filter(movement -> withExpected || isInvoicedOn(movement, day))
        .filter(movement -> remainingOn(movement, day) != 0)
        .sorted(
            Comparator.comparing((Movement movement) -> movement.entry().location())
                .thenComparing(movement -> movement.entry().variant())
                .thenComparingLong(Movement::entryNo))
        .toList();
  }

  private static boolean isInvoicedOn(Movement movement, LocalDate day) {
    return movement.isCompletelyInvoiced()
        && movement.lastInvoiceDate().map(last -> !last.isAfter(day)).orElse(true);
  }

  /** Value of what is left, by the posting date of value entries, as when distributing (REV-5). */
  static BigDecimal valueForDistribution(Movement increase, long remaining, LocalDate day) {
    return value(increase, remaining, (movement, value) -> !value.postingDate().isAfter(day));
  }

  /** Value of what is left as the proposal calculates it, by valuation date (REV-2). */
  public static BigDecimal calculatedValue(Movement increase, long remaining, LocalDate day) {
    return value(
        increase,
        remaining,
        (movement, value) ->
            movement.type().isOutput()
                ? !value.postingDate().isAfter(day)
                : !value.valuationDate().isAfter(day));
  }

  private static BigDecimal value(
      Movement increase, long remaining, BiPredicate<Movement, ValueEntry> counts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (ValueEntry value : increase.valueEntries()) {
      if (value.entryType() != ValueEntryType.ROUNDING && counts.test(increase, value)) {
        long whole =
            value.entryType() == ValueEntryType.REVALUATION
                ? value.quantities().valued()
                : increase.quantity();
        long amount = value.actual().lcy() + value.expected().lcy();
        sum = sum.add(Fixed.ratio(amount, remaining, whole));
      }
    }
    return sum;
  }
}
