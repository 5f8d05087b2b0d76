package org.trueup.core.ledger;

import java.time.LocalDate;
import org.trueup.core.company.Company.StockKey;

/**
 * An average cost adjustment entry point (costing.md 2.6): a day from which an item, or one place
 * of it, may have to be valued again.
 *
 * @param key item; variant and location are blank where the average spans the item
 * @param valuationDate last day of the average period, or the valuation date of other methods
 * @param costIsAdjusted whether the adjustment has dealt with it
 */
public record AverageCostPoint(StockKey key, LocalDate valuationDate, boolean costIsAdjusted) {}
