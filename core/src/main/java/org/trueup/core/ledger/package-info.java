/**
 * The ledgers: facts that are appended and never changed.
 *
 * <p>Item ledger entries are movements of goods, value entries their cost, item application entries
 * the links between increases and decreases, capacity ledger entries the work of orders. General
 * ledger entries carry cost to accounts and are linked to value entries by relations. What time
 * changes (remaining quantity, valuation dates, cost posted) is state beside the facts.
 */
package org.trueup.core.ledger;
