package org.trueup.core.ledger;

/**
 * Account types of inventory posting in the order that sorts general ledger entries (gl-posting.md
 * 2.1).
 */
public enum InventoryAccountType {
  /** Account type 0. */
  INVENTORY_INTERIM,
  /** Account type 1. */
  INVT_ACCRUAL_INTERIM,
  /** Account type 2. */
  INVENTORY,
  /** Account type 3. */
  WIP_INVENTORY,
  /** Account type 4. */
  INVENTORY_ADJMT,
  /** Account type 5. */
  DIRECT_COST_APPLIED,
  /** Account type 6. */
  OVERHEAD_APPLIED,
  /** Account type 7. */
  PURCHASE_VARIANCE,
  /** Account type 8. */
  COGS,
  /** Account type 9. */
  COGS_INTERIM,
  /** Account type 10. */
  MATERIAL_VARIANCE,
  /** Account type 11. */
  CAPACITY_VARIANCE,
  /** Account type 12. */
  SUBCONTRACTED_VARIANCE,
  /** Account type 13. */
  CAP_OVERHEAD_VARIANCE,
  /** Account type 14. */
  MFG_OVERHEAD_VARIANCE,
  /** Account type 15. */
  DIRECT_COST_NON_INVENTORY_APPLIED,
  /** Account type 16. */
  MATERIAL_NON_INVENTORY_VARIANCE
}
