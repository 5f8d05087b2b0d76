package org.trueup.core.gl;

import java.util.List;
import org.trueup.core.company.Company;
import org.trueup.core.company.CostShares;
import org.trueup.core.company.CostingMethod;
import org.trueup.core.company.DateRange;
import org.trueup.core.company.GeneralPostingSetup;
import org.trueup.core.company.GlAccount;
import org.trueup.core.company.GlAccountType;
import org.trueup.core.company.IncomeBalance;
import org.trueup.core.company.InventoryPostingSetup;
import org.trueup.core.company.Item;
import org.trueup.core.company.ItemType;
import org.trueup.core.company.Replenishment;
import org.trueup.core.company.Settings;

/** A company with one account per account type, named after it. */
final class ExampleCompany {

  private ExampleCompany() {}

  /** Expected cost is posted; one row of either setup, with blank groups. */
  static Company withExpectedCost() {
    return withBlankGroups(true).build();
  }

  /** Only actual cost is posted; one row of either setup, with blank groups. */
  static Company withoutExpectedCost() {
    return withBlankGroups(false).build();
  }

  static Company.Builder withBlankGroups(boolean expectedCostPosting) {
    Company.Builder builder =
        Company.builder()
            .settings(settings(expectedCostPosting, DateRange.ALWAYS))
            .add(general("", "", ""))
            .add(inventory("", "", ""));
    addAccounts(builder, "");
    return builder;
  }

  static Settings settings(boolean expectedCostPosting, DateRange allowed) {
    Settings all = Settings.DEFAULT;
    return new Settings(
        "EUR",
        all.amountRoundingPrecision(),
        all.unitAmountRoundingPrecision(),
        all.quantityRoundingPrecision(),
        "DEM",
        false,
        expectedCostPosting,
        all.automaticCostAdjustment(),
        all.averageCostCalcType(),
        all.averageCostPeriod(),
        false,
        all.mandatory(),
        allowed,
        DateRange.ALWAYS,
        all.workDate(),
        all.earliestAllowedValuationDate(),
        false,
        false,
        all.orderWithoutOutputMode(),
        all.decreaseBeforeRevaluation(),
        false,
        false,
        true,
        false,
        all.jobWipMode(),
        all.journals());
  }

  /** A row whose accounts end in {@code suffix}. */
  static GeneralPostingSetup general(String business, String product, String suffix) {
    return new GeneralPostingSetup(
        business,
        product,
        "COGS" + suffix,
        "COGS-INTERIM" + suffix,
        "ADJUSTMENT" + suffix,
        "ACCRUAL" + suffix,
        "APPLIED" + suffix,
        "OVERHEAD" + suffix,
        "PRICE-VARIANCE" + suffix,
        "NON-INVENTORY" + suffix,
        "",
        "",
        false);
  }

  /** A row whose accounts end in {@code suffix}. */
  static InventoryPostingSetup inventory(String location, String group, String suffix) {
    return new InventoryPostingSetup(
        location,
        group,
        "INVENTORY" + suffix,
        "INTERIM" + suffix,
        "WIP" + suffix,
        "MATERIAL" + suffix,
        "CAPACITY" + suffix,
        "SUBCONTRACTED" + suffix,
        "CAP-OVERHEAD" + suffix,
        "MFG-OVERHEAD" + suffix,
        "MATERIAL-NON-INVENTORY" + suffix);
  }

  /** The accounts of rows with this suffix. */
  static void addAccounts(Company.Builder builder, String suffix) {
    List.of(
            "COGS",
            "COGS-INTERIM",
            "ADJUSTMENT",
            "ACCRUAL",
            "APPLIED",
            "OVERHEAD",
            "PRICE-VARIANCE",
            "NON-INVENTORY",
            "INVENTORY",
            "INTERIM",
            "WIP",
            "MATERIAL",
            "CAPACITY",
            "SUBCONTRACTED",
            "CAP-OVERHEAD",
            "MFG-OVERHEAD",
            "MATERIAL-NON-INVENTORY")
        .forEach(no -> builder.add(account(no + suffix, GlAccountType.POSTING, false)));
  }

  static GlAccount account(String no, GlAccountType type, boolean blocked) {
    return new GlAccount(no, "Name of " + no, type, IncomeBalance.BALANCE_SHEET, blocked, true);
  }

  static Item item(String no, String inventoryPostingGroup, boolean valueZero) {
    return new Item(
        no,
        "",
        ItemType.INVENTORY,
        CostingMethod.FIFO,
        "PCS",
        0,
        0,
        0,
        0,
        0,
        inventoryPostingGroup,
        "",
        "",
        valueZero,
        Replenishment.PURCHASE,
        CostShares.NONE,
        CostShares.NONE,
        false);
  }
}
