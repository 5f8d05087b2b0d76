package org.trueup.core.reconciliation;

import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;

/**
 * Cost of value entries that are alike in everything the projection looks at.
 *
 * @param movement kind of movement
 * @param type kind of cost
 * @param variance kind of variance
 * @param order kind of order
 * @param actual sum of actual cost, a fixed value in LCY
 * @param expected sum of expected cost, a fixed value in LCY
 */
public record CostSum(
    ItemLedgerEntryType movement,
    ValueEntryType type,
    VarianceType variance,
    OrderType order,
    long actual,
    long expected) {}
