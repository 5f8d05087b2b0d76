package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.util.List;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;
import org.trueup.testkit.model.SourceCost.Elements;
import org.trueup.testkit.model.Unrest.Step;

/** The adjustment of one item, from its first entry to its last (costing.md 9.3 to 9.6). */
final class ItemAdjusting {

  private static final int MOST_ROUNDS = 60;

  private final Ledgers ledgers;
  private final Card card;
  private final List<Entry> entries;
  private final Differences differences;
  private final SourceCost source;
  private final Unrest unrest;

  ItemAdjusting(Ledgers ledgers, Card card, Unrest unrest) {
    this.unrest = unrest;
    this.ledgers = ledgers;
    this.card = card;
    entries = ledgers.entriesOf(card);
    differences = new Differences(ledgers.precisions());
    source = new SourceCost(differences, ledgers.precisions());
  }

  Differences differences() {
    return differences;
  }

  List<Entry> entries() {
    return entries;
  }

  void run() {
    Averages averages = new Averages(ledgers, card, this);
    boolean found = true;
    for (int round = 0; round < MOST_ROUNDS && found; round++) {
      found = forwardAll();
      entries.forEach(this::postRounding);
      if (card.isAverage()) {
        Completion.raise(entries, true);
        found |= averages.run();
      }
    }
    unrest.valued(card);
    postDifferences();
    entries.forEach(ItemAdjusting::clearFlag);
    if (!card.isAverage()) {
      card.unadjustedFrom.clear();
    }
  }

  /** ADJ-13: a sale keeps its flag until what came back from it is completely invoiced. */
  private static void clearFlag(Entry entry) {
    entry.appliedEntryToAdjust &=
        entry.type == ItemLedgerEntryType.SALE
            && entry.returns.stream().anyMatch(link -> !link.owner.completelyInvoiced);
  }

  /** 9.3 step 1. */
  private boolean forwardAll() {
    boolean found = false;
    boolean again = true;
    for (int round = 0; round < MOST_ROUNDS && again; round++) {
      Completion.raise(entries, false);
      again = false;
      for (Entry entry : entries) {
        again |= forward(entry);
      }
      found |= again;
    }
    Completion.raise(entries, false);
    return found;
  }

  /** 9.4: everything that takes its cost from an entry. */
  boolean forward(Entry from) {
    boolean found = false;
    for (Link link : List.copyOf(from.uses)) {
      boolean handsOn = link.cost || link.outbound.appliesTo != null;
      boolean changed = handsOn && revalue(link.outbound);
      found |= changed;
      if (changed) {
        forward(link.outbound);
      }
    }
    for (Link link : List.copyOf(from.transfers)) {
      found |= then(link.owner, adjustTransfer(link));
    }
    for (Link link : List.copyOf(from.returns)) {
      found |= link.transferredFrom == null && then(link.owner, adjustReturn(link));
    }
    return found;
  }

  private boolean then(Entry next, boolean changed) {
    if (changed) {
      forward(next);
    }
    return changed;
  }

  /** ADJ-2 to ADJ-9. */
  private boolean revalue(Entry decrease) {
    Elements cost = Elements.ZERO;
    BigDecimal open = decrease.quantity;
    for (Link link : decrease.links) {
      cost = cost.plus(source.newCost(link));
      open = open.subtract(link.quantity);
    }
    boolean found = false;
    Amounts direct = Amounts.ZERO;
    Amounts indirect = Amounts.ZERO;
    Amounts variance = Amounts.ZERO;
    for (Document document : Document.of(decrease)) {
      Amounts total = cost.direct().plus(costOfRest(document.head(), cost.direct(), open));
      direct = share(total, document).plus(direct);
      Amounts asVariance = Amounts.ZERO;
      if (isUndoneAtStandard(decrease) && !document.head().expectedCost) {
        Amounts old = document.old(differences, ValueEntryType.DIRECT_COST);
        asVariance = ledgers.precisions().amount(direct).minus(old);
      } else {
        found |= set(document, ValueEntryType.DIRECT_COST, direct);
      }
      direct = residual(direct);
      if (SourceCost.keepsElements(decrease) && !document.head().expectedCost) {
        indirect = share(cost.indirect(), document).plus(indirect);
        found |= set(document, ValueEntryType.INDIRECT_COST, indirect);
        indirect = residual(indirect);
        variance = share(cost.variance(), document).plus(variance);
        Amounts rounded = ledgers.precisions().amount(variance);
        found |= set(document, ValueEntryType.VARIANCE, rounded.plus(asVariance));
        variance = residual(variance);
      }
    }
    return found;
  }

  /** ADJ-9: a purchase return of a standard item that has been undone. */
  private static boolean isUndoneAtStandard(Entry decrease) {
    return decrease.card.isStandard()
        && decrease.type == ItemLedgerEntryType.PURCHASE
        && SourceCost.keepsElements(decrease)
        && decrease.returns.stream().anyMatch(link -> link.owner.correction);
  }

  /** The part that is applied to nothing yet keeps its cost per unit (ADJ-5). */
  private static Amounts costOfRest(Value head, Amounts applied, BigDecimal open) {
    if (Exact.isZero(open)) {
      return Amounts.ZERO;
    }
    if (!Exact.isZero(head.costPerUnit.lcy())) {
      return head.costPerUnit.times(open);
    }
    BigDecimal quantity = head.entry.quantity.subtract(open);
    return Exact.isZero(quantity) ? Amounts.ZERO : applied.share(open, quantity);
  }

  private static Amounts share(Amounts amount, Document document) {
    return amount.share(document.valued(), document.head().entry.quantity);
  }

  private Amounts residual(Amounts exact) {
    return exact.minus(ledgers.precisions().amount(exact));
  }

  /** Records the difference of a document to its new cost. */
  private boolean set(Document document, ValueEntryType type, Amounts exact) {
    return set(document, type, exact, false);
  }

  private boolean set(Document document, ValueEntryType type, Amounts exact, boolean byAverage) {
    Amounts cost = ledgers.precisions().amount(exact);
    Value head = document.head();
    Amounts difference = cost.minus(document.old(differences, type));
    if (byAverage && !difference.isZero()) {
      boolean taken =
          !unrest.leavesRange(head.entry, cost)
              && unrest.step(head, difference, cost, ledgers.precisions().amount()) == Step.TAKEN;
      if (!taken) {
        return false;
      }
    }
    boolean found = differences.add(head, type, difference);
    if (found && !byAverage) {
      ledgers.mark(head.entry, head.valuationDate);
    }
    return found;
  }

  /** Whether a decrease keeps its cost, because its average would not come to rest. */
  boolean keepsCost(Entry decrease) {
    return unrest.keepsCost(decrease);
  }

  /** How many decreases keep their cost. */
  int keepingCost() {
    return unrest.keeping();
  }

  /** Gives a value entry that is valued by average its new cost. */
  boolean setAverage(Value value, Amounts cost) {
    for (Document document : Document.of(value.entry)) {
      if (document.head() == value) {
        return set(document, ValueEntryType.DIRECT_COST, cost, true);
      }
    }
    return false;
  }

  /** ADJ-11. */
  private boolean adjustTransfer(Link link) {
    Entry increase = link.owner;
    Entry from = link.transferredFrom;
    boolean rescaled = rescaleRevaluations(increase, from);
    Amounts cost = source.whole(from, link.outbound).share(link.quantity, from.quantity);
    Amounts old = differences.actual(increase, ValueEntryType.DIRECT_COST);
    Value first = null;
    for (Value value : increase.values) {
      if (value.isDirectCostWithoutCharge()) {
        old = old.plus(value.actual);
        first = first == null ? value : first;
      }
    }
    Amounts difference = ledgers.precisions().amount(cost).minus(old);
    boolean found = differences.add(first, ValueEntryType.DIRECT_COST, difference);
    if (found) {
      ledgers.mark(increase, first.valuationDate);
    }
    return rescaled || found;
  }

  /** ADJ-11: invoiced goods have no revaluation of the time before their invoice. */
  private boolean rescaleRevaluations(Entry increase, Entry from) {
    Entry bought = from;
    while (bought.links.getFirst().transferredFrom != null) {
      bought = bought.links.getFirst().transferredFrom;
    }
    boolean found = false;
    for (Value revaluation : increase.values) {
      if (revaluation.type == ValueEntryType.REVALUATION && revaluation.appliesTo == null) {
        BigDecimal since = bought.invoiced;
        for (Value value : bought.values) {
          since = value.no < revaluation.no ? since.subtract(value.invoiced) : since;
        }
        Amounts back = revaluation.actual.share(since.negate(), bought.quantity);
        Amounts missing =
            ledgers.precisions().amount(back).minus(differences.beside(revaluation, increase));
        found |= differences.add(revaluation, ValueEntryType.REVALUATION, missing);
      }
    }
    return found;
  }

  /** ADJ-12. */
  private boolean adjustReturn(Link link) {
    Entry from = link.outbound;
    Amounts cost =
        ledgers.precisions().amount(source.whole(from, null).share(link.quantity, from.quantity));
    boolean found = false;
    for (Document document : Document.of(link.owner)) {
      found |= set(document, ValueEntryType.DIRECT_COST, share(cost, document));
    }
    return found;
  }

  /** 9.6. */
  private void postDifferences() {
    for (Differences.Row row : differences.inOrder()) {
      Amounts balance = differences.balance(row);
      if (row.isExpected()) {
        post(row, row.amount, true);
      } else {
        post(row, balance, true);
        Value value = post(row, row.amount, false);
        if (value != null && balance.isZero() && row.type == ValueEntryType.DIRECT_COST) {
          value.expected = ownBalance(value);
        }
      }
    }
    differences.clear();
  }

  /** PST-10 for an adjustment without an expected twin. */
  private Amounts ownBalance(Value value) {
    Entry entry = value.entry;
    boolean beganExpected =
        entry.values.stream()
            .filter(other -> other.type != ValueEntryType.REVALUATION)
            .findFirst()
            .map(first -> first.expectedCost)
            .orElse(false);
    if (!beganExpected) {
      return Amounts.ZERO;
    }
    if (!entry.isFullyInvoiced()) {
      return value.actual.negated();
    }
    Amounts sum = Amounts.ZERO;
    for (Value other : entry.values) {
      sum = sum.plus(other.expected);
    }
    return sum.negated();
  }

  private Value post(Differences.Row row, Amounts amount, boolean expected) {
    if (amount.isZero()) {
      return null;
    }
    Value head = row.head;
    Value last = head.entry.lastDirectCost();
    Value value = ledgers.newValue(head.entry, row.type);
    value.entryType = head.entryType;
    value.variance = varianceOf(row);
    value.document = head.document;
    value.postingDate = ledgers.dates().ofAdjustment(head.postingDate);
    value.valuationDate = last.valuationDate;
    value.valued = head.valued;
    value.expectedCost = expected;
    value.valuedByAverage = last.valuedByAverage;
    value.adjustment = true;
    value.partialRevaluation = row.type == ValueEntryType.REVALUATION && head.partialRevaluation;
    value.appliesTo = head;
    value.expected = expected ? amount : Amounts.ZERO;
    value.actual = expected ? Amounts.ZERO : amount;
    value.costPerUnit = ledgers.precisions().unit(amount.share(BigDecimal.ONE, head.valued));
    if (head.entryType == ItemLedgerEntryType.ASSEMBLY_OUTPUT) {
      ledgers.mark(head.entry, value.valuationDate);
    }
    return value;
  }

  private static VarianceType varianceOf(Differences.Row row) {
    if (row.type != ValueEntryType.VARIANCE) {
      return VarianceType.NONE;
    }
    for (Value value : row.head.entry.values) {
      if (value.variance != VarianceType.NONE) {
        return value.variance;
      }
    }
    return row.head.entry.type == ItemLedgerEntryType.PURCHASE
        ? VarianceType.PURCHASE
        : VarianceType.MATERIAL;
  }

  /** 9.5: what is left on an increase when all of it is gone. */
  private void postRounding(Entry increase) {
    if (!isRounded(increase)) {
      return;
    }
    Amounts left = differences.actual(increase);
    for (Value value : increase.values) {
      left = left.plus(value.actual);
    }
    for (Link link : increase.uses) {
      left = left.plus(source.newCost(link).total());
    }
    if (!left.isZero()) {
      postRounding(increase, left.negated());
    }
  }

  private static boolean isRounded(Entry entry) {
    if (!entry.isIncrease() || entry.isOpen() || !entry.completelyInvoiced) {
      return false;
    }
    BigDecimal applied = BigDecimal.ZERO;
    for (Link link : entry.uses) {
      applied = link.cost ? applied.add(link.quantity) : applied;
      if (!link.outbound.isFullyInvoiced()) {
        return false;
      }
    }
    return Exact.same(applied.negate(), entry.quantity);
  }

  private void postRounding(Entry increase, Amounts amount) {
    Value last = null;
    for (Value value : increase.values) {
      last = value.isDirectCostWithoutCharge() && !value.adjustment ? value : last;
    }
    Value value = ledgers.newValue(increase, ValueEntryType.ROUNDING);
    value.document = last.document;
    value.postingDate = ledgers.dates().ofAdjustment(last.postingDate);
    value.valuationDate = increase.lastDirectCost().valuationDate;
    value.valued = increase.quantity;
    value.actual = amount;
  }
}
