package org.trueup.testkit.model;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What stands against closing an inventory period (PER-2, periods.md 5.3), and against letting
 * nothing be valued before a day (R7.2).
 */
final class Closing {

  private final Ledgers ledgers;
  private final AveragePeriods averages;

  Closing(Ledgers ledgers) {
    this.ledgers = ledgers;
    averages = new AveragePeriods(ledgers.company());
  }

  void check(LocalDate endingDate) {
    if (ledgers.dates().isClosed(endingDate)) {
      throw new Refused("closed already");
    }
    for (Card card : ledgers.cards.values()) {
      if (isUnadjusted(card, endingDate)) {
        throw new Refused(card.no() + " is not adjusted");
      }
    }
    for (Order order : ledgers.orders.values()) {
      if (order.finished && !order.adjusted && hasOutput(order, endingDate)) {
        throw new Refused("order " + order.key.no() + " is not adjusted");
      }
    }
    for (Entry entry : ledgers.entries) {
      if (!entry.isIncrease() && entry.isOpen() && !entry.postingDate.isAfter(endingDate)) {
        throw new Refused(entry + " is open");
      }
    }
  }

  void checkEarliestValuation(LocalDate day) {
    LocalDate before = day.minusDays(1);
    if (ledgers.cards.values().stream().anyMatch(card -> isUnadjusted(card, before))) {
      throw new Refused("an item is not adjusted");
    }
    for (Order order : ledgers.orders.values()) {
      boolean open = !order.finished || !order.adjusted;
      if (open && isValuedUpTo(order, before)) {
        throw new Refused("order " + order.key.no() + " is not finished or not adjusted");
      }
    }
  }

  private static boolean isValuedUpTo(Order order, LocalDate day) {
    Stream<Value> moved =
        Stream.concat(order.consumptions.stream(), order.outputs.stream())
            .flatMap(entry -> entry.values.stream());
    Stream<Value> used = order.capacities.stream().flatMap(use -> use.values.stream());
    return Stream.concat(moved, used).anyMatch(value -> !value.valuationDate.isAfter(day));
  }

  /** Check A1: entry points of average items lie on the last day of their period (2.6). */
  private boolean isUnadjusted(Card card, LocalDate endingDate) {
    return card.unadjustedFrom.values().stream()
        .map(day -> card.isAverage() ? averages.of(day).end() : day)
        .anyMatch(point -> !point.isAfter(endingDate));
  }

  /** Check A2. */
  private boolean hasOutput(Order order, LocalDate endingDate) {
    return order.outputs.stream()
        .flatMap(entry -> entry.values.stream())
        .anyMatch(value -> !value.valuationDate.isAfter(endingDate));
  }
}
