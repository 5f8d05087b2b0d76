package org.trueup.core.costing;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.trueup.core.ledger.Application;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;

/** The movements that receive cost from a decrease, directly or through others. */
final class ForwardChain {

  private final Ledger ledger;

  ForwardChain(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Whether anything receives cost from the decrease at all. */
  static boolean isEmptyFor(Movement decrease) {
    return decrease.costReceivers().isEmpty() && !decrease.type().isConsumption();
  }

  /**
   * All movements reached forward, the decrease itself left out. Quantity applications count even
   * where no cost flows along them. The walk ends at movements that have a value entry valued after
   * a day.
   */
  Set<Movement> of(Movement decrease, LocalDate lastDay) {
    Set<Movement> reached = new HashSet<>();
    if (isEmptyFor(decrease)) {
      return reached;
    }
    Deque<Movement> pending = new ArrayDeque<>();
    pending.push(decrease);
    while (!pending.isEmpty()) {
      Movement current = pending.pop();
      boolean within = current == decrease || !isValuedAfter(current, lastDay);
      if (within && reached.add(current)) {
        push(current, pending);
      }
    }
    reached.remove(decrease);
    return reached;
  }

  private static boolean isValuedAfter(Movement movement, LocalDate day) {
    return movement.valueEntries().stream().anyMatch(value -> value.valuationDate().isAfter(day));
  }

  private void push(Movement current, Deque<Movement> pending) {
    for (Application row : current.costReceivers()) {
      if (row.isCostApplication()) {
        pending.push(row.inbound());
      }
    }
    for (Application row : current.outboundApplications()) {
      pending.push(row.outbound());
    }
    for (Application row : current.transfers()) {
      pending.push(row.inbound());
    }
    if (current.type().isConsumption()) {
      ledger
          .order(Ledger.orderKey(current.entry().origin()))
          .ifPresent(
              line -> line.outputs().stream().filter(Movement::isPositive).forEach(pending::push));
    }
  }
}
