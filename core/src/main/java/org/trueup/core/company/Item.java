package org.trueup.core.company;

/**
 * An item card. Costs and percentages are fixed values; costs are LCY per base unit.
 *
 * @param no number
 * @param description text for readers
 * @param type whether it is kept in stock
 * @param costingMethod how its decreases are valued
 * @param baseUnitOfMeasure unit of all quantities in the ledgers
 * @param unitCost card cost when the company was set up; the ledger moves it on (UC-1..UC-5)
 * @param standardCost standard cost when the company was set up
 * @param lastDirectCost last direct cost when the company was set up
 * @param indirectCostPct purchase overhead in percent
 * @param overheadRate purchase overhead per base unit
 * @param inventoryPostingGroup group that leads to the inventory accounts
 * @param genProdPostingGroup group that leads to the cost accounts
 * @param category free grouping for reports
 * @param inventoryValueZero whether all its cost is zero (PST-6)
 * @param replenishment where it comes from
 * @param rolledUpCost cost shares over all levels
 * @param singleLevelCost cost shares of the top level, the base of variances (ORD-5)
 * @param blocked whether it takes no postings
 */
public record Item(
    String no,
    String description,
    ItemType type,
    CostingMethod costingMethod,
    String baseUnitOfMeasure,
    long unitCost,
    long standardCost,
    long lastDirectCost,
    long indirectCostPct,
    long overheadRate,
    String inventoryPostingGroup,
    String genProdPostingGroup,
    String category,
    boolean inventoryValueZero,
    Replenishment replenishment,
    CostShares rolledUpCost,
    CostShares singleLevelCost,
    boolean blocked) {

  /** Whether the item is kept in stock, so that it has applications and inventory value. */
  public boolean isInventory() {
    return type == ItemType.INVENTORY;
  }

  /** Whether the item is valued at standard cost. */
  public boolean isStandard() {
    return costingMethod == CostingMethod.STANDARD;
  }

  /** Whether the item is valued at average cost. */
  public boolean isAverage() {
    return costingMethod == CostingMethod.AVERAGE;
  }
}
