package org.trueup.core.ledger;

import java.time.LocalDate;

/**
 * A link between an increase and a decrease of stock (costing.md 2.4).
 *
 * @param entryNo number
 * @param itemLedgerEntryNo the entry whose posting created the link, the receiver of cost
 * @param inboundEntryNo the increase
 * @param outboundEntryNo the decrease; 0 on the row that every increase gets for itself
 * @param quantity fixed value; negative on the row of a decrease, positive on that of an increase
 * @param postingDate date of the application (APP-5)
 * @param costApplication whether cost flows along the link (APP-6)
 * @param transferredFromEntryNo increase at the origin of a transfer, 0 for none
 * @param registerNo register in which it was posted
 */
public record ItemApplicationEntry(
    long entryNo,
    long itemLedgerEntryNo,
    long inboundEntryNo,
    long outboundEntryNo,
    long quantity,
    LocalDate postingDate,
    boolean costApplication,
    long transferredFromEntryNo,
    long registerNo) {

  /** Whether the row belongs to a decrease (shape b). */
  public boolean isOfDecrease() {
    return quantity < 0;
  }
}
