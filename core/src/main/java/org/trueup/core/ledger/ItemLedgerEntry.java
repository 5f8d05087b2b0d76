package org.trueup.core.ledger;

import java.time.LocalDate;

/**
 * A movement of goods (costing.md 2.2). A fact: it never changes. What changes with time, such as
 * the remaining quantity, is state beside it.
 *
 * @param entryNo number, rising in posting order over all items (C-5)
 * @param origin line that was posted
 * @param type kind of movement
 * @param postingDate accounting date
 * @param documentNo shipment, receipt or journal document
 * @param quantity fixed value in base units; an increase is positive
 * @param lotNo lot number, blank for none
 * @param serialNo serial number, blank for none
 * @param dropShipment whether the goods never enter stock
 * @param correction whether it takes back another entry
 * @param registerNo register in which it was posted
 */
public record ItemLedgerEntry(
    long entryNo,
    Origin origin,
    ItemLedgerEntryType type,
    LocalDate postingDate,
    String documentNo,
    long quantity,
    String lotNo,
    String serialNo,
    boolean dropShipment,
    boolean correction,
    long registerNo) {

  /** Whether the entry increases stock. */
  public boolean isPositive() {
    return quantity > 0;
  }

  /** Item number. */
  public String item() {
    return origin.item();
  }

  /** Variant code. */
  public String variant() {
    return origin.variant();
  }

  /** Location code. */
  public String location() {
    return origin.location();
  }
}
