package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trueup.core.ledger.ItemLedgerEntryType;

/** Application of decreases to increases and back (costing.md 5). */
final class Applying {

  private final Ledgers ledgers;
  private final ValuationDays days;
  private final List<Entry> freed = new ArrayList<>();

  Applying(Ledgers ledgers, ValuationDays days) {
    this.ledgers = ledgers;
    this.days = days;
  }

  /** Whether so much may come back of what went out (2.2); always where nothing is named. */
  boolean wentOut(Entry increase) {
    Entry from = increase.appliesFrom;
    return from == null || from.notReturned.add(increase.quantity).signum() <= 0;
  }

  /** Whether a decrease finds its goods; always where it names them. */
  boolean findsGoods(Entry decrease) {
    BigDecimal found = BigDecimal.ZERO;
    for (Entry candidate : candidates(decrease)) {
      found = isForbidden(decrease, candidate) ? found : found.add(candidate.remaining);
    }
    return decrease.appliesTo != null || !Exact.less(found, decrease.quantity.negate());
  }

  /** Applies a new entry, whose first value entry is in place already. */
  void apply(Entry entry, Value value) {
    if (entry.appliesFrom != null && entry.isIncrease()) {
      takeCostFrom(entry);
    } else if (entry.isIncrease()) {
      new Link(entry, entry, null, entry.quantity, entry.postingDate, true, null).insert();
    }
    if (entry.appliesTo != null) {
      applyFixed(entry, entry.appliesTo);
    } else {
      applyAutomatically(entry);
    }
  }

  /** Freed decreases seek their goods again when the line is through (APP-9). */
  void finishLine(Entry entry) {
    List<Entry> waiting = new ArrayList<>(freed);
    freed.clear();
    waiting.sort(byDay());
    waiting.forEach(this::applyAutomatically);
    days.raiseOutputs(entry);
  }

  /** 4.5: the row that gives a return its cost; the decrease itself stays as it was. */
  void takeCostFrom(Entry entry) {
    Entry from = entry.appliesFrom;
    from.notReturned = from.notReturned.add(entry.quantity);
    from.appliedEntryToAdjust = true;
    new Link(entry, entry, from, entry.quantity, entry.postingDate, true, null).insert();
  }

  private void applyFixed(Entry entry, Entry target) {
    BigDecimal missing = entry.remaining.abs().subtract(target.remaining.abs());
    if (missing.signum() > 0 && !displace(target, missing)) {
      throw new Refused("too little is left to apply to");
    }
    if (!target.isOpen() || !isOfOneKind(entry, target) || isForbidden(entry, target)) {
      throw new Refused("nothing is left to apply to");
    }
    link(entry, target, true);
  }

  private static boolean isOfOneKind(Entry entry, Entry target) {
    return target.card == entry.card
        && target.isIncrease() != entry.isIncrease()
        && target.variant.equals(entry.variant)
        && target.location.equals(entry.location)
        && target.lot.equals(entry.lot)
        && target.serial.equals(entry.serial);
  }

  /** Undoes applications that nobody asked for, oldest first, until enough is free (APP-9). */
  private boolean displace(Entry target, BigDecimal missing) {
    BigDecimal wanted = missing;
    boolean displaced = false;
    for (Link link : List.copyOf(target.isIncrease() ? target.uses : target.links)) {
      boolean movable = !link.isFixed() && link.outbound.type != ItemLedgerEntryType.TRANSFER;
      if (movable && wanted.signum() > 0) {
        undo(link);
        freed.add(target.isIncrease() ? link.outbound : link.inbound);
        wanted = wanted.subtract(link.quantity.abs());
        displaced = true;
      }
    }
    return displaced;
  }

  /** APP-12 for a row that was not fixed. */
  private void undo(Link link) {
    if (ledgers.dates().isClosed(link.postingDate)) {
      throw new Refused("the application lies in a closed period");
    }
    release(link);
    days.unapplied(link.outbound);
  }

  /** Both sides are open again. */
  void release(Link link) {
    link.remove();
    link.inbound.remaining = link.inbound.remaining.add(link.quantity.abs());
    link.outbound.remaining = link.outbound.remaining.subtract(link.quantity.abs());
  }

  /** APP-12: a decrease that was parted from its goods takes those that the user names. */
  void applyByHand(Entry outbound, Entry inbound) {
    if (!isOfOneKind(outbound, inbound) || isForbidden(outbound, inbound)) {
      throw new Refused("not to be applied to each other");
    }
    outbound.appliesTo = inbound;
    link(outbound, inbound, true);
    outbound.values.forEach(value -> value.valuedByAverage = false);
  }

  void applyAutomatically(Entry entry) {
    if (isNeverSeeking(entry)) {
      return;
    }
    for (Entry candidate : candidates(entry)) {
      if (entry.isOpen() && !isForbidden(entry, candidate)) {
        link(entry, candidate, false);
      }
    }
  }

  /** APP-1. */
  private static boolean isNeverSeeking(Entry entry) {
    boolean directTransferToBlank =
        entry.type == ItemLedgerEntryType.TRANSFER
            && entry.order == OrderKey.NONE
            && entry.location.isEmpty();
    return entry.dropShipment
        || (entry.isIncrease() && (entry.card.isSpecific() || directTransferToBlank));
  }

  /** APP-3. */
  private List<Entry> candidates(Entry entry) {
    Comparator<Entry> order = byDay();
    return ledgers.entriesOf(entry.card).stream()
        .filter(other -> isCandidate(entry, other))
        .sorted(entry.card.isLifo() ? order.reversed() : order)
        .toList();
  }

  private static Comparator<Entry> byDay() {
    return Comparator.<Entry, LocalDate>comparing(other -> other.postingDate)
        .thenComparing(Ledgers.byNumber());
  }

  private boolean isCandidate(Entry entry, Entry other) {
    return isOfOneKind(entry, other)
        && other.isOpen()
        && !other.dropShipment
        && (!entry.isJobPurchase() || isOfSameJob(entry, other))
        && (!ledgers.company().isInTransit(entry.location) || other.order.equals(entry.order));
  }

  private static boolean isOfSameJob(Entry entry, Entry other) {
    return other.job.equals(entry.job)
        && other.jobTask.equals(entry.jobTask)
        && other.document.equals(entry.document);
  }

  /** APP-4: a pair that would close a cycle or feed an order line with its own product. */
  private static boolean isForbidden(Entry entry, Entry other) {
    boolean sameOrder = entry.order.equals(other.order) && isProducing(entry.order);
    Entry outbound = entry.isIncrease() ? other : entry;
    Entry inbound = entry.isIncrease() ? entry : other;
    return (sameOrder && entry.type != other.type) || reaches(outbound, inbound, new HashSet<>());
  }

  private static boolean isProducing(OrderKey order) {
    return order.isProduction() || order.isAssembly();
  }

  /** APP-8: whether the cost of an entry flows to another. */
  static boolean reaches(Entry from, Entry wanted, Set<Entry> seen) {
    if (from == wanted) {
      return true;
    }
    if (!seen.add(from)) {
      return false;
    }
    return Flow.costAfter(from).stream().anyMatch(next -> reaches(next, wanted, seen));
  }

  private void link(Entry entry, Entry other, boolean fixed) {
    Entry inbound = entry.isIncrease() ? entry : other;
    Entry outbound = entry.isIncrease() ? other : entry;
    BigDecimal quantity = inbound.remaining.min(outbound.remaining.negate());
    LocalDate day = entry.postingDate;
    if (entry.isIncrease() && other.postingDate.isAfter(day)) {
      day = other.postingDate;
    }
    boolean cost = !entry.isAverage() || fixed || isTransferReceipt(outbound);
    Link link = new Link(outbound, inbound, outbound, quantity.negate(), day, cost, null);
    link.insert();
    inbound.remaining = inbound.remaining.subtract(quantity);
    outbound.remaining = outbound.remaining.add(quantity);
    if (entry.isIncrease()) {
      days.increaseApplied(inbound, outbound);
      leaveAverage(inbound, outbound, fixed);
    } else {
      days.decreaseApplied(outbound, inbound, fixed);
    }
  }

  private static boolean isTransferReceipt(Entry outbound) {
    return outbound.transferReceipt;
  }

  /** APP-10. */
  private static void leaveAverage(Entry inbound, Entry outbound, boolean fixed) {
    if (fixed && inbound.isAverage() && !outbound.isOpen()) {
      outbound.values.forEach(value -> value.valuedByAverage = false);
    }
  }
}
