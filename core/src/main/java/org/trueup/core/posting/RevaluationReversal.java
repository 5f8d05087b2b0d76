package org.trueup.core.posting;

import java.util.List;
import java.util.function.BiFunction;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryDraft;
import org.trueup.core.ledger.ValueEntryType;

/** Takes back the expected part of revaluations when their entry is invoiced (REV-7). */
public final class RevaluationReversal {

  private final Currencies currencies;
  private final BiFunction<Movement, ValueEntryDraft, ValueEntry> insert;

  /** Reversals that are appended to the ledger as the posting that invoices does it. */
  public RevaluationReversal(
      Currencies currencies, BiFunction<Movement, ValueEntryDraft, ValueEntry> insert) {
    this.currencies = currencies;
    this.insert = insert;
  }

  /**
   * Takes back what an invoice makes actual.
   *
   * @param movement what was invoiced, the invoice included
   * @param direct the direct cost entry of the invoice
   * @param uninvoicedBefore quantity that was not invoiced before it
   */
  public void onInvoice(Movement movement, ValueEntry direct, long uninvoicedBefore) {
    for (ValueEntry revaluation : List.copyOf(movement.valueEntries())) {
      boolean original =
          revaluation.entryType() == ValueEntryType.REVALUATION
              && revaluation.appliesToValueEntryNo() == 0;
      if (original && !revaluation.expected().isZero()) {
        reverse(movement, direct, revaluation, uninvoicedBefore);
      }
    }
  }

  private void reverse(
      Movement movement, ValueEntry direct, ValueEntry revaluation, long uninvoicedBefore) {
    long invoiced = direct.quantities().invoiced();
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
            : currencies.share(standing, invoiced, uninvoicedBefore);
    if (back.isZero()) {
      return;
    }
    ValueEntryDraft draft = ValueEntryDraft.like(revaluation);
    draft.origin = direct.origin();
    draft.postingDate = direct.postingDate();
    draft.documentNo = direct.documentNo();
    draft.expected = back.negated();
    draft.partialRevaluation = revaluation.flags().partialRevaluation();
    draft.appliesToValueEntryNo = revaluation.entryNo();
    draft.costPerUnit = currencies.perUnit(draft.expected, draft.valuedQuantity);
    insert.apply(movement, draft);
  }
}
