package org.trueup.testkit.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;

/**
 * The table of gl-posting.md 2.2, copied line by line: kind of movement, what the amount is for,
 * the account that takes the amount and the one that takes its opposite. An account is named by its
 * field of the posting setups without the word account.
 */
final class PostingTable {

  private static final String ACTUAL =
      """
      PURCHASE DIRECT_COST -> INVENTORY DIRECT_COST_APPLIED
      PURCHASE INDIRECT_COST -> INVENTORY OVERHEAD_APPLIED
      PURCHASE VARIANCE/PURCHASE -> INVENTORY PURCHASE_VARIANCE
      SALE DIRECT_COST -> INVENTORY COGS
      POSITIVE_ADJUSTMENT DIRECT_COST -> INVENTORY INVENTORY_ADJMT
      NEGATIVE_ADJUSTMENT DIRECT_COST -> INVENTORY INVENTORY_ADJMT
      TRANSFER DIRECT_COST -> INVENTORY INVENTORY_ADJMT
      CONSUMPTION DIRECT_COST -> INVENTORY WIP
      OUTPUT DIRECT_COST -> INVENTORY WIP
      OUTPUT DIRECT_COST_NON_INVENTORY -> INVENTORY DIRECT_COST_NON_INVENTORY_APPLIED
      OUTPUT INDIRECT_COST -> INVENTORY OVERHEAD_APPLIED
      OUTPUT VARIANCE/MATERIAL -> INVENTORY MATERIAL_VARIANCE
      OUTPUT VARIANCE/CAPACITY -> INVENTORY CAPACITY_VARIANCE
      OUTPUT VARIANCE/CAPACITY_OVERHEAD -> INVENTORY CAP_OVERHEAD_VARIANCE
      OUTPUT VARIANCE/MANUFACTURING_OVERHEAD -> INVENTORY MFG_OVERHEAD_VARIANCE
      OUTPUT VARIANCE/SUBCONTRACTED -> INVENTORY SUBCONTRACTED_VARIANCE
      OUTPUT VARIANCE/MATERIAL_NON_INVENTORY -> INVENTORY MATERIAL_NON_INVENTORY_VARIANCE
      CAPACITY DIRECT_COST -> WIP DIRECT_COST_APPLIED
      CAPACITY INDIRECT_COST -> WIP OVERHEAD_APPLIED
      ASSEMBLY_CAPACITY DIRECT_COST -> INVENTORY_ADJMT DIRECT_COST_APPLIED
      ASSEMBLY_CAPACITY INDIRECT_COST -> INVENTORY_ADJMT OVERHEAD_APPLIED
      ASSEMBLY_CONSUMPTION DIRECT_COST -> INVENTORY INVENTORY_ADJMT
      ASSEMBLY_OUTPUT DIRECT_COST -> INVENTORY INVENTORY_ADJMT
      ASSEMBLY_OUTPUT INDIRECT_COST -> INVENTORY OVERHEAD_APPLIED
      ASSEMBLY_OUTPUT VARIANCE/MATERIAL -> INVENTORY MATERIAL_VARIANCE
      ASSEMBLY_OUTPUT VARIANCE/CAPACITY -> INVENTORY CAPACITY_VARIANCE
      ASSEMBLY_OUTPUT VARIANCE/SUBCONTRACTED -> INVENTORY SUBCONTRACTED_VARIANCE
      ASSEMBLY_OUTPUT VARIANCE/CAPACITY_OVERHEAD -> INVENTORY CAP_OVERHEAD_VARIANCE
      ASSEMBLY_OUTPUT VARIANCE/MANUFACTURING_OVERHEAD -> INVENTORY MFG_OVERHEAD_VARIANCE
      """;

  private static final String EXPECTED =
      """
      PURCHASE DIRECT_COST -> INVENTORY_INTERIM INVT_ACCRUAL_INTERIM
      PURCHASE REVALUATION -> INVENTORY_INTERIM INVT_ACCRUAL_INTERIM
      SALE DIRECT_COST -> INVENTORY_INTERIM COGS_INTERIM
      SALE REVALUATION -> INVENTORY_INTERIM COGS_INTERIM
      POSITIVE_ADJUSTMENT DIRECT_COST -> INVENTORY_INTERIM COGS_INTERIM
      NEGATIVE_ADJUSTMENT DIRECT_COST -> INVENTORY_INTERIM COGS_INTERIM
      TRANSFER DIRECT_COST -> INVENTORY_INTERIM COGS_INTERIM
      NEGATIVE_ADJUSTMENT REVALUATION -> INVENTORY_INTERIM COGS_INTERIM
      OUTPUT DIRECT_COST -> INVENTORY_INTERIM WIP
      OUTPUT REVALUATION -> INVENTORY_INTERIM WIP
      """;

  private static final Map<String, Sides> ACTUAL_ROWS = rows(ACTUAL);
  private static final Map<String, Sides> EXPECTED_ROWS = rows(EXPECTED);

  private PostingTable() {}

  /**
   * A row.
   *
   * @param account takes the amount
   * @param balancing takes its opposite
   */
  record Sides(String account, String balancing) {}

  private static Map<String, Sides> rows(String text) {
    Map<String, Sides> rows = new HashMap<>();
    for (String line : text.lines().toList()) {
      String[] halves = line.split(" -> ");
      String[] accounts = halves[1].split(" ");
      rows.put(halves[0], new Sides(accounts[0], accounts[1]));
    }
    return rows;
  }

  /** Where actual cost goes; revaluation and rounding of all goods go the same way. */
  static Optional<Sides> actual(ValueEntry value) {
    boolean goods = value.itemLedgerEntryType() != ItemLedgerEntryType.CAPACITY;
    boolean changesValue =
        Arrays.asList(ValueEntryType.REVALUATION, ValueEntryType.ROUNDING)
            .contains(value.entryType());
    return goods && changesValue
        ? Optional.of(new Sides("INVENTORY", "INVENTORY_ADJMT"))
        : Optional.ofNullable(ACTUAL_ROWS.get(key(value)));
  }

  /** Where expected cost goes. */
  static Optional<Sides> expected(ValueEntry value) {
    return Optional.ofNullable(EXPECTED_ROWS.get(key(value)));
  }

  /**
   * Where the cost of an order goes that is finished without output (C1b, K1b).
   *
   * @param ofAnyEntry whether other entries than those that came into work in process move too
   * @param overhead whether overhead of capacity does
   */
  static Optional<Sides> withoutOutput(ValueEntry value, boolean ofAnyEntry, boolean overhead) {
    boolean direct = value.entryType() == ValueEntryType.DIRECT_COST;
    return switch (value.itemLedgerEntryType()) {
      case CONSUMPTION ->
          Optional.of(new Sides("WIP", "INVENTORY_ADJMT")).filter(row -> direct || ofAnyEntry);
      case CAPACITY ->
          Optional.of(new Sides("INVENTORY_ADJMT", "WIP")).filter(row -> direct || overhead);
      default -> Optional.empty();
    };
  }

  private static String key(ValueEntry value) {
    boolean resource =
        value.itemLedgerEntryType() == ItemLedgerEntryType.CAPACITY
            && value.origin().orderType() == OrderType.ASSEMBLY;
    String variance =
        value.varianceType() == VarianceType.NONE ? "" : "/" + value.varianceType().name();
    return (resource ? "ASSEMBLY_" : "")
        + value.itemLedgerEntryType().name()
        + " "
        + value.entryType().name()
        + variance;
  }
}
