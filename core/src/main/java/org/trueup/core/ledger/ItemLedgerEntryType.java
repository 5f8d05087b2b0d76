package org.trueup.core.ledger;

/** The kind of movement (costing.md 2.2); the order is that of the reference's numbers. */
public enum ItemLedgerEntryType {
  /** Bought. */
  PURCHASE,
  /** Sold. */
  SALE,
  /** Added by a journal. */
  POSITIVE_ADJUSTMENT,
  /** Taken away by a journal. */
  NEGATIVE_ADJUSTMENT,
  /** Moved between places; one entry out, one in. */
  TRANSFER,
  /** Material of a production order. */
  CONSUMPTION,
  /** Product of a production order. */
  OUTPUT,
  /** Only on value entries of capacity, which have no item ledger entry. */
  CAPACITY,
  /** Component of an assembly order. */
  ASSEMBLY_CONSUMPTION,
  /** Product of an assembly order. */
  ASSEMBLY_OUTPUT;

  /** Whether entries of this type take material into an order. */
  public boolean isConsumption() {
    return this == CONSUMPTION || this == ASSEMBLY_CONSUMPTION;
  }

  /** Whether entries of this type go out, so that an increase is something that came back. */
  public boolean goesOut() {
    return this == SALE || this == NEGATIVE_ADJUSTMENT || isConsumption();
  }

  /** Whether entries of this type bring a product out of an order. */
  public boolean isOutput() {
    return this == OUTPUT || this == ASSEMBLY_OUTPUT;
  }
}
