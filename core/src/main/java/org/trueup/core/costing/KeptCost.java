package org.trueup.core.costing;

import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.Movement;

/**
 * A decrease of an average item that kept its cost in an adjustment, because the average that would
 * value it does not come to rest: it feeds itself through returns, transfers or orders that the
 * exclusions of costing.md 8.3 do not reach. What it costs is not what its average says, so
 * somebody should look at it.
 *
 * @param entry the decrease
 * @param costAmountActual actual cost that it keeps; fixed values, below 0
 * @param costAmountExpected expected cost that it keeps; fixed values, below 0
 */
public record KeptCost(ItemLedgerEntry entry, Cost costAmountActual, Cost costAmountExpected) {

  static KeptCost of(Movement decrease) {
    return new KeptCost(decrease.entry(), decrease.actualCost(), decrease.expectedCost());
  }
}
