package org.trueup.core.gl;

import org.trueup.core.ledger.InventoryAccountType;

/**
 * Two account types that take one amount.
 *
 * @param account gets the amount
 * @param balancing gets its opposite
 */
record AccountPair(InventoryAccountType account, InventoryAccountType balancing) {}
