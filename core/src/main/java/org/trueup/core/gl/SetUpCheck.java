package org.trueup.core.gl;

import static org.trueup.core.ledger.InventoryAccountType.CAPACITY_VARIANCE;
import static org.trueup.core.ledger.InventoryAccountType.CAP_OVERHEAD_VARIANCE;
import static org.trueup.core.ledger.InventoryAccountType.COGS;
import static org.trueup.core.ledger.InventoryAccountType.COGS_INTERIM;
import static org.trueup.core.ledger.InventoryAccountType.DIRECT_COST_APPLIED;
import static org.trueup.core.ledger.InventoryAccountType.INVENTORY;
import static org.trueup.core.ledger.InventoryAccountType.INVENTORY_ADJMT;
import static org.trueup.core.ledger.InventoryAccountType.INVENTORY_INTERIM;
import static org.trueup.core.ledger.InventoryAccountType.INVT_ACCRUAL_INTERIM;
import static org.trueup.core.ledger.InventoryAccountType.MATERIAL_VARIANCE;
import static org.trueup.core.ledger.InventoryAccountType.MFG_OVERHEAD_VARIANCE;
import static org.trueup.core.ledger.InventoryAccountType.PURCHASE_VARIANCE;
import static org.trueup.core.ledger.InventoryAccountType.SUBCONTRACTED_VARIANCE;
import static org.trueup.core.ledger.InventoryAccountType.WIP_INVENTORY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trueup.core.company.Company;
import org.trueup.core.company.Dimensions;
import org.trueup.core.company.Item;
import org.trueup.core.ledger.InventoryAccountType;
import org.trueup.core.ledger.ItemLedgerEntryType;

/**
 * The check list of posting set-up (gl-posting.md 9): an account for everything that the kinds of
 * movements in use can post, one account for each account type only, and the journals that postings
 * must name.
 */
public final class SetUpCheck {

  private final Company company;
  private final PostingSetup setup;
  private final Map<String, Finding> findings = new LinkedHashMap<>();

  private SetUpCheck(Company company) {
    this.company = company;
    setup = GlSetUp.of(company).accounts();
  }

  /**
   * What posts to the general ledger: a kind of movement with the groups of its entries.
   *
   * @param movement kind of movement
   * @param ofAssembly whether it belongs to an assembly order
   * @param standard whether its item has standard cost
   * @param location location
   * @param inventoryPostingGroup inventory posting group
   * @param genBusPostingGroup business group
   * @param genProdPostingGroup product group
   * @param product produced item of an order, blank for none; its group leads to WIP (R2.1)
   */
  public record Use(
      ItemLedgerEntryType movement,
      boolean ofAssembly,
      boolean standard,
      String location,
      String inventoryPostingGroup,
      String genBusPostingGroup,
      String genProdPostingGroup,
      String product) {}

  /**
   * A gap of the set-up.
   *
   * @param code stable code
   * @param text what is wrong, one sentence
   * @param remedy what to do about it, one sentence
   */
  public record Finding(String code, String text, String remedy) {}

  /** Every gap, each once: missing and unusable accounts, then shared ones, then journals. */
  public static List<Finding> of(Company company, Collection<Use> uses) {
    SetUpCheck check = new SetUpCheck(company);
    uses.forEach(check::check);
    check.findSharedAccounts();
    new Journals(company)
        .gaps()
        .forEach(gap -> check.add(new Finding(gap.code(), gap.reason(), gap.remedy())));
    return new ArrayList<>(check.findings.values());
  }

  private void check(Use use) {
    for (InventoryAccountType type : typesOf(use)) {
      for (Obstacle obstacle : setup.account(key(use, type)).obstacles()) {
        add(new Finding(obstacle.code(), obstacle.reason(), obstacle.remedy()));
      }
    }
  }

  private void add(Finding finding) {
    findings.putIfAbsent(finding.text(), finding);
  }

  /** The account types that the kind of movement can lead to (2.2). */
  private Set<InventoryAccountType> typesOf(Use use) {
    EnumSet<InventoryAccountType> types = EnumSet.noneOf(InventoryAccountType.class);
    boolean expected = company.settings().expectedCostPosting();
    switch (use.movement()) {
      case PURCHASE -> {
        types.addAll(EnumSet.of(INVENTORY, DIRECT_COST_APPLIED, INVENTORY_ADJMT));
        addIf(types, use.standard(), PURCHASE_VARIANCE);
        addIf(types, expected, INVENTORY_INTERIM, INVT_ACCRUAL_INTERIM);
      }
      case SALE -> {
        types.addAll(EnumSet.of(INVENTORY, COGS, INVENTORY_ADJMT));
        addIf(types, expected, INVENTORY_INTERIM, COGS_INTERIM);
      }
      case POSITIVE_ADJUSTMENT, NEGATIVE_ADJUSTMENT, TRANSFER, ASSEMBLY_CONSUMPTION ->
          types.addAll(EnumSet.of(INVENTORY, INVENTORY_ADJMT));
      case CONSUMPTION -> types.addAll(EnumSet.of(INVENTORY, WIP_INVENTORY, INVENTORY_ADJMT));
      case OUTPUT -> {
        types.addAll(EnumSet.of(INVENTORY, WIP_INVENTORY, INVENTORY_ADJMT));
        addVariances(types, use.standard());
        addIf(types, expected, INVENTORY_INTERIM);
      }
      case ASSEMBLY_OUTPUT -> {
        types.addAll(EnumSet.of(INVENTORY, INVENTORY_ADJMT));
        addVariances(types, use.standard());
      }
      case CAPACITY ->
          types.addAll(
              EnumSet.of(use.ofAssembly() ? INVENTORY_ADJMT : WIP_INVENTORY, DIRECT_COST_APPLIED));
    }
    return types;
  }

  private static void addVariances(Set<InventoryAccountType> types, boolean standard) {
    addIf(
        types,
        standard,
        MATERIAL_VARIANCE,
        CAPACITY_VARIANCE,
        SUBCONTRACTED_VARIANCE,
        CAP_OVERHEAD_VARIANCE,
        MFG_OVERHEAD_VARIANCE);
  }

  private static void addIf(
      Set<InventoryAccountType> types, boolean needed, InventoryAccountType... more) {
    if (needed) {
      types.addAll(List.of(more));
    }
  }

  /** The key by which an account is found; dates and amounts do not matter for it. */
  private LineKey key(Use use, InventoryAccountType type) {
    Item product = company.items().get(use.product());
    boolean ofProduct = type == WIP_INVENTORY && product != null;
    return new LineKey(
        LocalDate.EPOCH,
        type,
        use.location(),
        ofProduct ? product.inventoryPostingGroup() : use.inventoryPostingGroup(),
        use.genBusPostingGroup(),
        use.genProdPostingGroup(),
        Dimensions.NONE,
        false,
        type);
  }

  /** An account of two types is counted twice by the reconciliation (gl-reconciliation.md L3). */
  private void findSharedAccounts() {
    setup
        .typesByAccount()
        .forEach(
            (account, types) -> {
              if (types.size() > 1) {
                add(
                    new Finding(
                        "GL-ACCOUNT-SHARED",
                        "Account "
                            + account
                            + " serves "
                            + types.stream().map(Wording::of).collect(Collectors.joining(" and "))
                            + ".",
                        "Give each of them an account of its own."));
              }
            });
  }
}
