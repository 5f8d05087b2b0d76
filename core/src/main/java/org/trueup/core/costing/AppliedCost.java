package org.trueup.core.costing;

import java.math.BigDecimal;
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

  /**
   * The share of an entry's cost that a quantity takes for a receiver. What speaks of a part of the
   * entry is scaled and shared in one step, for it is rounded only once (C-4); it is direct cost
   * always.
   */
  CostElements share(Movement source, long quantity, Movement receiver, boolean exact) {
    CostElements.Sum whole = new CostElements.Sum();
    Parts parts = null;
    for (ValueEntry value : source.valueEntries()) {
      if (counts(value, source, receiver)) {
        long counted = countedQuantity(value, source);
        if (counted == value.quantities().valued()) {
          whole.add(elementOf(value, exact), amountOf(value));
        } else {
          parts = parts == null ? new Parts() : parts;
          parts.add(amountOf(value), counted, value.quantities().valued());
        }
      }
    }
    CostElements sum = whole.elements();
    return new CostElements(
        parts == null
            ? currencies.share(sum.direct(), quantity, source.quantity())
            : parts.share(sum.direct(), quantity, source.quantity(), currencies),
        exact ? currencies.share(sum.indirect(), quantity, source.quantity()) : Cost.ZERO,
        exact ? currencies.share(sum.variance(), quantity, source.quantity()) : Cost.ZERO);
  }

  /** Amounts that were scaled by quantities, not rounded. */
  private static final class Parts {
    private BigDecimal lcy = BigDecimal.ZERO;
    private BigDecimal acy = BigDecimal.ZERO;

    void add(Cost amount, long numerator, long denominator) {
      lcy = lcy.add(Fixed.ratio(amount.lcy(), numerator, denominator));
      acy = acy.add(Fixed.ratio(amount.acy(), numerator, denominator));
    }

    /** The share of these parts and of an amount beside them. */
    Cost share(Cost beside, long numerator, long denominator, Currencies currencies) {
      return currencies.round(
          share(lcy.add(Fixed.toDecimal(beside.lcy())), numerator, denominator),
          share(acy.add(Fixed.toDecimal(beside.acy())), numerator, denominator));
    }

    private static BigDecimal share(BigDecimal amount, long numerator, long denominator) {
      return Fixed.quotient(
          amount.multiply(BigDecimal.valueOf(numerator)), BigDecimal.valueOf(denominator));
    }
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
    long original = revaluation.appliesToValueEntryNo();
    return original == 0 ? revaluation : inbound.valueEntry(original);
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

  private Cost amountOf(ValueEntry value) {
    if (value.entryType() == ValueEntryType.REVALUATION) {
      return differences.actual(value).plus(differences.expected(value));
    }
    return value.flags().expectedCost() ? differences.expected(value) : differences.actual(value);
  }

  /** The quantity that an amount is scaled to: what of the entry it speaks of, or all of it. */
  private static long countedQuantity(ValueEntry value, Movement source) {
    if (value.entryType() == ValueEntryType.REVALUATION && !value.expected().isZero()) {
      return source.quantity();
    }
    if (value.flags().expectedCost()) {
      return source.quantity() - source.invoicedQuantity();
    }
    return value.flags().partialRevaluation() ? source.quantity() : value.quantities().valued();
  }
}
