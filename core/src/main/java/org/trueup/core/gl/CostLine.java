package org.trueup.core.gl;

import org.trueup.core.ledger.Cost;

/**
 * One side of a pair: what one value entry puts on one account (gl-posting.md 4.1).
 *
 * @param valueEntryNo value entry
 * @param key what it is added up by
 * @param glAccount account
 * @param amount amount in both currencies, debit positive
 * @param expected whether it is expected cost
 */
record CostLine(long valueEntryNo, LineKey key, String glAccount, Cost amount, boolean expected) {}
