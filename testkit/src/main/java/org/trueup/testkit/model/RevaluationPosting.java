package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.Transaction.Goods;
import org.trueup.core.transaction.Transaction.Revaluation;
import org.trueup.core.transaction.Transaction.RevaluationPer;

/** Another value for what lies in stock (costing.md 11). */
final class RevaluationPosting {

  private final Ledgers ledgers;
  private final LineReader lines;
  private final AveragePeriods periods;

  RevaluationPosting(Ledgers ledgers, LineReader lines) {
    this.ledgers = ledgers;
    this.lines = lines;
    periods = new AveragePeriods(ledgers.company());
  }

  void post(Transaction transaction) {
    Transaction.Revaluation revaluation = transaction.revaluation();
    if (revaluation.per() == RevaluationPer.ENTRY) {
      Entry entry = ledgers.first(transaction.links().appliesTo());
      refuseWithoutValue(entry.card);
      postEntry(transaction, entry);
      updateStandardCost(transaction, entry.card, entry.card.unit(entry.variant, entry.location));
    } else {
      Card card = ledgers.card(transaction.goods().item());
      refuseWithoutValue(card);
      postItem(transaction, card);
      String variant = revaluation.byVariant() ? transaction.goods().variant() : "";
      String location = revaluation.byLocation() ? transaction.goods().location() : "";
      updateStandardCost(transaction, card, card.unit(variant, location));
    }
  }

  private static void refuseWithoutValue(Card card) {
    if (!card.isInventory() || card.item().inventoryValueZero()) {
      throw new Refused("the item has no value");
    }
  }

  /** REV-9: of the stockkeeping unit where cost is kept by place, else of the item. */
  private void updateStandardCost(Transaction transaction, Card card, Card.Unit unitOfLine) {
    if (!transaction.revaluation().updateStandardCost()) {
      return;
    }
    BigDecimal cost = ledgers.precisions().unit(unitCostRevalued(transaction));
    Card.Unit unit = ledgers.averagesByPlace() ? unitOfLine : null;
    if (unit != null) {
      unit.setStandardCost(cost);
    } else {
      card.setStandardCost(cost);
    }
  }

  /** REV-4: the whole entry, or what was left of it when its value was calculated. */
  private void postEntry(Transaction transaction, Entry entry) {
    boolean partial = transaction.goods().quantity() != null;
    if (!entry.isIncrease() || (!partial && Exact.isZero(entry.invoiced))) {
      throw new Refused("nothing to revalue");
    }
    if (!partial && entry.links.stream().anyMatch(RevaluationPosting::isFromFlagged)) {
      throw new Refused("the cost that it takes is not adjusted");
    }
    if (entry.isAverage() && isPartlyRevalued(entry.card)) {
      throw new Refused("the average of the item was revalued already");
    }
    BigDecimal quantity =
        partial ? lines.baseQuantity(entry.card, transaction.goods()) : entry.invoiced;
    BigDecimal calculated =
        partial ? valueOf(entry, quantity, isBy(transaction.postingDate())) : wholeValue(entry);
    BigDecimal amount =
        revalued(transaction, quantity, ledgers.precisions().amount(calculated))
            .subtract(ledgers.precisions().amount(calculated));
    append(transaction, entry, quantity, amount, partial);
  }

  private static boolean isFromFlagged(Link link) {
    return link.outbound != null && link.outbound.appliedEntryToAdjust;
  }

  private boolean isPartlyRevalued(Card card) {
    return ledgers.entriesOf(card).stream()
        .flatMap(entry -> entry.values.stream())
        .anyMatch(value -> value.partialRevaluation);
  }

  private static BigDecimal wholeValue(Entry entry) {
    return entry.values.stream()
        .filter(value -> value.type != ValueEntryType.ROUNDING && !value.partialRevaluation)
        .map(value -> value.actual.lcy())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The new value of a quantity. */
  private BigDecimal revalued(Transaction transaction, BigDecimal quantity, BigDecimal calculated) {
    Revaluation revaluation = transaction.revaluation();
    if (revaluation.inventoryValueRevalued() != null) {
      return ledgers.precisions().amount(revaluation.inventoryValueRevalued());
    }
    if (revaluation.unitCostRevalued() != null) {
      return ledgers.precisions().amount(unitCostRevalued(transaction).multiply(quantity));
    }
    return calculated.add(ledgers.precisions().amount(transaction.costs().amount()));
  }

  /** Of a base unit, whatever unit the line speaks of. */
  private BigDecimal unitCostRevalued(Transaction transaction) {
    String item =
        transaction.goods().item().isEmpty()
            ? ledgers.first(transaction.links().appliesTo()).card.no()
            : transaction.goods().item();
    return Exact.quotient(
        transaction.revaluation().unitCostRevalued(),
        lines.perUnit(ledgers.card(item), transaction.goods()));
  }

  /** REV-2: which value entries a calculation sees. */
  private static BiPredicate<Entry, Value> isBy(LocalDate day) {
    return (entry, value) ->
        !(entry.type.isOutput() ? value.postingDate : value.valuationDate).isAfter(day);
  }

  private static BigDecimal valueOf(
      Entry entry, BigDecimal remaining, BiPredicate<Entry, Value> counts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Value value : entry.values) {
      if (value.type != ValueEntryType.ROUNDING && counts.test(entry, value)) {
        boolean revaluation = value.type == ValueEntryType.REVALUATION;
        BigDecimal whole = revaluation ? value.valued : entry.quantity;
        sum = sum.add(Exact.share(value.cost().lcy(), remaining, whole));
      }
    }
    return sum;
  }

  private void postItem(Transaction transaction, Card card) {
    LocalDate day = transaction.postingDate();
    List<Entry> entries = revaluable(transaction, card);
    BigDecimal quantity =
        entries.stream()
            .map(entry -> remainingOn(entry, day))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Goods goods = transaction.goods();
    boolean changed =
        goods.quantity() != null && !Exact.same(lines.baseQuantity(card, goods), quantity);
    if (changed || Exact.isZero(quantity)) {
      throw new Refused("another quantity lies there");
    }
    if (card.isAverage() && !periods.of(day).end().equals(day)) {
      throw new Refused("not the last day of an average period");
    }
    distribute(transaction, card, entries, quantity);
  }

  /** REV-1, in the order of REV-5. */
  private List<Entry> revaluable(Transaction transaction, Card card) {
    LocalDate day = transaction.postingDate();
    return ledgers.entriesOf(card).stream()
        .filter(entry -> entry.isIncrease() && !entry.postingDate.isAfter(day))
        .filter(entry -> isMeant(transaction, entry.variant, entry.location))
        .filter(entry -> card.isStandard() || isInvoicedOn(entry, day))
        .filter(entry -> !Exact.isZero(remainingOn(entry, day)))
        .sorted(
            Comparator.<Entry, String>comparing(entry -> entry.location)
                .thenComparing(entry -> entry.variant)
                .thenComparing(Ledgers.byNumber()))
        .toList();
  }

  private static boolean isMeant(Transaction transaction, String variant, String location) {
    Goods goods = transaction.goods();
    Revaluation revaluation = transaction.revaluation();
    return (!revaluation.byVariant() || goods.variant().equals(variant))
        && (!revaluation.byLocation() || goods.location().equals(location));
  }

  private static boolean isInvoicedOn(Entry entry, LocalDate day) {
    return entry.completelyInvoiced
        && (entry.lastInvoiceDate == null || !entry.lastInvoiceDate.isAfter(day));
  }

  private static BigDecimal remainingOn(Entry entry, LocalDate day) {
    BigDecimal remaining = BigDecimal.ZERO;
    for (Link link : entry.links) {
      remaining = link.postingDate.isAfter(day) ? remaining : remaining.add(link.quantity);
    }
    for (Link link : entry.uses) {
      remaining = link.postingDate.isAfter(day) ? remaining : remaining.add(link.quantity);
    }
    return remaining;
  }

  /** REV-5. */
  private void distribute(
      Transaction transaction, Card card, List<Entry> entries, BigDecimal quantity) {
    LocalDate day = transaction.postingDate();
    BigDecimal average = card.isAverage() ? averageValue(transaction, card, quantity) : null;
    BigDecimal standing =
        card.isAverage()
            ? average
            : entries.stream()
                .map(entry -> standing(entry, day))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal value = revalued(transaction, quantity, standing);
    BigDecimal carried = BigDecimal.ZERO;
    for (Entry entry : entries) {
      BigDecimal remaining = remainingOn(entry, day);
      BigDecimal own =
          card.isAverage() ? Exact.share(average, remaining, quantity) : standing(entry, day);
      BigDecimal exact = Exact.share(value, remaining, quantity).subtract(own).add(carried);
      BigDecimal part = ledgers.precisions().amount(exact);
      carried = exact.subtract(part);
      if (!Exact.isZero(part)) {
        append(transaction, entry, remaining, part, true);
      }
    }
  }

  private BigDecimal standing(Entry entry, LocalDate day) {
    return ledgers
        .precisions()
        .amount(
            valueOf(
                entry, remainingOn(entry, day), (other, value) -> !value.postingDate.isAfter(day)));
  }

  /** REV-3. */
  private BigDecimal averageValue(Transaction transaction, Card card, BigDecimal quantity) {
    LocalDate day = transaction.postingDate();
    BigDecimal cost = BigDecimal.ZERO;
    BigDecimal invoiced = BigDecimal.ZERO;
    for (Entry entry : ledgers.entriesOf(card)) {
      boolean openTransfer =
          entry.type == ItemLedgerEntryType.TRANSFER && !entry.completelyInvoiced;
      if (openTransfer || !isMeant(transaction, entry.variant, entry.location)) {
        continue;
      }
      for (Value value : entry.values) {
        if (!value.effectiveDate().isAfter(day)) {
          cost = cost.add(value.actual.lcy());
          invoiced = invoiced.add(value.invoiced);
        }
      }
    }
    boolean positive = cost.signum() * invoiced.signum() > 0;
    return positive
        ? ledgers.precisions().amount(Exact.share(cost, quantity, invoiced))
        : BigDecimal.ZERO;
  }

  private void append(
      Transaction transaction,
      Entry entry,
      BigDecimal quantity,
      BigDecimal amount,
      boolean partial) {
    LocalDate direct = entry.lastDirectCost().valuationDate;
    LocalDate day = transaction.postingDate();
    Value value = ledgers.newValue(entry, ValueEntryType.REVALUATION);
    value.postingDate = day;
    value.valuationDate = direct.isAfter(day) ? direct : day;
    value.document = transaction.document().documentNo();
    value.valued = quantity;
    value.partialRevaluation = partial;
    value.costPerUnit =
        ledgers
            .precisions()
            .unit(
                ledgers
                    .precisions()
                    .translated(Exact.quotient(amount, quantity), entry.postingDate));
    Amounts whole =
        ledgers
            .precisions()
            .amount(new Amounts(amount, value.costPerUnit.acy().multiply(quantity)));
    if (entry.card.isStandard() && !entry.isFullyInvoiced()) {
      value.expected = ledgers.precisions().amount(whole.share(entry.uninvoiced(), entry.quantity));
    }
    value.actual = whole.minus(value.expected);
    ledgers.mark(entry, value.valuationDate);
  }
}
