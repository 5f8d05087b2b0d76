package org.trueup.store.report;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trueup.core.company.Company;
import org.trueup.core.company.GeneralPostingSetup;
import org.trueup.core.company.InventoryPostingSetup;
import org.trueup.core.ledger.InventoryAccountType;
import org.trueup.core.reconciliation.ReconciliationField;

/** The accounts that the posting setups name for each field (gl-reconciliation.md 3.2). */
final class SetUpAccounts {

  private final Map<ReconciliationField, Set<String>> accounts =
      new EnumMap<>(ReconciliationField.class);

  SetUpAccounts(Company company) {
    boolean nonInventory = company.settings().includeNonInventoryInProduction();
    company.generalPostingSetups().forEach(row -> add(row, nonInventory));
    company.inventoryPostingSetups().forEach(row -> add(row, nonInventory));
  }

  private void add(GeneralPostingSetup row, boolean nonInventory) {
    add(ReconciliationField.COGS, row.cogsAccount());
    add(ReconciliationField.INVENTORY_ADJMT, row.inventoryAdjmtAccount());
    add(ReconciliationField.INVT_ACCRUAL_INTERIM, row.invtAccrualAccountInterim());
    add(ReconciliationField.COGS_INTERIM, row.cogsAccountInterim());
    add(ReconciliationField.DIRECT_COST_APPLIED, row.directCostAppliedAccount());
    add(ReconciliationField.OVERHEAD_APPLIED, row.overheadAppliedAccount());
    add(ReconciliationField.PURCHASE_VARIANCE, row.purchaseVarianceAccount());
    if (nonInventory) {
      add(
          ReconciliationField.DIRECT_COST_NON_INVENTORY_APPLIED,
          row.directCostNonInventoryAppliedAccount());
    }
  }

  private void add(InventoryPostingSetup row, boolean nonInventory) {
    add(ReconciliationField.INVENTORY, row.inventoryAccount());
    add(ReconciliationField.INVENTORY_INTERIM, row.inventoryAccountInterim());
    add(ReconciliationField.MATERIAL_VARIANCE, row.materialVarianceAccount());
    if (nonInventory) {
      add(
          ReconciliationField.MATERIAL_NON_INVENTORY_VARIANCE,
          row.materialNonInventoryVarianceAccount());
    }
    add(ReconciliationField.CAPACITY_VARIANCE, row.capacityVarianceAccount());
    add(ReconciliationField.MFG_OVERHEAD_VARIANCE, row.mfgOverheadVarianceAccount());
    add(ReconciliationField.CAPACITY_OVERHEAD_VARIANCE, row.capOverheadVarianceAccount());
    add(ReconciliationField.SUBCONTRACTED_VARIANCE, row.subcontractedVarianceAccount());
    add(ReconciliationField.WIP_INVENTORY, row.wipAccount());
  }

  private void add(ReconciliationField field, String account) {
    if (!account.isEmpty()) {
      accounts.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(account);
    }
  }

  /** The distinct accounts of a field. */
  Set<String> of(ReconciliationField field) {
    return accounts.getOrDefault(field, Set.of());
  }

  /** Fields one of whose accounts serves another field too (L3). */
  Set<ReconciliationField> shared() {
    Map<String, Set<ReconciliationField>> fields = new HashMap<>();
    accounts.forEach(
        (field, names) ->
            names.forEach(
                name ->
                    fields
                        .computeIfAbsent(name, key -> EnumSet.noneOf(ReconciliationField.class))
                        .add(field)));
    Set<ReconciliationField> shared = EnumSet.noneOf(ReconciliationField.class);
    fields.values().stream().filter(users -> users.size() > 1).forEach(shared::addAll);
    return shared;
  }

  /** The field of a stored account type. */
  static ReconciliationField field(String accountType) {
    return ReconciliationField.of(
        InventoryAccountType.valueOf(accountType.toUpperCase(Locale.ROOT)));
  }
}
