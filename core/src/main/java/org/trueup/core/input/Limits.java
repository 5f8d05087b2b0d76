package org.trueup.core.input;

import java.math.BigDecimal;
import org.trueup.core.decimal.Fixed;

/**
 * Which figures a column takes.
 *
 * @param sign which signs
 * @param max largest magnitude
 * @param decimals most decimals, trailing zeros not counted
 */
public record Limits(Sign sign, BigDecimal max, int decimals) {

  /** Which signs a figure may have. */
  public enum Sign {
    /** Any. */
    ANY,
    /** Zero or more. */
    NOT_NEGATIVE,
    /** More than zero. */
    POSITIVE
  }

  private static final int MOST_DECIMALS = 30;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE, Fixed.SCALE);

  /** A figure that becomes a fixed value: at most five decimals. */
  static final Limits FIXED = new Limits(Sign.ANY, LARGEST, Fixed.SCALE);

  /** A figure that is rounded later. */
  static final Limits EXACT = new Limits(Sign.ANY, LARGEST, MOST_DECIMALS);

  /** A line number. */
  static final Limits LINE = new Limits(Sign.NOT_NEGATIVE, new BigDecimal(Integer.MAX_VALUE), 0);

  /** An entry number. */
  static final Limits ENTRY = new Limits(Sign.NOT_NEGATIVE, new BigDecimal(Long.MAX_VALUE), 0);

  /** Whether its figures become fixed values. */
  public boolean isFixed() {
    return decimals <= Fixed.SCALE;
  }

  Limits with(Sign other) {
    return new Limits(other, max, decimals);
  }

  boolean hasTooManyDecimals(BigDecimal figure) {
    return figure.scale() > decimals && figure.stripTrailingZeros().scale() > decimals;
  }

  boolean isTooLarge(BigDecimal figure) {
    boolean surelySmall = figure.precision() - figure.scale() <= 10 && max.precision() > 10;
    return !surelySmall && figure.abs().compareTo(max) > 0;
  }

  boolean hasWrongSign(BigDecimal figure) {
    return switch (sign) {
      case ANY -> false;
      case NOT_NEGATIVE -> figure.signum() < 0;
      case POSITIVE -> figure.signum() <= 0;
    };
  }

  boolean allow(BigDecimal figure) {
    return !hasWrongSign(figure) && !isTooLarge(figure) && !hasTooManyDecimals(figure);
  }
}
