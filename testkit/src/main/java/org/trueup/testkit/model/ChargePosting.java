package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;
import org.trueup.core.transaction.EntryReference;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.Transaction.ChargeSide;

/** Item charges on entries that exist (costing.md 4.2). */
final class ChargePosting {

  private final Ledgers ledgers;

  ChargePosting(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  void post(Transaction transaction) {
    List<Entry> entries =
        transaction.links().assignedTo().stream()
            .flatMap(reference -> charged(reference).stream())
            .toList();
    BigDecimal quantity =
        entries.stream().map(e -> e.quantity.abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal left = ledgers.precisions().amount(transaction.costs().amount());
    for (Entry entry : entries) {
      BigDecimal part =
          ledgers.precisions().amount(Exact.share(left, entry.quantity.abs(), quantity));
      quantity = quantity.subtract(entry.quantity.abs());
      left = left.subtract(part);
      postPart(transaction, entry, part);
    }
  }

  /** Of a transfer only what arrived takes a charge, of a purchase for a job not its use. */
  private List<Entry> charged(EntryReference reference) {
    List<Entry> named = ledgers.found(reference);
    Set<Entry> uses = named.stream().map(entry -> entry.use).collect(Collectors.toSet());
    return named.stream()
        .filter(entry -> entry.type != ItemLedgerEntryType.TRANSFER || entry.isIncrease())
        .filter(entry -> !uses.contains(entry))
        .toList();
  }

  private void postPart(Transaction transaction, Entry entry, BigDecimal part) {
    Value value = newValue(transaction, entry, ValueEntryType.DIRECT_COST);
    boolean sale = transaction.charge().side() == ChargeSide.SALE;
    boolean hasValue = !entry.card.item().inventoryValueZero();
    Amounts amount =
        sale || !hasValue
            ? Amounts.ZERO
            : ledgers.precisions().amountOf(part, transaction.postingDate());
    value.costPerUnit = perUnit(value, amount);
    if (!entry.isIncrease() || !entry.card.isInventory()) {
      boolean turned = !entry.isIncrease() && entry.type == ItemLedgerEntryType.SALE;
      value.inventoriable = false;
      value.nonInventoriable = turned ? amount.negated() : amount;
      return;
    }
    value.actual = amount;
    ledgers.mark(entry, value.valuationDate);
    boolean bought = entry.type == ItemLedgerEntryType.PURCHASE && !sale;
    if (entry.card.isStandard() && bought && hasValue) {
      Value variance = newValue(transaction, entry, ValueEntryType.VARIANCE);
      variance.variance = VarianceType.PURCHASE;
      variance.actual = amount.negated();
      variance.costPerUnit = perUnit(variance, variance.actual);
    }
  }

  private Amounts perUnit(Value value, Amounts amount) {
    return ledgers.precisions().unit(amount.share(BigDecimal.ONE, value.valued));
  }

  /** The whole entry, or the part that is invoiced together with the charge (4.2). */
  private static BigDecimal valued(BigDecimal stated, Entry entry) {
    if (stated == null) {
      return entry.quantity;
    }
    return entry.isIncrease() ? stated : stated.negate();
  }

  private Value newValue(Transaction transaction, Entry entry, ValueEntryType type) {
    Value last = entry.lastDirectCost();
    Value value = ledgers.newValue(entry, type);
    value.charge = transaction.charge().no();
    value.postingDate = transaction.postingDate();
    value.valuationDate = last.valuationDate;
    value.document = transaction.document().documentNo();
    value.valued = valued(transaction.goods().quantity(), entry);
    return value;
  }
}
