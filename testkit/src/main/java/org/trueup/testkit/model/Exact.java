package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal arithmetic as costing.md C-3 and C-4 word it, on plain {@link BigDecimal}. */
final class Exact {

  static final BigDecimal HUNDRED = new BigDecimal(100);

  private static final MathContext WORKING = new MathContext(50, RoundingMode.HALF_UP);
  private static final MathContext REDUCED = new MathContext(20, RoundingMode.HALF_UP);
  private static final int FIXED_SCALE = 5;

  private Exact() {}

  /** The decimal of a set-up figure, which counts hundred-thousandths. */
  static BigDecimal of(long fixed) {
    return BigDecimal.valueOf(fixed, FIXED_SCALE);
  }

  /** {@code amount x numerator / denominator}, product first, unrounded for every purpose. */
  static BigDecimal share(BigDecimal amount, BigDecimal numerator, BigDecimal denominator) {
    return isZero(amount) ? amount : amount.multiply(numerator).divide(denominator, WORKING);
  }

  static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, WORKING);
  }

  /** Reduced to twenty digits, then to the nearest multiple, ties away from zero. */
  static BigDecimal round(BigDecimal value, BigDecimal precision) {
    return value.round(REDUCED).divide(precision, 0, RoundingMode.HALF_UP).multiply(precision);
  }

  static boolean isZero(BigDecimal value) {
    return value.signum() == 0;
  }

  static boolean same(BigDecimal one, BigDecimal two) {
    return one.compareTo(two) == 0;
  }

  static boolean less(BigDecimal one, BigDecimal two) {
    return one.compareTo(two) < 0;
  }

  /** The figure as the records of the ledgers count it, in hundred-thousandths. */
  static long fixed(BigDecimal value) {
    return value.movePointRight(FIXED_SCALE).longValueExact();
  }

  static String text(BigDecimal value) {
    return isZero(value) ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
