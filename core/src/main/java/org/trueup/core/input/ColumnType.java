package org.trueup.core.input;

/** What kind of value a column holds. */
public enum ColumnType {
  /** A code: matched without regard to case, kept as written (interface.md 1). */
  CODE,
  /** Free text. */
  TEXT,
  /** A decimal figure. */
  DECIMAL,
  /** A whole number. */
  WHOLE,
  /** A day, as in {@code 2026-01-31}. */
  DATE,
  /** A day, or with a C before it the closing date after that day. */
  CLOSING_DATE,
  /** {@code true} or {@code false}. */
  BOOLEAN,
  /** One of a fixed list of words. */
  ENUMERATION,
  /** Dimension values as in {@code AREA=30;DEPARTMENT=SALES}. */
  DIMENSIONS
}
