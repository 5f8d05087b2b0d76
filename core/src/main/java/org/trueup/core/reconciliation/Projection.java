package org.trueup.core.reconciliation;

import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;

/**
 * What cost amounts to on each account type, whether it is posted or not (gl-reconciliation.md
 * 3.1).
 */
public final class Projection {

  private final Mode mode;
  private final boolean includeNonInventory;

  /**
   * A projection.
   *
   * @param mode whether the limits L7, L8 and L10 are kept
   * @param includeNonInventory whether non-inventory components enter product cost
   */
  public Projection(Mode mode, boolean includeNonInventory) {
    this.mode = mode;
    this.includeNonInventory = includeNonInventory;
  }

  /** The amounts of all fields that some cost gives. */
  public FieldAmounts of(Iterable<CostSum> sums) {
    FieldAmounts amounts = new FieldAmounts();
    for (CostSum sum : sums) {
      for (ReconciliationField field : ReconciliationField.values()) {
        amounts.add(field, amount(field, sum));
      }
    }
    return amounts;
  }

  /**
   * Adds what was written off of orders that are finished without output (L9). Only the links to
   * the general ledger know it, not the value entries.
   *
   * @param writtenOff amount that left work in process
   */
  public static void addWrittenOff(FieldAmounts amounts, long writtenOff) {
    amounts.add(ReconciliationField.WIP_INVENTORY, -writtenOff);
    amounts.add(ReconciliationField.INVENTORY_ADJMT, writtenOff);
    amounts.add(ReconciliationField.INVENTORY_ADJMT_WIP, writtenOff);
  }

  private long amount(ReconciliationField field, CostSum sum) {
    return switch (field) {
      case INVENTORY -> sum.movement() == ItemLedgerEntryType.CAPACITY ? 0 : sum.actual();
      case INVENTORY_INTERIM -> interim(sum);
      case WIP_INVENTORY -> wip(sum);
      case DIRECT_COST_APPLIED_ACTUAL ->
          -purchased(sum, ValueEntryType.DIRECT_COST) - resource(sum, ValueEntryType.DIRECT_COST);
      case OVERHEAD_APPLIED_ACTUAL -> -overhead(sum) - resource(sum, ValueEntryType.INDIRECT_COST);
      case PURCHASE_VARIANCE -> sum.movement() == ItemLedgerEntryType.PURCHASE ? -variance(sum) : 0;
      case INVENTORY_ADJMT -> adjustment(sum);
      case INVT_ACCRUAL_INTERIM -> -expectedOf(sum, ItemLedgerEntryType.PURCHASE);
      case COGS ->
          is(sum, ItemLedgerEntryType.SALE, ValueEntryType.DIRECT_COST) ? -sum.actual() : 0;
      case COGS_INTERIM -> -expectedOf(sum, ItemLedgerEntryType.SALE) - expectedAdjustment(sum);
      case MATERIAL_VARIANCE -> produced(sum, VarianceType.MATERIAL);
      case CAPACITY_VARIANCE -> produced(sum, VarianceType.CAPACITY);
      case SUBCONTRACTED_VARIANCE -> produced(sum, VarianceType.SUBCONTRACTED);
      case CAPACITY_OVERHEAD_VARIANCE -> produced(sum, VarianceType.CAPACITY_OVERHEAD);
      case MFG_OVERHEAD_VARIANCE -> produced(sum, VarianceType.MANUFACTURING_OVERHEAD);
      case MATERIAL_NON_INVENTORY_VARIANCE ->
          includeNonInventory ? produced(sum, VarianceType.MATERIAL_NON_INVENTORY) : 0;
      case DIRECT_COST_APPLIED_WIP -> -centerUse(sum, ValueEntryType.DIRECT_COST);
      case OVERHEAD_APPLIED_WIP -> -centerUse(sum, ValueEntryType.INDIRECT_COST);
      case INVENTORY_ADJMT_WIP -> 0;
      case INVENTORY_TO_WIP -> throughWip(sum);
      case WIP_TO_INTERIM -> -expectedOf(sum, ItemLedgerEntryType.OUTPUT);
      case DIRECT_COST_APPLIED ->
          -purchased(sum, ValueEntryType.DIRECT_COST) - capacity(sum, ValueEntryType.DIRECT_COST);
      case OVERHEAD_APPLIED -> -overhead(sum) - capacity(sum, ValueEntryType.INDIRECT_COST);
      case DIRECT_COST_NON_INVENTORY_APPLIED -> nonInventory(sum);
    };
  }

  private static boolean is(CostSum sum, ItemLedgerEntryType movement, ValueEntryType type) {
    return sum.movement() == movement && sum.type() == type;
  }

  /** Expected cost of direct cost and revaluations of a kind of movement. */
  private static long expectedOf(CostSum sum, ItemLedgerEntryType movement) {
    return is(sum, movement, ValueEntryType.DIRECT_COST)
            || is(sum, movement, ValueEntryType.REVALUATION)
        ? sum.expected()
        : 0;
  }

  private long interim(CostSum sum) {
    return expectedOf(sum, ItemLedgerEntryType.PURCHASE)
        + expectedOf(sum, ItemLedgerEntryType.SALE)
        + expectedOf(sum, ItemLedgerEntryType.OUTPUT)
        + expectedAdjustment(sum);
  }

  /** L10: row A1 of the account table, which the reference does not project. */
  private long expectedAdjustment(CostSum sum) {
    boolean projected = mode == Mode.CORRECTED && sum.type() == ValueEntryType.DIRECT_COST;
    return projected && isJournal(sum.movement()) ? sum.expected() : 0;
  }

  private static boolean isJournal(ItemLedgerEntryType movement) {
    return movement == ItemLedgerEntryType.POSITIVE_ADJUSTMENT
        || movement == ItemLedgerEntryType.NEGATIVE_ADJUSTMENT
        || movement == ItemLedgerEntryType.TRANSFER;
  }

  /** A revaluation of an output is none of the order's transactions, but of its WIP (O12). */
  private static long wip(CostSum sum) {
    if (sum.order() != OrderType.PRODUCTION && sum.movement() != ItemLedgerEntryType.OUTPUT) {
      return 0;
    }
    return switch (sum.movement()) {
      case CONSUMPTION -> sum.type() == ValueEntryType.DIRECT_COST ? -sum.actual() : 0;
      case OUTPUT -> wipOfOutput(sum);
      case CAPACITY ->
          capacity(sum, ValueEntryType.DIRECT_COST) + capacity(sum, ValueEntryType.INDIRECT_COST);
      case PURCHASE,
          SALE,
          POSITIVE_ADJUSTMENT,
          NEGATIVE_ADJUSTMENT,
          TRANSFER,
          ASSEMBLY_CONSUMPTION,
          ASSEMBLY_OUTPUT ->
          0;
    };
  }

  private static long wipOfOutput(CostSum sum) {
    return switch (sum.type()) {
      case DIRECT_COST -> -sum.actual() - sum.expected();
      case REVALUATION -> -sum.expected();
      case ROUNDING, INDIRECT_COST, VARIANCE, DIRECT_COST_NON_INVENTORY -> 0;
    };
  }

  private static long purchased(CostSum sum, ValueEntryType type) {
    return is(sum, ItemLedgerEntryType.PURCHASE, type) ? sum.actual() : 0;
  }

  private static long capacity(CostSum sum, ValueEntryType type) {
    return is(sum, ItemLedgerEntryType.CAPACITY, type) ? sum.actual() : 0;
  }

  private static long resource(CostSum sum, ValueEntryType type) {
    return sum.order() == OrderType.ASSEMBLY ? capacity(sum, type) : 0;
  }

  private static long centerUse(CostSum sum, ValueEntryType type) {
    return sum.order() == OrderType.PRODUCTION ? capacity(sum, type) : 0;
  }

  private static long overhead(CostSum sum) {
    boolean increase = sum.movement() == ItemLedgerEntryType.PURCHASE || sum.movement().isOutput();
    return increase && sum.type() == ValueEntryType.INDIRECT_COST ? sum.actual() : 0;
  }

  private static long variance(CostSum sum) {
    return sum.type() == ValueEntryType.VARIANCE ? sum.actual() : 0;
  }

  private static long produced(CostSum sum, VarianceType variance) {
    return sum.movement().isOutput() && sum.variance() == variance ? -variance(sum) : 0;
  }

  private static long throughWip(CostSum sum) {
    return is(sum, ItemLedgerEntryType.OUTPUT, ValueEntryType.DIRECT_COST)
            || is(sum, ItemLedgerEntryType.CONSUMPTION, ValueEntryType.DIRECT_COST)
        ? sum.actual()
        : 0;
  }

  private long adjustment(CostSum sum) {
    return switch (sum.type()) {
      case ROUNDING, REVALUATION -> -sum.actual();
      case DIRECT_COST -> directAdjustment(sum);
      case INDIRECT_COST ->
          mode == Mode.CORRECTED ? resource(sum, ValueEntryType.INDIRECT_COST) : 0;
      case VARIANCE, DIRECT_COST_NON_INVENTORY -> 0;
    };
  }

  /** L7: the reference projects resources of assembly with the wrong sign. */
  private long directAdjustment(CostSum sum) {
    boolean assembled =
        sum.movement() == ItemLedgerEntryType.ASSEMBLY_CONSUMPTION
            || sum.movement() == ItemLedgerEntryType.ASSEMBLY_OUTPUT;
    if (isJournal(sum.movement()) || assembled) {
      return -sum.actual();
    }
    long resource = resource(sum, ValueEntryType.DIRECT_COST);
    return mode == Mode.CORRECTED ? resource : -resource;
  }

  private long nonInventory(CostSum sum) {
    boolean projected = mode == Mode.CORRECTED && includeNonInventory;
    boolean output = is(sum, ItemLedgerEntryType.OUTPUT, ValueEntryType.DIRECT_COST_NON_INVENTORY);
    return projected && output ? -sum.actual() : 0;
  }
}
