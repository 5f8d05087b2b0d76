package org.trueup.testkit.model;

import java.time.LocalDate;
import java.util.List;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.ValueEntryType;

/** Moves valuation dates as applications are made (costing.md 7). */
final class ValuationDays {

  private final Ledgers ledgers;

  ValuationDays(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  /** VD-5. */
  void decreaseApplied(Entry decrease, Entry increase, boolean fixed) {
    LocalDate inbound = increase.latestValuationDate();
    if (decrease.postingDate.isBefore(inbound) || fixed) {
      moveAll(decrease, inbound, fixed);
    }
  }

  private void moveAll(Entry entry, LocalDate to, boolean fixed) {
    for (Value value : entry.values) {
      LocalDate day = value.valuationDate;
      boolean moves =
          !day.equals(value.postingDate) || day.isBefore(to) || (fixed && day.isAfter(to));
      if (moves) {
        move(entry, value, to);
      }
    }
  }

  /** VD-6. */
  void increaseApplied(Entry increase, Entry decrease) {
    LocalDate day = increase.lastDirectCost().valuationDate;
    if (decrease.lastDirectCost().valuationDate.isBefore(day)) {
      raise(decrease, day);
    }
  }

  private void raise(Entry entry, LocalDate day) {
    for (Value value : entry.values) {
      if (value.type != ValueEntryType.REVALUATION || value.valuationDate.isBefore(day)) {
        move(entry, value, day);
      }
    }
    forward(entry, day);
  }

  private void forward(Entry entry, LocalDate day) {
    for (Entry next : Flow.after(entry)) {
      if (next.lastDirectCost().valuationDate.isBefore(day)) {
        raise(next, day);
      }
    }
  }

  /** What is only being posted was never valued on another day. */
  private void move(Entry entry, Value value, LocalDate day) {
    if (entry.marked) {
      ledgers.mark(entry, value.valuationDate);
      ledgers.mark(entry, day);
    }
    value.valuationDate = day;
  }

  /** APP-12: without a link its receiver is valued where the links that are left put it. */
  void unapplied(Entry receiver) {
    LocalDate day = receiver.postingDate;
    for (Link link : receiver.links) {
      Entry other = link.isQuantityApplication() ? link.inbound : link.outbound;
      boolean later = other != null && other.latestValuationDate().isAfter(day);
      day = later ? other.latestValuationDate() : day;
    }
    for (Value value : receiver.values) {
      ledgers.mark(receiver, value.valuationDate);
    }
    moveAll(receiver, day, false);
    forward(receiver, day);
  }

  /** VD-7: the product of an order that is still open is not older than its material. */
  void raiseOutputs(Entry posted) {
    Order order = ledgers.orders.get(posted.order);
    if (order == null || order.finished || !posted.order.isProduction()) {
      return;
    }
    List<Entry> own =
        ledgers.entries.stream().filter(entry -> entry.order.equals(posted.order)).toList();
    LocalDate latest = LocalDate.MIN;
    for (Entry entry : own) {
      for (Value value : entry.values) {
        boolean counts =
            entry.type == ItemLedgerEntryType.CONSUMPTION
                && value.type != ValueEntryType.REVALUATION;
        latest = counts && value.valuationDate.isAfter(latest) ? value.valuationDate : latest;
      }
    }
    for (Entry entry : own) {
      if (entry.type == ItemLedgerEntryType.OUTPUT
          && entry.lastDirectCost().valuationDate.isBefore(latest)) {
        raise(entry, latest);
      }
    }
  }
}
