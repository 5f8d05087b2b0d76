package org.trueup.interchange.report;

/** What the values of a column are, which says how people want to see them. */
public enum FigureKind {
  /** A text or code, aligned to the left. */
  TEXT,
  /** A day, written year-month-day. */
  DATE,
  /** A whole number such as an entry number, without thousands separators. */
  NUMBER,
  /** An amount of money: two decimals. */
  AMOUNT,
  /** A quantity: up to five decimals. */
  QUANTITY,
  /** A cost per unit: two to five decimals. */
  UNIT_COST,
  /** A percentage: up to five decimals. */
  PERCENT,
  /** Yes or no. */
  TRUTH;

  /** Whether values are aligned to the right. */
  boolean isFigure() {
    return switch (this) {
      case NUMBER, AMOUNT, QUANTITY, UNIT_COST, PERCENT -> true;
      case TEXT, DATE, TRUTH -> false;
    };
  }
}
