package org.trueup.core.ledger;

import org.trueup.core.company.CostShares;

/**
 * The cost side of an item card as it now stands. Fixed values in LCY per base unit.
 *
 * @param item item number
 * @param unitCost card cost (UC-1..UC-4)
 * @param standardCost standard cost
 * @param lastDirectCost last direct cost
 * @param singleLevelCost standard cost shares of the top level
 * @param rolledUpCost standard cost shares over all levels
 * @param costIsAdjusted whether the adjustment has nothing to do for it (9.2)
 * @param allowOnlineAdjustment whether posting may adjust it by itself (9.9)
 */
public record ItemState(
    String item,
    long unitCost,
    long standardCost,
    long lastDirectCost,
    CostShares singleLevelCost,
    CostShares rolledUpCost,
    boolean costIsAdjusted,
    boolean allowOnlineAdjustment) {}
