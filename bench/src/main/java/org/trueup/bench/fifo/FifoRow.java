package org.trueup.bench.fifo;

import java.time.LocalDate;

/**
 * A row of the plain FIFO file.
 *
 * @param no number, rising by one
 * @param date accounting date, never before that of the row above
 * @param type what happens
 * @param item item number
 * @param quantity units, a fixed value, positive
 * @param unitCost expected cost of a receipt, final cost of an invoice, 0 on a sale; a fixed value
 * @param receipt row of the receipt that is invoiced, 0 on other rows
 */
record FifoRow(
    long no, LocalDate date, Type type, String item, long quantity, long unitCost, long receipt) {

  /** What happens, by its letter in the file. */
  enum Type {
    /** Receipt at expected cost. */
    R,
    /** Invoice of a receipt, or of a part of it, at final cost. */
    I,
    /** Sale, shipped and invoiced at once. */
    S
  }
}
