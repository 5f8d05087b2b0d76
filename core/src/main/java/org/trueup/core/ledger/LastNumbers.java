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

  /** These numbers after another last general ledger entry. */
  public LastNumbers withGlEntry(long last) {
    return new LastNumbers(
        register, itemLedgerEntry, valueEntry, applicationEntry, capacityLedgerEntry, last);
  }

  /** These numbers, said of a register. */
  public LastNumbers inRegister(long no) {
    return new LastNumbers(
        no, itemLedgerEntry, valueEntry, applicationEntry, capacityLedgerEntry, glEntry);
  }
}
