package org.trueup.core.ledger;

/**
 * The last number given in each ledger; 0 where nothing was posted.
 *
 * @param register registers
 * @param itemLedgerEntry item ledger entries
 * @param valueEntry value entries
 * @param applicationEntry item application entries
 * @param capacityLedgerEntry capacity ledger entries
 * @param glEntry general ledger entries
 */
public record LastNumbers(
    long register,
    long itemLedgerEntry,
    long valueEntry,
    long applicationEntry,
    long capacityLedgerEntry,
    long glEntry) {

  /** Nothing was posted. */
  public static final LastNumbers NONE = new LastNumbers(0, 0, 0, 0, 0, 0);
}
