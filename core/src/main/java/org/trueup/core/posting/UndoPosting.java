package org.trueup.core.posting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryDraft;
import org.trueup.core.transaction.EntryReference;
import org.trueup.core.transaction.Transaction;

/**
 * Takes receipts, shipments and their returns back by correction entries (costing.md 4.10).
 *
 * <p>A purchase for a job is taken back with its use: the decrease of the two first, whose
 * correction then gives the correction of the increase what it takes out.
 */
final class UndoPosting {

  private final Ledger ledger;
  private final Currencies currencies;
  private final LinePosting posting;
  private final Lines lines;
  private final JobUse jobUse;

  UndoPosting(
      Ledger ledger, Currencies currencies, LinePosting posting, Lines lines, JobUse jobUse) {
    this.ledger = ledger;
    this.currencies = currencies;
    this.posting = posting;
    this.lines = lines;
    this.jobUse = jobUse;
  }

  void post(Transaction transaction) {
    for (EntryReference reference : transaction.links().undoes()) {
      List<Named> named =
          lines.all(transaction, reference).stream()
              .map(old -> new Named(old, jobUse.useOf(old)))
              .toList();
      Set<Movement> uses =
          named.stream().flatMap(old -> old.use().stream()).collect(Collectors.toSet());
      named.stream()
          .filter(old -> !uses.contains(old.movement()))
          .forEach(old -> undo(transaction, old.movement(), old.use()));
    }
  }

  /** A movement that is to be taken back, with its use by a job if it has one. */
  private record Named(Movement movement, Optional<Movement> use) {}

  private void undo(Transaction transaction, Movement old, Optional<Movement> use) {
    refuseCorrection(transaction, old);
    if (use.isPresent()) {
      undoForJob(transaction, old, use.get());
    } else if (!isStocked(old)) {
      undoWithoutStock(transaction, old);
    } else if (old.isPositive()) {
      refuseUsed(transaction, old);
      undoIncrease(transaction, old, old);
    } else {
      undoDecrease(transaction, old, true);
    }
  }

  private static boolean isStocked(Movement movement) {
    return movement.ledger().card().item().isInventory();
  }

  /** What is kept in no stock is applied to nothing (2.1). */
  private void undoWithoutStock(Transaction transaction, Movement old) {
    if (isTakenBack(old)) {
      throw Lines.refusal(
          transaction,
          "UNDO-NOT-ALLOWED",
          "entry " + old.entryNo() + " has been taken back already.",
          "Leave the line out.");
    }
    Line line = correctionLine(transaction, old);
    line.appliesTo = old;
    settle(old, posting.createMovement(line), line);
  }

  /** Its correction came after it, so the entries are gone through from the last one back. */
  private static boolean isTakenBack(Movement old) {
    return old.ledger().movements().reversed().stream()
        .takeWhile(other -> other.entryNo() > old.entryNo())
        .anyMatch(other -> other.entry().correction() && other.appliesToEntryNo() == old.entryNo());
  }

  private void undoForJob(Transaction transaction, Movement old, Movement use) {
    Movement decrease = old.isPositive() ? use : old;
    Movement increase = old.isPositive() ? old : use;
    undoIncrease(transaction, increase, undoDecrease(transaction, decrease, false));
  }

  /** Takes an increase out of what lies there: by itself of the increase. */
  private void undoIncrease(Transaction transaction, Movement old, Movement takenOutOf) {
    Line line = correctionLine(transaction, old);
    line.appliesTo = takenOutOf;
    Movement correction = started(line);
    posting.applyOnly(correction, line);
    settle(old, correction, line);
  }

  /**
   * Brings a decrease back at its cost.
   *
   * @param isFree whether what comes back may cover decreases that wait for stock
   */
  private Movement undoDecrease(Transaction transaction, Movement old, boolean isFree) {
    Line line = correctionLine(transaction, old);
    line.appliesFrom = old;
    Movement correction = started(line);
    posting.takeFrom(line, correction);
    line.appliesFrom = null;
    markDecrease(old);
    if (isFree) {
      posting.applyOnly(correction, line);
    }
    settle(old, correction, line);
    return correction;
  }

  private Movement started(Line line) {
    Movement correction = posting.createMovement(line);
    correction.changeRemainingQuantity(line.quantity);
    return correction;
  }

  private void settle(Movement old, Movement correction, Line line) {
    if (old.invoicedQuantity() == 0) {
      reverseExpected(old, correction);
    } else {
      settleRest(old);
      reverseActual(old, correction);
    }
    close(old, line);
    old.tookCostFrom().ifPresent(source -> source.setAppliedEntryToAdjust(true));
    correction.setCompletelyInvoiced(true);
  }

  private static Line correctionLine(Transaction transaction, Movement old) {
    Line line = new Line();
    line.type = old.type();
    line.origin = old.entry().origin().ofTransaction(transaction.id());
    line.postingDate = old.postingDate();
    line.valuationDate = old.firstValueEntry().valuationDate();
    line.documentNo = old.entry().documentNo();
    line.valueDocumentNo = line.documentNo;
    line.quantity = -old.quantity();
    line.invoicedQuantity = line.quantity;
    line.lotNo = old.entry().lotNo();
    line.serialNo = old.entry().serialNo();
    line.dropShipment = old.entry().dropShipment();
    line.correction = true;
    return line;
  }

  private void refuseCorrection(Transaction transaction, Movement old) {
    if (old.entry().correction() || old.type() == ItemLedgerEntryType.TRANSFER) {
      throw Lines.refusal(
          transaction,
          "UNDO-NOT-ALLOWED",
          "entry " + old.entryNo() + " is a correction or a transfer.",
          "Undo receipts, shipments and their returns only.");
    }
  }

  private void refuseUsed(Transaction transaction, Movement old) {
    if (old.remainingQuantity() != old.quantity()) {
      throw Lines.refusal(
          transaction,
          "UNDO-USED",
          "a part of entry " + old.entryNo() + " has been used.",
          "Take back first what was used of it.");
    }
  }

  private static void markDecrease(Movement old) {
    old.setAppliedEntryToAdjust(true);
    old.costReceivers().forEach(row -> row.inbound().setAppliedEntryToAdjust(true));
  }

  /** Three entries take back what was never invoiced (4.10). */
  private void reverseExpected(Movement old, Movement correction) {
    Cost expected = old.expectedCost();
    ValueEntry first = old.firstValueEntry();
    settleRest(old);
    ValueEntryDraft mirrored = like(first, correction);
    mirrored.valuedQuantity = -first.quantities().valued();
    mirrored.itemLedgerEntryQuantity = correction.quantity();
    mirrored.expectedCost = true;
    mirrored.expected = expected.negated();
    append(correction, mirrored, mirrored.expected);
    ValueEntryDraft back = like(first, correction);
    back.valuedQuantity = -first.quantities().valued();
    back.invoicedQuantity = correction.quantity();
    back.expectedCost = false;
    back.actual = expected.negated();
    back.expected = expected;
    append(correction, back, back.actual);
  }

  /** What was not invoiced yet becomes actual at its expected cost, if anything was left. */
  private void settleRest(Movement old) {
    long rest = old.quantity() - old.invoicedQuantity();
    if (rest == 0) {
      return;
    }
    Cost expected = old.expectedCost();
    ValueEntryDraft settled = like(old.firstValueEntry(), old);
    settled.valuedQuantity = rest;
    settled.invoicedQuantity = rest;
    settled.expectedCost = false;
    settled.actual = expected;
    settled.expected = expected.negated();
    append(old, settled, settled.actual);
  }

  private void reverseActual(Movement old, Movement correction) {
    ValueEntry first = old.firstValueEntry();
    ValueEntryDraft draft = like(first, correction);
    draft.valuedQuantity = correction.quantity();
    draft.itemLedgerEntryQuantity = correction.quantity();
    draft.invoicedQuantity = correction.quantity();
    draft.expectedCost = false;
    draft.actual = old.actualCost().negated();
    draft.nonInventoriable = isStocked(old) ? Cost.ZERO : nonInventoriableOf(old).negated();
    append(correction, draft, draft.actual.plus(draft.nonInventoriable));
  }

  private static Cost nonInventoriableOf(Movement movement) {
    return movement.valueEntries().stream()
        .map(ValueEntry::nonInventoriable)
        .reduce(Cost.ZERO, Cost::plus);
  }

  private static ValueEntryDraft like(ValueEntry first, Movement owner) {
    ValueEntryDraft draft = ValueEntryDraft.like(first);
    draft.itemLedgerEntryNo = owner.entryNo();
    draft.origin = owner.entry().origin();
    draft.valuedByAverageCost = false;
    return draft;
  }

  private void append(Movement movement, ValueEntryDraft draft, Cost amount) {
    draft.costPerUnit = currencies.perUnit(amount, draft.valuedQuantity);
    posting.insert(movement, draft);
  }

  private static void close(Movement old, Line line) {
    old.invoice(old.quantity() - old.invoicedQuantity(), line.postingDate);
    old.setCompletelyInvoiced(true);
    old.changeShippedQtyNotReturned(-old.shippedQtyNotReturned());
    old.applications().forEach(row -> row.setOutputCompletelyInvoicedDate(line.postingDate));
  }
}
