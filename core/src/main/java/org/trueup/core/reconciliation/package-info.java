/**
 * Reconciliation of inventory with the general ledger (gl-reconciliation.md 2 to 5).
 *
 * <p>All value entries, posted or not, are projected onto the account types where their cost ends;
 * the net change of the accounts that are set up for these types stands beside. A difference is
 * general ledger less inventory. Amounts are fixed values in LCY, debit positive.
 *
 * <p>A {@link org.trueup.core.reconciliation.ReconciliationField} is one projected amount, a {@link
 * org.trueup.core.reconciliation.Matrix} their arrangement by balance sheet account (columns) and
 * income statement account (rows). Where nothing is missing from the account table, the cells of a
 * column add up to the opposite of its total. The package only adds up what it is given; whoever
 * calls it sums value entries and accounts in the database.
 */
package org.trueup.core.reconciliation;
