/**
 * A company folder as the product reads it: tables, transactions, and the order in which the
 * transactions of a day are posted.
 *
 * <p>Stock arrives before it leaves: {@link org.trueup.examples.folder.TransactionKind} is declared
 * in the order of a day. {@link org.trueup.examples.folder.RunningStock} tells how much is missing
 * where even that order would take an item below zero.
 */
package org.trueup.examples.folder;
