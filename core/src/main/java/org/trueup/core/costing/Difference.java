package org.trueup.core.costing;

import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.ValueEntry;

/**
 * What one value entry is to be adjusted by; sums until it is posted (ADJ-7). Overhead and variance
 * of an exact reversal stand beside its direct cost, for they become value entries of their own
 * (ADJ-9).
 */
final class Difference {

  private final Movement movement;
  private final ValueEntry adjusted;
  private final Movement cause;
  private Cost actual = Cost.ZERO;
  private Cost expected = Cost.ZERO;
  private Cost indirect = Cost.ZERO;
  private Cost variance = Cost.ZERO;
  private Difference kept;

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

  /** Actual cost, overhead and variance included. */
  Cost actual() {
    return actual;
  }

  Cost expected() {
    return expected;
  }

  Cost direct() {
    return actual.minus(indirect).minus(variance);
  }

  Cost indirect() {
    return indirect;
  }

  Cost variance() {
    return variance;
  }

  void addActual(Cost cost) {
    actual = actual.plus(cost);
  }

  void addIndirect(Cost cost) {
    indirect = indirect.plus(cost);
    actual = actual.plus(cost);
  }

  void addVariance(Cost cost) {
    variance = variance.plus(cost);
    actual = actual.plus(cost);
  }

  void addExpected(Cost cost) {
    expected = expected.plus(cost);
  }

  /** Sets what an adjustment of actual cost takes back of expected cost (ADJ-8). */
  void balance(Cost cost) {
    expected = cost;
  }

  /** Remembers the sums as they are. */
  void keep() {
    kept = new Difference(movement, adjusted, cause);
    kept.copy(this);
  }

  /** Goes back to the sums that were kept, to nothing if none were. */
  void restore() {
    copy(kept == null ? new Difference(movement, adjusted, cause) : kept);
  }

  private void copy(Difference other) {
    actual = other.actual;
    expected = other.expected;
    indirect = other.indirect;
    variance = other.variance;
  }

  boolean isZero() {
    return actual.isZero() && expected.isZero() && indirect.isZero() && variance.isZero();
  }
}
