package org.trueup.core.costing;

import java.time.LocalDate;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Application;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.posting.Currencies;

/** What a decrease costs by the increases it is applied to (ADJ-2). */
final class AppliedCost {

  private final Currencies currencies;
  private final Differences differences;

  AppliedCost(Currencies currencies, Differences differences) {
    this.currencies = currencies;
    this.differences = differences;
  }

  /**
   * The cost of a decrease by its applications.
   *
   * @param elements applied cost
   * @param unapplied quantity that no increase covers, not positive
   * @param complete whether all increases are completely invoiced and cover the decrease
   */
  record Target(CostElements elements, long unapplied, boolean complete) {}

  /** Whether a decrease keeps direct cost, overhead and variance apart (ADJ-2, ADJ-9). */
  static boolean reversesExactly(Movement decrease) {
    return decrease.appliesToEntryNo() != 0
        && !decrease.isPositive()
        && decrease.invoicedQuantity() < 0
        && switch (decrease.type()) {
          case PURCHASE, OUTPUT, ASSEMBLY_OUTPUT -> true;
          case SALE,
              POSITIVE_ADJUSTMENT,
              NEGATIVE_ADJUSTMENT,
              TRANSFER,
              CONSUMPTION,
              CAPACITY,
              ASSEMBLY_CONSUMPTION ->
              false;
        };
  }

  /** The target cost of a decrease over all its rows. */
  Target of(Movement decrease) {
    boolean exact = reversesExactly(decrease);
    CostElements.Sum sum = new CostElements.Sum();
    long unapplied = decrease.quantity();
    boolean complete = true;
    for (Application row : decrease.applications()) {
      if (row.entry().isOfDecrease()) {
        sum.add(ofRow(row, decrease, exact));
        unapplied -= row.quantity();
        complete &= row.inbound().isCompletelyInvoiced();
      }
    }
    return new Target(sum.elements(), unapplied, complete && unapplied == 0);
  }

  /** N(a): the share of an increase's cost that one row takes, rounded per element. */
  CostElements ofRow(Application row, Movement receiver, boolean exact) {
    Movement inbound = row.inbound();
    return share(inbound, row.quantity(), receiver, exact);
  }

  /** The share of an increase's cost that a quantity takes for a receiver. */
  CostElements share(Movement inbound, long quantity, Movement receiver, boolean exact) {
    CostElements whole = whole(inbound, receiver, exact);
    return new CostElements(
        currencies.share(whole.direct(), quantity, inbound.quantity()),
        exact ? currencies.share(whole.indirect(), quantity, inbound.quantity()) : Cost.ZERO,
        exact ? currencies.share(whole.variance(), quantity, inbound.quantity()) : Cost.ZERO);
  }

  private CostElements whole(Movement inbound, Movement receiver, boolean exact) {
    CostElements.Sum sum = new CostElements.Sum();
    for (ValueEntry value : inbound.valueEntries()) {
      if (counts(value, inbound, receiver)) {
        sum.add(elementOf(value, exact), wholeAmount(value, inbound));
      }
    }
    return sum.elements();
  }

  private static boolean counts(ValueEntry value, Movement inbound, Movement receiver) {
    if (value.entryType() == ValueEntryType.ROUNDING) {
      return false;
    }
    if (value.flags().expectedCost()
        && (inbound.isFullyInvoiced() || inbound.isExpectedBalance(value))) {
      return false;
    }
    return value.entryType() != ValueEntryType.REVALUATION || reaches(value, inbound, receiver);
  }

  /** REV-7: a partial revaluation reaches what was posted after it or is valued after it. */
  static boolean reaches(ValueEntry revaluation, Movement inbound, Movement receiver) {
    ValueEntry original = originalOf(revaluation, inbound);
    if (!original.flags().partialRevaluation()) {
      return true;
    }
    ValueEntry first = receiver.firstValueEntry();
    LocalDate effective = first.effectiveValuationDate();
    return first.entryNo() > original.entryNo() || effective.isAfter(original.valuationDate());
  }

  private static ValueEntry originalOf(ValueEntry revaluation, Movement inbound) {
    if (revaluation.appliesToValueEntryNo() == 0) {
      return revaluation;
    }
    return inbound.valueEntries().stream()
        .filter(value -> value.entryNo() == revaluation.appliesToValueEntryNo())
        .findFirst()
        .orElse(revaluation);
  }

  static CostElements.Element elementOf(ValueEntry value, boolean exact) {
    if (!exact) {
      return CostElements.Element.DIRECT;
    }
    return switch (value.entryType()) {
      case DIRECT_COST, REVALUATION -> CostElements.Element.DIRECT;
      case INDIRECT_COST -> CostElements.Element.INDIRECT;
      case ROUNDING, VARIANCE, DIRECT_COST_NON_INVENTORY -> CostElements.Element.VARIANCE;
    };
  }

  /** The amount of a value entry as if it spoke of the whole increase. */
  private Cost wholeAmount(ValueEntry value, Movement inbound) {
    Cost actual = differences.actual(value);
    Cost expected = differences.expected(value);
    long valued = value.quantities().valued();
    if (value.entryType() == ValueEntryType.REVALUATION && !expected.isZero()) {
      return scaled(actual.plus(expected), inbound.quantity(), valued);
    }
    if (value.flags().expectedCost()) {
      return scaled(expected, inbound.quantity() - inbound.invoicedQuantity(), valued);
    }
    return value.flags().partialRevaluation() ? scaled(actual, inbound.quantity(), valued) : actual;
  }

  /** An amount times a quotient of quantities, kept to the last digit that is carried. */
  private static Cost scaled(Cost cost, long numerator, long denominator) {
    return numerator == denominator
        ? cost
        : new Cost(
            Fixed.share(cost.lcy(), numerator, denominator, 1),
            Fixed.share(cost.acy(), numerator, denominator, 1));
  }
}
