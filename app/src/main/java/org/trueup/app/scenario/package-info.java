/**
 * Running scenarios: posting their steps and comparing what then stands in the ledgers
 * (interface.md 4 and 4.1).
 *
 * <p>{@link org.trueup.app.scenario.LedgerRows} shows ledgers as rows of named values; {@link
 * org.trueup.app.scenario.LedgerComparison} holds expected rows against them. A column that the
 * ledger does not have is a difference, so that no scenario passes by a slip of the pen.
 */
package org.trueup.app.scenario;
