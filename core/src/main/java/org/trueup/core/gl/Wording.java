package org.trueup.core.gl;

import org.trueup.core.ledger.InventoryAccountType;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.ValueEntryType;

/** The field's words for account types, accounts and kinds of entries, as texts use them. */
final class Wording {

  private Wording() {}

  /** An account type as descriptions of general ledger entries name it (4.4). */
  static String of(InventoryAccountType type) {
    return switch (type) {
      case INVENTORY_INTERIM -> "Inventory (Interim)";
      case INVT_ACCRUAL_INTERIM -> "Invt. Accrual (Interim)";
      case INVENTORY -> "Inventory";
      case WIP_INVENTORY -> "WIP Inventory";
      case INVENTORY_ADJMT -> "Inventory Adjmt.";
      case DIRECT_COST_APPLIED -> "Direct Cost Applied";
      case OVERHEAD_APPLIED -> "Overhead Applied";
      case PURCHASE_VARIANCE -> "Purchase Variance";
      case COGS -> "COGS";
      case COGS_INTERIM -> "COGS (Interim)";
      case MATERIAL_VARIANCE -> "Material Variance";
      case CAPACITY_VARIANCE -> "Capacity Variance";
      case SUBCONTRACTED_VARIANCE -> "Subcontracted Variance";
      case CAP_OVERHEAD_VARIANCE -> "Cap. Overhead Variance";
      case MFG_OVERHEAD_VARIANCE -> "Mfg. Overhead Variance";
      case DIRECT_COST_NON_INVENTORY_APPLIED -> "Direct Cost Non-Inventory Applied";
      case MATERIAL_NON_INVENTORY_VARIANCE -> "Material - Non Inventory Variance";
    };
  }

  /** The column of the posting setup that holds the account of a type (2.1). */
  static String accountField(InventoryAccountType type) {
    return switch (type) {
      case INVENTORY_INTERIM -> "inventory_account_interim";
      case INVT_ACCRUAL_INTERIM -> "invt_accrual_account_interim";
      case INVENTORY -> "inventory_account";
      case WIP_INVENTORY -> "wip_account";
      case INVENTORY_ADJMT -> "inventory_adjmt_account";
      case DIRECT_COST_APPLIED -> "direct_cost_applied_account";
      case OVERHEAD_APPLIED -> "overhead_applied_account";
      case PURCHASE_VARIANCE -> "purchase_variance_account";
      case COGS -> "cogs_account";
      case COGS_INTERIM -> "cogs_account_interim";
      case MATERIAL_VARIANCE -> "material_variance_account";
      case CAPACITY_VARIANCE -> "capacity_variance_account";
      case SUBCONTRACTED_VARIANCE -> "subcontracted_variance_account";
      case CAP_OVERHEAD_VARIANCE -> "cap_overhead_variance_account";
      case MFG_OVERHEAD_VARIANCE -> "mfg_overhead_variance_account";
      case DIRECT_COST_NON_INVENTORY_APPLIED -> "direct_cost_non_inventory_applied_account";
      case MATERIAL_NON_INVENTORY_VARIANCE -> "material_non_inventory_variance_account";
    };
  }

  /** A kind of cost. */
  static String of(ValueEntryType type) {
    return switch (type) {
      case DIRECT_COST -> "Direct Cost";
      case REVALUATION -> "Revaluation";
      case ROUNDING -> "Rounding";
      case INDIRECT_COST -> "Indirect Cost";
      case VARIANCE -> "Variance";
      case DIRECT_COST_NON_INVENTORY -> "Direct Cost - Non Inventory";
    };
  }

  /** A kind of movement. */
  static String of(ItemLedgerEntryType type) {
    return switch (type) {
      case PURCHASE -> "Purchase";
      case SALE -> "Sale";
      case POSITIVE_ADJUSTMENT -> "Positive Adjmt.";
      case NEGATIVE_ADJUSTMENT -> "Negative Adjmt.";
      case TRANSFER -> "Transfer";
      case CONSUMPTION -> "Consumption";
      case OUTPUT -> "Output";
      case CAPACITY -> "Capacity";
      case ASSEMBLY_CONSUMPTION -> "Assembly Consumption";
      case ASSEMBLY_OUTPUT -> "Assembly Output";
    };
  }
}
