package org.trueup.core.transaction;

/**
 * Names an item ledger entry by the transaction that created it: {@code id}, or {@code id#n} for
 * its n-th entry.
 *
 * @param transactionId the transaction
 * @param ordinal which of its item ledger entries, from 1; 0 where the text names none: the first,
 *     or all of them where a rule speaks of the whole transaction
 */
public record EntryReference(String transactionId, int ordinal) {

  /**
   * Reads {@code id} or {@code id#n}.
   *
   * @throws NumberFormatException if what follows the last {@code #} is no whole number
   */
  public static EntryReference parse(String text) {
    int mark = text.lastIndexOf('#');
    return mark < 0
        ? new EntryReference(text, 0)
        : new EntryReference(text.substring(0, mark), Integer.parseInt(text.substring(mark + 1)));
  }

  @Override
  public String toString() {
    return ordinal == 0 ? transactionId : transactionId + "#" + ordinal;
  }
}
