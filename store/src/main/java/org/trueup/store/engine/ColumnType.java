package org.trueup.store.engine;

/** What a column of a stored table holds. */
enum ColumnType {
  /** A 64-bit whole number. */
  NUMBER("BIGINT"),
  /** A 32-bit whole number. */
  COUNT("INTEGER"),
  /** A fixed value; in Java hundred-thousandths, in SQL a decimal. */
  FIXED("DECIMAL(19, 5)"),
  /** A day; in Java days since 1970-01-01. */
  DATE("DATE"),
  /** True or false; in Java 1 or 0. */
  FLAG("BOOLEAN"),
  /** A text. */
  TEXT("VARCHAR COLLATE \"C\"");

  private final String sql;

  ColumnType(String sql) {
    this.sql = sql;
  }

  /** The type in SQL. */
  String sql() {
    return sql;
  }
}
