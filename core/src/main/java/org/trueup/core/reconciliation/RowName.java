package org.trueup.core.reconciliation;

import java.util.Locale;
import java.util.Optional;

/** The rows of the matrix in their order (gl-reconciliation.md 2.2, 4). */
public enum RowName {
  /** Inventory to WIP. */
  INVENTORY_TO_WIP,
  /** WIP to interim. */
  WIP_TO_INTERIM,
  /** COGS (interim). */
  COGS_INTERIM,
  /** Direct cost applied. */
  DIRECT_COST_APPLIED,
  /** Direct cost non-inventory applied; shown only where it has amounts (L8). */
  DIRECT_COST_NON_INVENTORY_APPLIED,
  /** Overhead applied. */
  OVERHEAD_APPLIED,
  /** Inventory adjustment. */
  INVENTORY_ADJMT,
  /** Inventory accrual (interim). */
  INVT_ACCRUAL_INTERIM,
  /** COGS. */
  COGS,
  /** Purchase variance. */
  PURCHASE_VARIANCE,
  /** Material variance. */
  MATERIAL_VARIANCE,
  /** Variance of non-inventory material. */
  MATERIAL_NON_INVENTORY_VARIANCE,
  /** Capacity variance. */
  CAPACITY_VARIANCE,
  /** Subcontracted variance. */
  SUBCONTRACTED_VARIANCE,
  /** Capacity overhead variance. */
  CAPACITY_OVERHEAD_VARIANCE,
  /** Manufacturing overhead variance. */
  MFG_OVERHEAD_VARIANCE,
  /** Inventory accounts by value entries. */
  TOTAL,
  /** Inventory accounts by the general ledger. */
  GL_TOTAL,
  /** General ledger less value entries. */
  DIFFERENCE,
  /** Probable cause of the difference of a column. */
  WARNING;

  /** Whether the row stands for accounts rather than for a total. */
  boolean isOfAccount() {
    return ordinal() < TOTAL.ordinal();
  }

  /** Whether the row is left out where it has no amount. */
  boolean isOptional() {
    return this == DIRECT_COST_NON_INVENTORY_APPLIED;
  }

  /**
   * The field of the columns total, G/L total and difference; the first two rows and the totals
   * have none.
   */
  public Optional<ReconciliationField> field() {
    return !isOfAccount() || this == INVENTORY_TO_WIP || this == WIP_TO_INTERIM
        ? Optional.empty()
        : Optional.of(ReconciliationField.valueOf(name()));
  }

  long inInventory(FieldAmounts amounts) {
    return switch (this) {
      case INVENTORY_TO_WIP -> -amounts.get(ReconciliationField.INVENTORY_TO_WIP);
      case DIRECT_COST_APPLIED -> amounts.get(ReconciliationField.DIRECT_COST_APPLIED_ACTUAL);
      case OVERHEAD_APPLIED -> amounts.get(ReconciliationField.OVERHEAD_APPLIED_ACTUAL);
      case INVENTORY_ADJMT ->
          amounts.get(ReconciliationField.INVENTORY_ADJMT)
              - amounts.get(ReconciliationField.INVENTORY_ADJMT_WIP);
      case DIRECT_COST_NON_INVENTORY_APPLIED,
          COGS,
          PURCHASE_VARIANCE,
          MATERIAL_VARIANCE,
          MATERIAL_NON_INVENTORY_VARIANCE,
          CAPACITY_VARIANCE,
          SUBCONTRACTED_VARIANCE,
          CAPACITY_OVERHEAD_VARIANCE,
          MFG_OVERHEAD_VARIANCE ->
          amounts.get(ReconciliationField.valueOf(name()));
      case WIP_TO_INTERIM,
          COGS_INTERIM,
          INVT_ACCRUAL_INTERIM,
          TOTAL,
          GL_TOTAL,
          DIFFERENCE,
          WARNING ->
          0;
    };
  }

  long inInterim(FieldAmounts amounts) {
    return this == WIP_TO_INTERIM || this == COGS_INTERIM || this == INVT_ACCRUAL_INTERIM
        ? amounts.get(ReconciliationField.valueOf(name()))
        : 0;
  }

  long inWip(FieldAmounts amounts) {
    return switch (this) {
      case INVENTORY_TO_WIP -> amounts.get(ReconciliationField.INVENTORY_TO_WIP);
      case WIP_TO_INTERIM -> -amounts.get(ReconciliationField.WIP_TO_INTERIM);
      case DIRECT_COST_APPLIED -> amounts.get(ReconciliationField.DIRECT_COST_APPLIED_WIP);
      case OVERHEAD_APPLIED -> amounts.get(ReconciliationField.OVERHEAD_APPLIED_WIP);
      case INVENTORY_ADJMT -> amounts.get(ReconciliationField.INVENTORY_ADJMT_WIP);
      default -> 0;
    };
  }

  /** The name that reports use, as in {@code inventory_to_wip}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
