/**
 * Files of transactions: CSV with a header row, or one JSON object a line (interface.md 3).
 *
 * <p>Columns are found once a file; a million rows are read without a map for each.
 */
package org.trueup.interchange.transaction;
