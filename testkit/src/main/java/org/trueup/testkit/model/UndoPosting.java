package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.transaction.EntryReference;
import org.trueup.core.transaction.Transaction;

/** Takes back receipts, shipments and their returns (costing.md 4.10). */
final class UndoPosting {

  private final Ledgers ledgers;
  private final Applying applying;

  UndoPosting(Ledgers ledgers, Applying applying) {
    this.ledgers = ledgers;
    this.applying = applying;
  }

  void post(Transaction transaction) {
    for (EntryReference reference : transaction.links().undoes()) {
      List.copyOf(ledgers.found(reference)).forEach(entry -> undo(transaction, entry));
    }
  }

  private void undo(Transaction transaction, Entry old) {
    boolean used = old.isIncrease() && !Exact.same(old.remaining, old.quantity);
    if (used || old.correction || old.type == ItemLedgerEntryType.TRANSFER) {
      throw new Refused("cannot be taken back");
    }
    ledgers.dates().check(old.postingDate);
    Entry correction = newEntry(transaction, old);
    boolean wasExpected = Exact.isZero(old.invoiced);
    Amounts expected = old.expected();
    settle(old);
    if (wasExpected) {
      Value mirrored = newValue(correction, old, old.quantity.negate());
      mirrored.entryQuantity = correction.quantity;
      mirrored.expectedCost = true;
      mirrored.expected = expected.negated();
      setUnitCost(mirrored, mirrored.expected);
      Value back = newValue(correction, old, old.quantity.negate());
      back.invoiced = correction.quantity;
      back.actual = expected.negated();
      back.expected = expected;
      setUnitCost(back, back.actual);
    } else {
      Value whole = newValue(correction, old, old.quantity.negate());
      whole.entryQuantity = correction.quantity;
      whole.invoiced = correction.quantity;
      whole.actual = old.cost().negated();
      setUnitCost(whole, whole.actual);
    }
    correction.invoiced = correction.quantity;
    correction.completelyInvoiced = true;
    applying.apply(correction, correction.values.getFirst());
    LocalDate day = old.values.getFirst().valuationDate;
    correction.values.forEach(value -> value.valuationDate = day);
    old.invoiced = old.quantity;
    old.completelyInvoiced = true;
    old.notReturned = BigDecimal.ZERO;
    old.values.forEach(value -> ledgers.mark(old, value.valuationDate));
    correction.values.forEach(value -> ledgers.mark(correction, value.valuationDate));
    applying.finishLine(correction);
  }

  private Entry newEntry(Transaction transaction, Entry old) {
    Entry entry =
        ledgers.newEntry(
            old.card,
            old.type,
            old.variant,
            old.location,
            old.postingDate,
            old.document,
            old.quantity.negate(),
            transaction.id());
    entry.lot = old.lot;
    entry.serial = old.serial;
    entry.dropShipment = old.dropShipment;
    entry.correction = true;
    entry.appliesTo = old.isIncrease() ? old : null;
    entry.appliesFrom = old.isIncrease() ? null : old;
    entry.notReturned = entry.isIncrease() ? BigDecimal.ZERO : entry.quantity;
    entry.lastInvoiceDate = old.postingDate;
    if (entry.isIncrease() && !applying.wentOut(entry)) {
      throw new Refused("more came back than went out");
    }
    ledgers.insert(entry);
    return entry;
  }

  /** What was not invoiced becomes actual at its expected cost. */
  private void settle(Entry old) {
    BigDecimal rest = old.uninvoiced();
    if (Exact.isZero(rest)) {
      return;
    }
    Amounts expected = old.expected();
    Value value = newValue(old, old, rest);
    value.invoiced = rest;
    value.actual = expected;
    value.expected = expected.negated();
    setUnitCost(value, value.actual);
  }

  private void setUnitCost(Value value, Amounts amount) {
    value.costPerUnit = ledgers.precisions().unit(amount.share(BigDecimal.ONE, value.valued));
  }

  private Value newValue(Entry entry, Entry old, BigDecimal valued) {
    Value first = old.values.getFirst();
    Value value = ledgers.newValue(entry, ValueEntryType.DIRECT_COST);
    value.postingDate = first.postingDate;
    value.valuationDate = first.valuationDate;
    value.document = first.document;
    value.valued = valued;
    return value;
  }
}
