package org.trueup.store.engine;

/** What a column of a stored table holds. */
enum ColumnType {
  /** A 64-bit whole number. */
  NUMBER,
  /** A 32-bit whole number. */
  COUNT,
  /** A fixed value; in Java hundred-thousandths, in SQL a decimal. */
  FIXED,
  /** A day; in Java days since 1970-01-01. */
  DATE,
  /** True or false; in Java 1 or 0. */
  FLAG,
  /** A text. */
  TEXT
}
