/**
 * The books: one run from the ledgers as they stand to the content of one register.
 *
 * <p>{@link org.trueup.core.books.Books} is the entrance of the engine for everything that writes.
 * It neither reads nor stores; it is given a snapshot and hands back changes.
 */
package org.trueup.core.books;
