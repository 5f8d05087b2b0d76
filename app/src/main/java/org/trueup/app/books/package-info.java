/**
 * The tasks of the period end that write: import, posting, cost adjustment, posting to the general
 * ledger, changes of set-up and periods.
 *
 * <p>{@link org.trueup.app.books.CompanyBooks} is the one entrance for the command line, scenarios
 * and servers. Each task takes the right to write, reads what it may touch, lets the engine compute
 * and commits one register; where something is refused nothing is written. Before anything is
 * written everything has been checked.
 */
package org.trueup.app.books;
