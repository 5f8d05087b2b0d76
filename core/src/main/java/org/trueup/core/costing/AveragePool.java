package org.trueup.core.costing;

import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;
import org.trueup.core.posting.Currencies;

/**
 * The quantity and cost from which decreases are valued (costing.md 8.3). The residue of one value
 * stays in the pool for the next ones (AVG-6).
 *
 * @param quantity quantity in the pool
 * @param cost actual and expected cost in the pool
 */
record AveragePool(long quantity, Cost cost) {

  /** The value of a signed quantity, or null where the pool is empty or negative (AVG-5, ACY-5). */
  Cost worth(long valuedQuantity, Currencies currencies) {
    if (quantity <= 0 || cost.lcy() < 0 || cost.acy() < 0) {
      return null;
    }
    return new Cost(
        Fixed.share(cost.lcy(), valuedQuantity, quantity, currencies.amountPrecision()),
        Fixed.share(cost.acy(), valuedQuantity, quantity, currencies.amountPrecisionAcy()));
  }

  /** The pool after a decrease has been valued, or the same pool if it would be used up. */
  AveragePool without(long valuedQuantity, Cost worth) {
    long left = quantity + valuedQuantity;
    return left <= 0 ? this : new AveragePool(left, cost.plus(worth));
  }
}
