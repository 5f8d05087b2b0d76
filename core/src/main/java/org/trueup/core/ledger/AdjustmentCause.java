package org.trueup.core.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why the cost adjustment made a value entry: a fact, one for each such entry (gl-tracing.md 4.4).
 * By how much is the amount of the entry itself.
 *
 * <p>It names what the cost came from and how much of that was known. What the entry newly accounts
 * for are thus the value entries of its source up to {@code knownValueEntryNo} that the adjustments
 * of the same movement before it did not know.
 *
 * @param valueEntryNo value entry that was made
 * @param link way on which the cost came
 * @param sourceEntryNo movement that passed its cost on, 0 for an average and for an order, which
 *     is that of the value entry
 * @param knownValueEntryNo newest value entry that was counted: of the source (rounding is never
 *     passed on); for an average the last one of the pass over the item; for an order the last one
 *     before its cost was summed
 * @param periodEnd last day of the period of an average
 * @param registerNo register in which it was written
 */
public record AdjustmentCause(
    long valueEntryNo,
    CauseLink link,
    long sourceEntryNo,
    long knownValueEntryNo,
    Optional<LocalDate> periodEnd,
    long registerNo) {

  /** The cause of an entry that brings the cost of an order to its output. */
  public static AdjustmentCause ofOrder(ValueEntry made, long knownValueEntryNo) {
    return new AdjustmentCause(
        made.entryNo(), CauseLink.ORDER, 0, knownValueEntryNo, Optional.empty(), made.registerNo());
  }
}
