/**
 * What the two database engines do differently: opening, locking, moving rows in bulk.
 *
 * <p>A {@link org.trueup.store.engine.StoredTable} says once how records of a kind become rows and
 * rows become records; {@link org.trueup.store.engine.DuckDb} and {@link
 * org.trueup.store.engine.PostgreSql} move them by the fastest way each engine has. All SQL that is
 * written by hand keeps to what both understand. Fixed values are {@code DECIMAL(19, 5)} columns,
 * which hold every {@code long} of hundred-thousandths.
 */
package org.trueup.store.engine;
