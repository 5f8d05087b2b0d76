package org.trueup.core.reconciliation;

import java.util.Locale;
import java.util.Optional;
import org.trueup.core.ledger.InventoryAccountType;

/** An amount that is projected from value entries (gl-reconciliation.md 3.1). */
public enum ReconciliationField {
  /** Inventory. */
  INVENTORY(InventoryAccountType.INVENTORY),
  /** Inventory (Interim). */
  INVENTORY_INTERIM(InventoryAccountType.INVENTORY_INTERIM),
  /** Work in process of production orders. */
  WIP_INVENTORY(InventoryAccountType.WIP_INVENTORY),
  /** Part of direct cost applied that is balanced by inventory. */
  DIRECT_COST_APPLIED_ACTUAL(null),
  /** Part of overhead applied that is balanced by inventory. */
  OVERHEAD_APPLIED_ACTUAL(null),
  /** Purchase variance. */
  PURCHASE_VARIANCE(InventoryAccountType.PURCHASE_VARIANCE),
  /** Inventory adjustment. */
  INVENTORY_ADJMT(InventoryAccountType.INVENTORY_ADJMT),
  /** Inventory accrual (interim). */
  INVT_ACCRUAL_INTERIM(InventoryAccountType.INVT_ACCRUAL_INTERIM),
  /** Cost of goods sold. */
  COGS(InventoryAccountType.COGS),
  /** Cost of goods sold (interim). */
  COGS_INTERIM(InventoryAccountType.COGS_INTERIM),
  /** Material variance. */
  MATERIAL_VARIANCE(InventoryAccountType.MATERIAL_VARIANCE),
  /** Variance of non-inventory material. */
  MATERIAL_NON_INVENTORY_VARIANCE(InventoryAccountType.MATERIAL_NON_INVENTORY_VARIANCE),
  /** Capacity variance. */
  CAPACITY_VARIANCE(InventoryAccountType.CAPACITY_VARIANCE),
  /** Subcontracted variance. */
  SUBCONTRACTED_VARIANCE(InventoryAccountType.SUBCONTRACTED_VARIANCE),
  /** Capacity overhead variance. */
  CAPACITY_OVERHEAD_VARIANCE(InventoryAccountType.CAP_OVERHEAD_VARIANCE),
  /** Manufacturing overhead variance. */
  MFG_OVERHEAD_VARIANCE(InventoryAccountType.MFG_OVERHEAD_VARIANCE),
  /** Part of direct cost applied that is balanced by WIP. */
  DIRECT_COST_APPLIED_WIP(null),
  /** Part of overhead applied that is balanced by WIP. */
  OVERHEAD_APPLIED_WIP(null),
  /** Part of inventory adjustment that is balanced by WIP: orders finished without output (L9). */
  INVENTORY_ADJMT_WIP(null),
  /** What went from inventory to WIP and back. */
  INVENTORY_TO_WIP(null),
  /** What went from WIP to inventory at expected cost. */
  WIP_TO_INTERIM(null),
  /** Direct cost applied as a whole. */
  DIRECT_COST_APPLIED(InventoryAccountType.DIRECT_COST_APPLIED),
  /** Overhead applied as a whole. */
  OVERHEAD_APPLIED(InventoryAccountType.OVERHEAD_APPLIED),
  /** Direct cost of non-inventory components; the reference has no such field (L8). */
  DIRECT_COST_NON_INVENTORY_APPLIED(InventoryAccountType.DIRECT_COST_NON_INVENTORY_APPLIED);

  private final InventoryAccountType accountType;

  ReconciliationField(InventoryAccountType accountType) {
    this.accountType = accountType;
  }

  /** The account type whose accounts it is compared with; seven fields have none (3.2, L16). */
  public Optional<InventoryAccountType> accountType() {
    return Optional.ofNullable(accountType);
  }

  /** The field that is compared with the accounts of a type. */
  public static ReconciliationField of(InventoryAccountType type) {
    for (ReconciliationField field : values()) {
      if (field.accountType == type) {
        return field;
      }
    }
    throw new IllegalArgumentException(type.name());
  }

  /**
   * Whether only expected cost puts amounts on its account, or amounts that expected cost moves.
   */
  boolean isInterim() {
    return this == INVENTORY_INTERIM
        || this == WIP_INVENTORY
        || this == INVT_ACCRUAL_INTERIM
        || this == COGS_INTERIM;
  }

  /** The name that reports use, as in {@code cogs_interim}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
