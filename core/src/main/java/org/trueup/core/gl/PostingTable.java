package org.trueup.core.gl;

import static org.trueup.core.gl.PostingRule.INVALID;
import static org.trueup.core.gl.PostingRule.NOWHERE;
import static org.trueup.core.ledger.InventoryAccountType.CAPACITY_VARIANCE;
import static org.trueup.core.ledger.InventoryAccountType.CAP_OVERHEAD_VARIANCE;
import static org.trueup.core.ledger.InventoryAccountType.COGS;
import static org.trueup.core.ledger.InventoryAccountType.COGS_INTERIM;
import static org.trueup.core.ledger.InventoryAccountType.DIRECT_COST_APPLIED;
import static org.trueup.core.ledger.InventoryAccountType.DIRECT_COST_NON_INVENTORY_APPLIED;
import static org.trueup.core.ledger.InventoryAccountType.INVENTORY;
import static org.trueup.core.ledger.InventoryAccountType.INVENTORY_ADJMT;
import static org.trueup.core.ledger.InventoryAccountType.INVENTORY_INTERIM;
import static org.trueup.core.ledger.InventoryAccountType.INVT_ACCRUAL_INTERIM;
import static org.trueup.core.ledger.InventoryAccountType.MATERIAL_NON_INVENTORY_VARIANCE;
import static org.trueup.core.ledger.InventoryAccountType.MATERIAL_VARIANCE;
import static org.trueup.core.ledger.InventoryAccountType.MFG_OVERHEAD_VARIANCE;
import static org.trueup.core.ledger.InventoryAccountType.OVERHEAD_APPLIED;
import static org.trueup.core.ledger.InventoryAccountType.PURCHASE_VARIANCE;
import static org.trueup.core.ledger.InventoryAccountType.SUBCONTRACTED_VARIANCE;
import static org.trueup.core.ledger.InventoryAccountType.WIP_INVENTORY;

import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;

/**
 * Which account types take the cost of a value entry: the table of gl-posting.md 2.2.
 *
 * <p>The comments name its rows. Sign: the first account type of a pair gets the amount as it
 * stands in the value entry, so a decrease credits it.
 */
final class PostingTable {

  private static final PostingRule TO_ADJUSTMENT = PostingRule.to(INVENTORY, INVENTORY_ADJMT);
  private static final PostingRule TO_OVERHEAD = PostingRule.to(INVENTORY, OVERHEAD_APPLIED);
  private static final PostingRule TO_WIP = PostingRule.to(INVENTORY, WIP_INVENTORY);
  private static final PostingRule PURCHASED = PostingRule.to(INVENTORY, DIRECT_COST_APPLIED);
  private static final PostingRule PRICE = PostingRule.to(INVENTORY, PURCHASE_VARIANCE);
  private static final PostingRule SOLD = PostingRule.to(INVENTORY, COGS);
  private static final PostingRule NON_INVENTORY =
      PostingRule.to(INVENTORY, DIRECT_COST_NON_INVENTORY_APPLIED);
  private static final PostingRule RECEIVED =
      PostingRule.to(INVENTORY_INTERIM, INVT_ACCRUAL_INTERIM);
  private static final PostingRule SHIPPED = PostingRule.to(INVENTORY_INTERIM, COGS_INTERIM);
  private static final PostingRule PRODUCED = PostingRule.to(INVENTORY_INTERIM, WIP_INVENTORY);
  private static final PostingRule CAPACITY_DIRECT =
      PostingRule.to(WIP_INVENTORY, DIRECT_COST_APPLIED);
  private static final PostingRule CAPACITY_INDIRECT =
      PostingRule.to(WIP_INVENTORY, OVERHEAD_APPLIED);
  private static final PostingRule RESOURCE_DIRECT =
      PostingRule.to(INVENTORY_ADJMT, DIRECT_COST_APPLIED);
  private static final PostingRule RESOURCE_INDIRECT =
      PostingRule.to(INVENTORY_ADJMT, OVERHEAD_APPLIED);

  private static final PostingRule CONSUMPTION_WRITTEN_OFF =
      PostingRule.to(WIP_INVENTORY, INVENTORY_ADJMT);
  private static final PostingRule CAPACITY_WRITTEN_OFF =
      PostingRule.to(INVENTORY_ADJMT, WIP_INVENTORY);

  private PostingTable() {}

  /**
   * Where the actual cost of an entry goes from work in process once its order is finished without
   * output (C1b, K1b).
   *
   * @param taken kinds of cost that leave it
   */
  static PostingRule writtenOff(ValueEntry entry, WrittenOff taken) {
    if (!taken.takes(entry)) {
      return NOWHERE;
    }
    return entry.itemLedgerEntryType() == ItemLedgerEntryType.CONSUMPTION
        ? CONSUMPTION_WRITTEN_OFF
        : CAPACITY_WRITTEN_OFF;
  }

  /**
   * Where the actual cost of an entry goes.
   *
   * @param includeNonInventory whether non-inventory components enter product cost (O3, O10)
   */
  static PostingRule actual(ValueEntry entry, boolean includeNonInventory) {
    return switch (entry.itemLedgerEntryType()) {
      case PURCHASE -> purchase(entry);
      case SALE -> adjusted(entry.entryType(), SOLD); // S2, S4, S5
      case POSITIVE_ADJUSTMENT, NEGATIVE_ADJUSTMENT, TRANSFER ->
          adjusted(entry.entryType(), TO_ADJUSTMENT); // A2, A3, A4
      case CONSUMPTION -> adjusted(entry.entryType(), TO_WIP); // C1, C2
      case OUTPUT -> output(entry, includeNonInventory);
      case CAPACITY -> capacity(entry);
      case ASSEMBLY_CONSUMPTION -> adjusted(entry.entryType(), TO_ADJUSTMENT); // B1, B2
      case ASSEMBLY_OUTPUT -> assemblyOutput(entry);
    };
  }

  /** Where the expected cost of an entry goes; only some kinds may carry any (N8). */
  static PostingRule expected(ValueEntry entry) {
    boolean revalued = entry.entryType() == ValueEntryType.REVALUATION;
    if (entry.entryType() != ValueEntryType.DIRECT_COST && !revalued) {
      return INVALID;
    }
    return switch (entry.itemLedgerEntryType()) {
      case PURCHASE -> RECEIVED; // P1, P5
      case SALE -> SHIPPED; // S1, S3
      case OUTPUT -> PRODUCED; // O1, O12
      case NEGATIVE_ADJUSTMENT -> SHIPPED; // A1; what came back from a job may be revalued (0030)
      case POSITIVE_ADJUSTMENT, TRANSFER -> revalued ? INVALID : SHIPPED; // A1
      case CONSUMPTION, CAPACITY, ASSEMBLY_CONSUMPTION, ASSEMBLY_OUTPUT -> INVALID;
    };
  }

  /** The rows that all movements share: revaluation (REV-11) and rounding, beside direct cost. */
  private static PostingRule adjusted(ValueEntryType type, PostingRule directCost) {
    return switch (type) {
      case DIRECT_COST -> directCost;
      case REVALUATION, ROUNDING -> TO_ADJUSTMENT;
      case INDIRECT_COST, VARIANCE, DIRECT_COST_NON_INVENTORY -> INVALID;
    };
  }

  private static PostingRule purchase(ValueEntry entry) {
    return switch (entry.entryType()) {
      case DIRECT_COST -> PURCHASED; // P2
      case INDIRECT_COST -> TO_OVERHEAD; // P3
      case VARIANCE -> entry.varianceType() == VarianceType.PURCHASE ? PRICE : INVALID; // P4
      case REVALUATION, ROUNDING -> TO_ADJUSTMENT; // P6, P7
      case DIRECT_COST_NON_INVENTORY -> INVALID;
    };
  }

  private static PostingRule output(ValueEntry entry, boolean includeNonInventory) {
    return switch (entry.entryType()) {
      case DIRECT_COST -> TO_WIP; // O2
      case DIRECT_COST_NON_INVENTORY -> includeNonInventory ? NON_INVENTORY : NOWHERE; // O3
      case INDIRECT_COST -> TO_OVERHEAD; // O4
      case VARIANCE ->
          entry.varianceType() == VarianceType.MATERIAL_NON_INVENTORY
              ? nonInventoryVariance(includeNonInventory) // O10
              : variance(entry.varianceType()); // O5 to O9, O11
      case REVALUATION, ROUNDING -> TO_ADJUSTMENT; // O13, O14
    };
  }

  private static PostingRule nonInventoryVariance(boolean includeNonInventory) {
    return includeNonInventory
        ? PostingRule.to(INVENTORY, MATERIAL_NON_INVENTORY_VARIANCE)
        : NOWHERE;
  }

  private static PostingRule assemblyOutput(ValueEntry entry) {
    return switch (entry.entryType()) {
      case DIRECT_COST, REVALUATION, ROUNDING -> TO_ADJUSTMENT; // B3, B7
      case INDIRECT_COST -> TO_OVERHEAD; // B4
      case VARIANCE -> variance(entry.varianceType()); // B5, B6
      case DIRECT_COST_NON_INVENTORY -> INVALID;
    };
  }

  private static PostingRule variance(VarianceType type) {
    return switch (type) {
      case MATERIAL -> PostingRule.to(INVENTORY, MATERIAL_VARIANCE);
      case CAPACITY -> PostingRule.to(INVENTORY, CAPACITY_VARIANCE);
      case CAPACITY_OVERHEAD -> PostingRule.to(INVENTORY, CAP_OVERHEAD_VARIANCE);
      case MANUFACTURING_OVERHEAD -> PostingRule.to(INVENTORY, MFG_OVERHEAD_VARIANCE);
      case SUBCONTRACTED -> PostingRule.to(INVENTORY, SUBCONTRACTED_VARIANCE);
      case NONE, PURCHASE, MATERIAL_NON_INVENTORY -> INVALID;
    };
  }

  private static PostingRule capacity(ValueEntry entry) {
    boolean assembly = entry.origin().orderType() == OrderType.ASSEMBLY;
    return switch (entry.entryType()) {
      case DIRECT_COST -> assembly ? RESOURCE_DIRECT : CAPACITY_DIRECT; // K1, K3
      case INDIRECT_COST -> assembly ? RESOURCE_INDIRECT : CAPACITY_INDIRECT; // K2, K4
      case REVALUATION, ROUNDING, VARIANCE, DIRECT_COST_NON_INVENTORY -> INVALID;
    };
  }
}
