package org.trueup.testkit.model;

import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.ValueEntryType;

/** The cost that an entry hands on, with what the running adjustment has found (ADJ-2). */
final class SourceCost {

  private final Differences differences;
  private final Precisions precisions;

  SourceCost(Differences differences, Precisions precisions) {
    this.differences = differences;
    this.precisions = precisions;
  }

  /**
   * Cost by element.
   *
   * @param direct direct cost, and everything where elements are not kept apart
   * @param indirect overhead of an exact cost reversal
   * @param variance variance of an exact cost reversal
   */
  record Elements(Amounts direct, Amounts indirect, Amounts variance) {

    static final Elements ZERO = new Elements(Amounts.ZERO, Amounts.ZERO, Amounts.ZERO);

    Elements plus(Elements other) {
      return new Elements(
          direct.plus(other.direct), indirect.plus(other.indirect), variance.plus(other.variance));
    }

    Amounts total() {
      return direct.plus(indirect).plus(variance);
    }
  }

  /** ADJ-2: N(a), what a decrease gets from one application, each element rounded. */
  Elements newCost(Link link) {
    Entry source = link.inbound;
    Elements whole = whole(source, link.outbound, keepsElements(link.outbound));
    return new Elements(
        part(whole.direct(), link, source),
        part(whole.indirect(), link, source),
        part(whole.variance(), link, source));
  }

  private Amounts part(Amounts amount, Link link, Entry source) {
    return precisions.amount(amount.share(link.quantity, source.quantity));
  }

  /** Whether a decrease takes back an increase element by element. */
  static boolean keepsElements(Entry decrease) {
    boolean reversing = decrease.type == ItemLedgerEntryType.PURCHASE || decrease.type.isOutput();
    return reversing && decrease.appliesTo != null && decrease.invoiced.signum() < 0;
  }

  /** Cost of a whole entry as it reaches a decrease; {@code decrease} null reaches all. */
  Amounts whole(Entry source, Entry decrease) {
    return whole(source, decrease, false).total();
  }

  private Elements whole(Entry source, Entry decrease, boolean apart) {
    Elements sum = Elements.ZERO;
    for (Value value : source.values) {
      if (isCounted(value, source, decrease)) {
        sum = sum.plus(element(value.type, counted(value, source), apart));
      }
    }
    for (Differences.Row row : differences.of(source)) {
      if (row.type == ValueEntryType.REVALUATION && !reaches(row.head, decrease)) {
        continue;
      }
      sum = sum.plus(element(row.type, counted(row, source), apart));
    }
    return sum;
  }

  private static boolean isCounted(Value value, Entry source, Entry decrease) {
    boolean replaced = value.expectedCost && (source.isFullyInvoiced() || isBalance(value));
    return !replaced && value.type != ValueEntryType.ROUNDING && reaches(value, decrease);
  }

  /** ADJ-8: what speaks of an invoiced part has no part that is still to be invoiced. */
  private static boolean isBalance(Value value) {
    return value.appliesTo != null && !value.appliesTo.expectedCost;
  }

  /** REV-7. */
  static boolean reaches(Value value, Entry decrease) {
    if (value.type != ValueEntryType.REVALUATION || decrease == null) {
      return true;
    }
    Value revaluation = value.appliesTo == null ? value : value.appliesTo;
    Value first = decrease.values.getFirst();
    return !revaluation.partialRevaluation
        || first.no > revaluation.no
        || first.effectiveDate().isAfter(revaluation.valuationDate);
  }

  private static Amounts counted(Value value, Entry source) {
    if (value.type == ValueEntryType.REVALUATION && !value.expected.isZero()) {
      return value.cost().share(source.quantity, value.valued);
    }
    if (value.expectedCost) {
      return value.expected.share(source.uninvoiced(), value.valued);
    }
    return value.partialRevaluation
        ? value.actual.share(source.quantity, value.valued)
        : value.actual;
  }

  private static Amounts counted(Differences.Row row, Entry source) {
    if (row.isExpected()) {
      return row.amount.share(source.uninvoiced(), row.head.valued);
    }
    boolean ofPart = row.type == ValueEntryType.REVALUATION && row.head.partialRevaluation;
    return ofPart ? row.amount.share(source.quantity, row.head.valued) : row.amount;
  }

  private static Elements element(ValueEntryType type, Amounts amount, boolean apart) {
    if (!apart || type == ValueEntryType.DIRECT_COST || type == ValueEntryType.REVALUATION) {
      return new Elements(amount, Amounts.ZERO, Amounts.ZERO);
    }
    return type == ValueEntryType.INDIRECT_COST
        ? new Elements(Amounts.ZERO, amount, Amounts.ZERO)
        : new Elements(Amounts.ZERO, Amounts.ZERO, amount);
  }
}
