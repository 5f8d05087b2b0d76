package org.trueup.core.ledger;

/**
 * The part of a value entry that stands in the general ledger (gl-posting.md R1.5).
 *
 * @param valueEntryNo value entry
 * @param actual cost posted to G/L
 * @param expected expected cost posted to G/L
 * @param registerNo register of the latest change, 0 where nothing was posted yet
 * @param expectedLeftOut whether the rest of its expected cost is never posted, because it was not
 *     open when the company began to post expected cost (gl-posting.md 8.1)
 * @param expectedWaits whether the rest of its expected cost was still to be posted when the
 *     company ceased to post expected cost, and waits for the company to begin again (8.1)
 */
public record PostedCost(
    long valueEntryNo,
    Cost actual,
    Cost expected,
    long registerNo,
    boolean expectedLeftOut,
    boolean expectedWaits) {

  /** The posted part of an entry whose expected cost is posted like that of any other. */
  public PostedCost(long valueEntryNo, Cost actual, Cost expected, long registerNo) {
    this(valueEntryNo, actual, expected, registerNo, false, false);
  }

  /** Nothing posted yet. */
  public static PostedCost nothingOf(long valueEntryNo) {
    return new PostedCost(valueEntryNo, Cost.ZERO, Cost.ZERO, 0);
  }

  /** The same part, changed in a register. */
  public PostedCost inRegister(long register) {
    return new PostedCost(valueEntryNo, actual, expected, register, expectedLeftOut, expectedWaits);
  }

  /** The same entry with these amounts posted. */
  public PostedCost amounting(Cost toActual, Cost toExpected) {
    return new PostedCost(
        valueEntryNo, toActual, toExpected, registerNo, expectedLeftOut, expectedWaits);
  }

  /** The same part, whose rest of expected cost is posted from now on, or left out for good. */
  public PostedCost leavingOutExpected(boolean leftOut) {
    return new PostedCost(valueEntryNo, actual, expected, registerNo, leftOut, false);
  }

  /** The same part, whose rest of expected cost waits or not while none is posted. */
  public PostedCost waitingForExpected(boolean waits) {
    return new PostedCost(valueEntryNo, actual, expected, registerNo, expectedLeftOut, waits);
  }
}
