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
  private Sums sums = Sums.NONE;
  private Sums kept = Sums.NONE;

  /**
   * What has come together.
   *
   * @param actual actual cost, overhead and variance included
   * @param expected expected cost
   * @param indirect overhead
   * @param variance variance
   */
  private record Sums(Cost actual, Cost expected, Cost indirect, Cost variance) {

    private static final Sums NONE = new Sums(Cost.ZERO, Cost.ZERO, Cost.ZERO, Cost.ZERO);

    private Sums plusActual(Cost cost) {
      return new Sums(actual.plus(cost), expected, indirect, variance);
    }

    private Sums plusIndirect(Cost cost) {
      return new Sums(actual.plus(cost), expected, indirect.plus(cost), variance);
    }

    private Sums plusVariance(Cost cost) {
      return new Sums(actual.plus(cost), expected, indirect, variance.plus(cost));
    }

    private Sums withExpected(Cost cost) {
      return new Sums(actual, cost, indirect, variance);
    }
  }

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
    return sums.actual();
  }

  Cost expected() {
    return sums.expected();
  }

  Cost direct() {
    return sums.actual().minus(sums.indirect()).minus(sums.variance());
  }

  Cost indirect() {
    return sums.indirect();
  }

  Cost variance() {
    return sums.variance();
  }

  void addActual(Cost cost) {
    sums = sums.plusActual(cost);
  }

  void addIndirect(Cost cost) {
    sums = sums.plusIndirect(cost);
  }

  void addVariance(Cost cost) {
    sums = sums.plusVariance(cost);
  }

  void addExpected(Cost cost) {
    sums = sums.withExpected(sums.expected().plus(cost));
  }

  /** Sets what an adjustment of actual cost takes back of expected cost (ADJ-8). */
  void balance(Cost cost) {
    sums = sums.withExpected(cost);
  }

  /** Remembers the sums as they are. */
  void keep() {
    kept = sums;
  }

  /** Goes back to the sums that were kept, to nothing if none were. */
  void restore() {
    sums = kept;
  }

  boolean isZero() {
    return sums.equals(Sums.NONE);
  }
}
