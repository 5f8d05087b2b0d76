/**
 * What callers post: transactions, before the engine has looked at them.
 *
 * <p>A transaction is a value; the same value under the same id is the same transaction. It knows
 * no entry numbers: references name the transaction that created an entry.
 */
package org.trueup.core.transaction;
