/**
 * Posting: from a transaction to movements, applications and value entries (costing.md 3 to 7).
 *
 * <p>{@link org.trueup.core.posting.TransactionPosting} takes one transaction after the other. A
 * transaction becomes journal lines in base units ({@code Lines}); a line creates a movement or
 * invoices one ({@code LinePosting}), is applied ({@code ItemApplication}) and placed in time
 * ({@code ValuationDates}). A decrease is posted at card cost; bringing it to the cost of its
 * increases is the work of the cost adjustment.
 */
package org.trueup.core.posting;
