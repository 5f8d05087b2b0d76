/**
 * Northwind, a food wholesaler: 43 receipts and 49 sales, few enough to check by hand.
 *
 * <p>Quantities are pieces, unit costs US dollars.
 */
package org.trueup.examples.northwind;
