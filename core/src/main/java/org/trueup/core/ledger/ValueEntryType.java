package org.trueup.core.ledger;

/** What a value entry is for (costing.md 2.3). */
public enum ValueEntryType {
  /** Cost of the goods, item charges and their adjustment. */
  DIRECT_COST,
  /** A decision about the value of stock. */
  REVALUATION,
  /** The cents that applications of an increase leave over. */
  ROUNDING,
  /** Overhead. */
  INDIRECT_COST,
  /** Standard cost less actual cost. */
  VARIANCE,
  /** Non-inventory components of a product. */
  DIRECT_COST_NON_INVENTORY
}
