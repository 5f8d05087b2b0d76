package org.trueup.core.gl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trueup.core.company.Company;
import org.trueup.core.company.GeneralPostingSetup;
import org.trueup.core.company.GlAccount;
import org.trueup.core.company.GlAccountType;
import org.trueup.core.company.InventoryPostingSetup;
import org.trueup.core.ledger.InventoryAccountType;

/**
 * Finds the account of an account type by the groups of a line (gl-posting.md 2.1, 2.3).
 *
 * <p>Remembers what it found.
 */
final class PostingSetup {

  private final Company company;
  private final Map<Row, Found> found = new ConcurrentHashMap<>();

  PostingSetup(Company company) {
    this.company = company;
  }

  /**
   * An account and what stands against posting on it.
   *
   * @param account number, blank where the setup names none
   * @param obstacles in the order in which they are tested; empty if the account can be used
   */
  record Found(String account, List<Obstacle> obstacles) {}

  private record Row(InventoryAccountType type, String first, String second) {}

  /** Whether no row of the posting setups names an account of any type. */
  boolean namesNoAccount() {
    return Arrays.stream(InventoryAccountType.values()).noneMatch(this::namesAccount);
  }

  private boolean namesAccount(InventoryAccountType type) {
    return rows(type).anyMatch(row -> accountIn(row).filter(no -> !no.isEmpty()).isPresent());
  }

  private Stream<Row> rows(InventoryAccountType type) {
    return isOfInventorySetup(type)
        ? company.inventoryPostingSetups().stream()
            .map(row -> new Row(type, row.location(), row.inventoryPostingGroup()))
        : company.generalPostingSetups().stream()
            .map(row -> new Row(type, row.genBusPostingGroup(), row.genProdPostingGroup()));
  }

  /** The account types that each account serves in some row, by account number. */
  Map<String, Set<InventoryAccountType>> typesByAccount() {
    Map<String, Set<InventoryAccountType>> types = new TreeMap<>();
    for (InventoryAccountType type : InventoryAccountType.values()) {
      rows(type)
          .map(this::accountIn)
          .flatMap(Optional::stream)
          .filter(no -> !no.isEmpty())
          .forEach(
              no ->
                  types
                      .computeIfAbsent(no, k -> EnumSet.noneOf(InventoryAccountType.class))
                      .add(type));
    }
    return types;
  }

  /** The account of the line with this key. */
  Found account(LineKey key) {
    Row row =
        isOfInventorySetup(key.account())
            ? new Row(key.account(), key.location(), key.inventoryPostingGroup())
            : new Row(key.account(), key.genBusPostingGroup(), key.genProdPostingGroup());
    return found.computeIfAbsent(row, this::find);
  }

  private Found find(Row row) {
    Optional<String> account = accountIn(row);
    if (account.isEmpty()) {
      return new Found("", List.of(rowMissing(row)));
    }
    if (isBlocked(row)) {
      return new Found(account.get(), List.of(rowBlocked(row)));
    }
    if (account.get().isEmpty()) {
      return new Found("", List.of(accountMissing(row)));
    }
    return new Found(account.get(), obstaclesOf(account.get()));
  }

  private List<Obstacle> obstaclesOf(String no) {
    GlAccount account = company.glAccounts().get(no);
    if (account == null) {
      return List.of(
          Obstacle.stopping(
              "GL-ACCOUNT-NOT-IN-CHART",
              "Account " + no + " is not in the chart of accounts.",
              "Add it to the chart or correct the posting setup."));
    }
    List<Obstacle> obstacles = new ArrayList<>();
    if (account.blocked()) {
      obstacles.add(
          Obstacle.skipping(
              SkipReason.GL_ACCOUNT_BLOCKED,
              "Account " + no + " is blocked.",
              "Unblock it or correct the posting setup."));
    }
    if (account.type() != GlAccountType.POSTING) {
      obstacles.add(
          Obstacle.stopping(
              "GL-ACCOUNT-NOT-FOR-POSTING",
              "Account " + no + " is no posting account.",
              "Name a posting account in the posting setup."));
    }
    return List.copyOf(obstacles);
  }

  private static Obstacle rowMissing(Row row) {
    boolean inventory = isOfInventorySetup(row.type());
    return Obstacle.skipping(
        inventory
            ? SkipReason.INVENTORY_POSTING_SETUP_MISSING
            : SkipReason.GENERAL_POSTING_SETUP_MISSING,
        "There is no " + nameOf(row) + ".",
        "Add the row.");
  }

  /** E-2 (R2.6). */
  private static Obstacle rowBlocked(Row row) {
    return Obstacle.stopping(
        "GENERAL-POSTING-SETUP-BLOCKED",
        "The " + nameOf(row) + " is blocked.",
        "Unblock the row, or use other posting groups.");
  }

  private boolean isBlocked(Row row) {
    return !isOfInventorySetup(row.type())
        && company
            .generalPostingSetup(row.first(), row.second())
            .map(GeneralPostingSetup::blocked)
            .orElse(false);
  }

  private static Obstacle accountMissing(Row row) {
    return Obstacle.skipping(
        SkipReason.GL_ACCOUNT_MISSING,
        Wording.accountField(row.type()) + " is missing in " + nameOf(row) + ".",
        "Fill it in.");
  }

  private static String nameOf(Row row) {
    return isOfInventorySetup(row.type())
        ? "inventory posting setup for location '"
            + row.first()
            + "' and inventory posting group '"
            + row.second()
            + "'"
        : "general posting setup for business group '"
            + row.first()
            + "' and product group '"
            + row.second()
            + "'";
  }

  /** Whether the account is found by location and inventory posting group. */
  static boolean isOfInventorySetup(InventoryAccountType type) {
    return switch (type) {
      case INVENTORY_INTERIM,
          INVENTORY,
          WIP_INVENTORY,
          MATERIAL_VARIANCE,
          CAPACITY_VARIANCE,
          SUBCONTRACTED_VARIANCE,
          CAP_OVERHEAD_VARIANCE,
          MFG_OVERHEAD_VARIANCE,
          MATERIAL_NON_INVENTORY_VARIANCE ->
          true;
      case INVT_ACCRUAL_INTERIM,
          INVENTORY_ADJMT,
          DIRECT_COST_APPLIED,
          OVERHEAD_APPLIED,
          PURCHASE_VARIANCE,
          COGS,
          COGS_INTERIM,
          DIRECT_COST_NON_INVENTORY_APPLIED ->
          false;
    };
  }

  /** The account that the setup names, blank or not; empty where there is no such row. */
  private Optional<String> accountIn(Row row) {
    return switch (row.type()) {
      case INVENTORY_INTERIM -> inventory(row, InventoryPostingSetup::inventoryAccountInterim);
      case INVT_ACCRUAL_INTERIM -> general(row, GeneralPostingSetup::invtAccrualAccountInterim);
      case INVENTORY -> inventory(row, InventoryPostingSetup::inventoryAccount);
      case WIP_INVENTORY -> inventory(row, InventoryPostingSetup::wipAccount);
      case INVENTORY_ADJMT -> general(row, GeneralPostingSetup::inventoryAdjmtAccount);
      case DIRECT_COST_APPLIED -> general(row, GeneralPostingSetup::directCostAppliedAccount);
      case OVERHEAD_APPLIED -> general(row, GeneralPostingSetup::overheadAppliedAccount);
      case PURCHASE_VARIANCE -> general(row, GeneralPostingSetup::purchaseVarianceAccount);
      case COGS -> general(row, GeneralPostingSetup::cogsAccount);
      case COGS_INTERIM -> general(row, GeneralPostingSetup::cogsAccountInterim);
      case MATERIAL_VARIANCE -> inventory(row, InventoryPostingSetup::materialVarianceAccount);
      case CAPACITY_VARIANCE -> inventory(row, InventoryPostingSetup::capacityVarianceAccount);
      case SUBCONTRACTED_VARIANCE ->
          inventory(row, InventoryPostingSetup::subcontractedVarianceAccount);
      case CAP_OVERHEAD_VARIANCE ->
          inventory(row, InventoryPostingSetup::capOverheadVarianceAccount);
      case MFG_OVERHEAD_VARIANCE ->
          inventory(row, InventoryPostingSetup::mfgOverheadVarianceAccount);
      case DIRECT_COST_NON_INVENTORY_APPLIED ->
          general(row, GeneralPostingSetup::directCostNonInventoryAppliedAccount);
      case MATERIAL_NON_INVENTORY_VARIANCE ->
          inventory(row, InventoryPostingSetup::materialNonInventoryVarianceAccount);
    };
  }

  private Optional<String> inventory(Row row, Function<InventoryPostingSetup, String> account) {
    return company.inventoryPostingSetup(row.first(), row.second()).map(account);
  }

  private Optional<String> general(Row row, Function<GeneralPostingSetup, String> account) {
    return company.generalPostingSetup(row.first(), row.second()).map(account);
  }
}
