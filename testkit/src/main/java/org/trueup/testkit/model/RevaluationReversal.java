package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.util.List;
import org.trueup.core.ledger.ValueEntryType;

/** Takes back the expected part of revaluations when their entry is invoiced (REV-7). */
final class RevaluationReversal {

  private RevaluationReversal() {}

  /** After a direct cost that has invoiced a part of an entry, or the rest of it. */
  static void post(Ledgers ledgers, Value invoice, BigDecimal uninvoicedBefore) {
    for (Value value : List.copyOf(invoice.entry.values)) {
      boolean original = value.type == ValueEntryType.REVALUATION && value.appliesTo == null;
      if (original && !value.expected.isZero()) {
        Amounts left = left(value);
        Amounts back =
            Exact.same(invoice.invoiced, uninvoicedBefore)
                ? left
                : ledgers.precisions().amount(left.share(invoice.invoiced, uninvoicedBefore));
        if (!back.isZero()) {
          takeBack(ledgers, value, invoice, back);
        }
      }
    }
  }

  private static Amounts left(Value revaluation) {
    Amounts left = revaluation.expected;
    for (Value value : revaluation.entry.values) {
      boolean own = value.type == ValueEntryType.REVALUATION && value.appliesTo == revaluation;
      left = own ? left.plus(value.expected) : left;
    }
    return left;
  }

  private static void takeBack(Ledgers ledgers, Value revaluation, Value invoice, Amounts back) {
    Value value = ledgers.newValue(revaluation.entry, ValueEntryType.REVALUATION);
    value.appliesTo = revaluation;
    value.postingDate = invoice.postingDate;
    value.valuationDate = revaluation.valuationDate;
    value.document = invoice.document;
    value.valued = revaluation.valued;
    value.partialRevaluation = revaluation.partialRevaluation;
    value.expected = back.negated();
    value.costPerUnit =
        ledgers.precisions().unit(value.expected.share(BigDecimal.ONE, value.valued));
  }
}
