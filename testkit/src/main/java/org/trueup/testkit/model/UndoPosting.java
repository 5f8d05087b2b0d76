package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** A purchase for a job that is taken back takes its use with it. */
  void post(Transaction transaction) {
    for (EntryReference reference : transaction.links().undoes()) {
      List<Entry> named = List.copyOf(ledgers.found(reference));
      Set<Entry> uses = named.stream().map(entry -> entry.use).collect(Collectors.toSet());
      named.stream()
          .filter(entry -> !uses.contains(entry))
          .forEach(entry -> undo(transaction, entry));
    }
  }

  private void undo(Transaction transaction, Entry old) {
    if (old.correction || old.type == ItemLedgerEntryType.TRANSFER) {
      throw new Refused("cannot be taken back");
    }
    ledgers.dates().check(old.postingDate);
    if (old.use != null) {
      undoForJob(transaction, old);
      return;
    }
    if (!old.card.isInventory()) {
      undoWithoutStock(transaction, old);
      return;
    }
    if (old.isIncrease() && !Exact.same(old.remaining, old.quantity)) {
      throw new Refused("a part of it has been used");
    }
    Entry correction = newEntry(transaction, old, old);
    settle(old, correction, () -> applying.apply(correction, correction.values.getFirst()));
  }

  /** 2.1: no applications. */
  private void undoWithoutStock(Transaction transaction, Entry old) {
    if (old.takenBack) {
      throw new Refused("taken back already");
    }
    old.takenBack = true;
    Entry correction = newEntry(transaction, old, old);
    correction.remaining = BigDecimal.ZERO;
    settle(old, correction, () -> {});
  }

  /** The decrease comes back first, and what the increase brought is taken out of that. */
  private void undoForJob(Transaction transaction, Entry old) {
    Entry decrease = old.isIncrease() ? old.use : old;
    Entry increase = old.isIncrease() ? old : old.use;
    Entry back = newEntry(transaction, decrease, decrease);
    settle(decrease, back, () -> applying.takeCostFrom(back));
    Entry out = newEntry(transaction, increase, back);
    settle(increase, out, () -> applying.apply(out, out.values.getFirst()));
    Entry corrected = old.isIncrease() ? out : back;
    corrected.use = old.isIncrease() ? back : out;
  }

  private void settle(Entry old, Entry correction, Runnable apply) {
    boolean wasExpected = Exact.isZero(old.invoiced);
    Amounts expected = old.expected();
    settleRest(old);
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
      whole.nonInventoriable = withoutStock(old).negated();
      setUnitCost(whole, whole.actual.plus(whole.nonInventoriable));
    }
    correction.invoiced = correction.quantity;
    correction.invoicedOn(old.postingDate);
    correction.completelyInvoiced = true;
    apply.run();
    LocalDate day = old.values.getFirst().valuationDate;
    correction.values.forEach(value -> value.valuationDate = day);
    old.invoiced = old.quantity;
    old.invoicedOn(old.postingDate);
    old.completelyInvoiced = true;
    old.notReturned = BigDecimal.ZERO;
    old.handCostOnAgain();
    old.values.forEach(value -> ledgers.mark(old, value.valuationDate));
    correction.values.forEach(value -> ledgers.mark(correction, value.valuationDate));
    applying.finishLine(correction);
  }

  private static Amounts withoutStock(Entry old) {
    return old.card.isInventory()
        ? Amounts.ZERO
        : old.values.stream()
            .map(value -> value.nonInventoriable)
            .reduce(Amounts.ZERO, Amounts::plus);
  }

  /** Takes an entry back; what came in is taken out of what is named. */
  private Entry newEntry(Transaction transaction, Entry old, Entry from) {
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
    entry.job = old.job;
    entry.jobTask = old.jobTask;
    entry.correction = true;
    entry.appliesTo = old.isIncrease() ? from : null;
    entry.appliesFrom = old.isIncrease() ? null : old;
    entry.notReturned = entry.isIncrease() ? BigDecimal.ZERO : entry.quantity;
    entry.lastInvoiceDate = old.postingDate;
    if (entry.isIncrease() && old.card.isInventory() && !applying.wentOut(entry)) {
      throw new Refused("more came back than went out");
    }
    ledgers.insert(entry);
    return entry;
  }

  /** What was not invoiced becomes actual at its expected cost. */
  private void settleRest(Entry old) {
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
    value.inventoriable = entry.card.isInventory();
    value.postingDate = first.postingDate;
    value.valuationDate = first.valuationDate;
    value.document = first.document;
    value.valued = valued;
    return value;
  }
}
