package org.trueup.core.posting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.trueup.core.ledger.Application;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;

/** Finds out whether an application would let cost flow in a circle (APP-8). */
final class ApplicationCycle {

  private final Ledger ledger;

  ApplicationCycle(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Whether cost already flows from the outbound to the inbound side of a pair. */
  boolean wouldClose(Movement left, Movement right) {
    Movement outbound = left.isPositive() ? right : left;
    Movement inbound = left.isPositive() ? left : right;
    return hasForwardLinks(outbound) && reaches(outbound, inbound);
  }

  /** Whether an increase that takes the cost of a decrease would give it back to that decrease. */
  boolean wouldReturn(Movement outbound, Movement inbound) {
    return reaches(inbound, outbound);
  }

  /** Cheap test that settles almost every pair: nothing leaves this decrease. */
  private static boolean hasForwardLinks(Movement outbound) {
    return !outbound.costReceivers().isEmpty() || outbound.type().isConsumption();
  }

  private boolean reaches(Movement from, Movement target) {
    Set<Movement> visited = new HashSet<>();
    Deque<Movement> pending = new ArrayDeque<>();
    pending.push(from);
    while (!pending.isEmpty()) {
      Movement current = pending.pop();
      if (current == target) {
        return true;
      }
      if (visited.add(current)) {
        pushForward(current, pending);
      }
    }
    return false;
  }

  private void pushForward(Movement current, Deque<Movement> pending) {
    for (Application row : current.outboundApplications()) {
      pending.push(row.outbound());
    }
    for (Application row : current.costReceivers()) {
      pending.push(row.inbound());
    }
    for (Application row : current.transfers()) {
      pending.push(row.inbound());
    }
    if (current.type() == ItemLedgerEntryType.CONSUMPTION
        || current.type() == ItemLedgerEntryType.ASSEMBLY_CONSUMPTION) {
      ledger
          .order(Ledger.orderKey(current.entry().origin()))
          .ifPresent(
              line -> line.outputs().stream().filter(Movement::isPositive).forEach(pending::push));
    }
  }
}
