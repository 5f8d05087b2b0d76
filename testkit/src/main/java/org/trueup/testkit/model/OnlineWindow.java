package org.trueup.testkit.model;

import java.time.LocalDate;
import java.util.List;
import org.trueup.core.company.AutomaticCostAdjustment;
import org.trueup.core.ledger.ValueEntryType;

/** What lies too far back to be adjusted as it is posted (costing.md 9.9). */
final class OnlineWindow {

  private final Ledgers ledgers;

  OnlineWindow(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  boolean isNever() {
    return length() == AutomaticCostAdjustment.NEVER;
  }

  private AutomaticCostAdjustment length() {
    return ledgers.company().settings().automaticCostAdjustment();
  }

  /** Items and orders of value entries that lie before the window wait for the next batch. */
  void leaveOut(List<Value> written) {
    LocalDate start = start();
    for (Value value : written) {
      if (value.entry != null && referenceDay(value).isBefore(start)) {
        value.entry.card.online = false;
      }
      Order order = orderOf(value);
      if (order != null && value.postingDate.isBefore(start)) {
        order.online = false;
      }
    }
  }

  private static LocalDate referenceDay(Value value) {
    return value.entry.isAverage() ? value.valuationDate : value.entry.postingDate;
  }

  /** The order that the line named (2.3); a revaluation names none. */
  private Order orderOf(Value value) {
    if (value.type == ValueEntryType.REVALUATION) {
      return null;
    }
    return value.entry == null ? ledgers.orders.get(value.capacity.order) : value.entry.orderLine;
  }

  private LocalDate start() {
    LocalDate today = ledgers.company().settings().workDate().orElse(ledgers.latestPosting);
    if (today.equals(LocalDate.MIN)) {
      return today;
    }
    return switch (length()) {
      case NEVER -> LocalDate.MAX;
      case DAY -> today.minusDays(1);
      case WEEK -> today.minusWeeks(1);
      case MONTH -> today.minusMonths(1);
      case QUARTER -> today.minusMonths(3);
      case YEAR -> today.minusYears(1);
      case ALWAYS -> LocalDate.MIN;
    };
  }
}
