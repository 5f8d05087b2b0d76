package org.trueup.core.ledger;

/** Where a variance comes from (costing.md 2.3). */
public enum VarianceType {
  /** The entry is no variance. */
  NONE,
  /** Price paid. */
  PURCHASE,
  /** Components. */
  MATERIAL,
  /** Own capacity. */
  CAPACITY,
  /** Overhead of capacity. */
  CAPACITY_OVERHEAD,
  /** Overhead of the product. */
  MANUFACTURING_OVERHEAD,
  /** Bought capacity. */
  SUBCONTRACTED,
  /** Non-inventory components. */
  MATERIAL_NON_INVENTORY
}
