/** The ledgers in a database: DuckDB in one file, or a PostgreSQL server. */
package org.trueup.store;
