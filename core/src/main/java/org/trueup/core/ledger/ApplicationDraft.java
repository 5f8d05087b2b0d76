package org.trueup.core.ledger;

import java.time.LocalDate;

/**
 * A link that is to be appended (costing.md 2.4).
 *
 * @param owner the movement whose posting creates the link
 * @param inbound the increase
 * @param outbound the decrease, or null on an increase's own row
 * @param quantity signed quantity; negative on the row of a decrease
 * @param postingDate date of the application
 * @param costApplication whether cost flows along the link
 * @param transferredFrom increase at the origin of a transfer, or null
 */
public record ApplicationDraft(
    Movement owner,
    Movement inbound,
    Movement outbound,
    long quantity,
    LocalDate postingDate,
    boolean costApplication,
    Movement transferredFrom) {

  /** The row that an increase gets for itself (shape a). */
  public static ApplicationDraft ownRow(Movement increase, boolean costApplication) {
    return new ApplicationDraft(
        increase,
        increase,
        null,
        increase.quantity(),
        increase.postingDate(),
        costApplication,
        null);
  }
}
