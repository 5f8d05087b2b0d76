package org.trueup.core.posting;

import java.util.List;
import java.util.function.BiFunction;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryDraft;
import org.trueup.core.ledger.ValueEntryType;

/** Takes back the expected part of revaluations when their entry is invoiced (REV-7). */
final class RevaluationReversal {

  private final Currencies currencies;
  private final BiFunction<Movement, ValueEntryDraft, ValueEntry> insert;

  RevaluationReversal(
      Currencies currencies, BiFunction<Movement, ValueEntryDraft, ValueEntry> insert) {
    this.currencies = currencies;
    this.insert = insert;
  }

  void onInvoice(Movement movement, Line line, ValueEntry direct, long uninvoicedBefore) {
    for (ValueEntry revaluation : List.copyOf(movement.valueEntries())) {
      boolean original =
          revaluation.entryType() == ValueEntryType.REVALUATION
              && revaluation.appliesToValueEntryNo() == 0;
      if (original && !revaluation.expected().isZero()) {
        reverse(movement, line, direct, revaluation, uninvoicedBefore);
      }
    }
  }

  private void reverse(
      Movement movement,
      Line line,
      ValueEntry direct,
      ValueEntry revaluation,
      long uninvoicedBefore) {
    Cost standing = revaluation.expected();
    for (ValueEntry earlier : movement.valueEntries()) {
      if (earlier.entryType() == ValueEntryType.REVALUATION
          && earlier.appliesToValueEntryNo() == revaluation.entryNo()) {
        standing = standing.plus(earlier.expected());
      }
    }
    Cost back =
        movement.isFullyInvoiced()
            ? standing
            : currencies.share(standing, line.invoicedQuantity, uninvoicedBefore);
    if (back.isZero()) {
      return;
    }
    ValueEntryDraft draft = ValueEntryDraft.like(revaluation);
    draft.origin = direct.origin();
    draft.postingDate = line.postingDate;
    draft.documentNo = direct.documentNo();
    draft.valuedQuantity = line.invoicedQuantity;
    draft.expected = back.negated();
    draft.partialRevaluation = revaluation.flags().partialRevaluation();
    draft.appliesToValueEntryNo = revaluation.entryNo();
    draft.costPerUnit = currencies.perUnit(draft.expected, draft.valuedQuantity);
    insert.apply(movement, draft);
  }
}
