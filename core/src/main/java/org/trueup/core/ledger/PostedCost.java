package org.trueup.core.ledger;

/**
 * The part of a value entry that stands in the general ledger (gl-posting.md R1.5).
 *
 * @param valueEntryNo value entry
 * @param actual cost posted to G/L
 * @param expected expected cost posted to G/L
 * @param registerNo register of the latest change, 0 where nothing was posted yet
 */
public record PostedCost(long valueEntryNo, Cost actual, Cost expected, long registerNo) {

  /** Nothing posted yet. */
  public static PostedCost nothingOf(long valueEntryNo) {
    return new PostedCost(valueEntryNo, Cost.ZERO, Cost.ZERO, 0);
  }
}
