package org.trueup.core.costing;

import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.ValueEntry;

/** What one value entry is to be adjusted by; sums until it is posted (ADJ-7). */
final class Difference {

  private final Movement movement;
  private final ValueEntry adjusted;
  private final Movement cause;
  private Cost actual = Cost.ZERO;
  private Cost expected = Cost.ZERO;

  Difference(Movement movement, ValueEntry adjusted, Movement cause) {
    this.movement = movement;
    this.adjusted = adjusted;
    this.cause = cause;
  }

  Movement movement() {
    return movement;
  }

  ValueEntry adjusted() {
    return adjusted;
  }

  /** The movement whose cost was forwarded here, or null where the average caused it. */
  Movement cause() {
    return cause;
  }

  Cost actual() {
    return actual;
  }

  Cost expected() {
    return expected;
  }

  void addActual(Cost cost) {
    actual = actual.plus(cost);
  }

  void addExpected(Cost cost) {
    expected = expected.plus(cost);
  }

  /** Sets what an adjustment of actual cost takes back of expected cost (ADJ-8). */
  void balance(Cost cost) {
    expected = cost;
  }

  /** Forgets both. */
  void drop() {
    actual = Cost.ZERO;
    expected = Cost.ZERO;
  }

  boolean isZero() {
    return actual.isZero() && expected.isZero();
  }
}
