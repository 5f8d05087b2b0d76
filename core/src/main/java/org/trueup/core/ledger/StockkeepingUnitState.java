package org.trueup.core.ledger;

import org.trueup.core.company.Company.StockKey;

/**
 * The cost side of a stockkeeping unit as it now stands. Fixed values in LCY per base unit.
 *
 * @param key item, variant and location
 * @param unitCost card cost (UC-5)
 * @param standardCost standard cost
 * @param lastDirectCost last direct cost
 */
public record StockkeepingUnitState(
    StockKey key, long unitCost, long standardCost, long lastDirectCost) {}
