package org.trueup.core.decimal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Exact decimal arithmetic on 64-bit integers: every quantity, amount, unit cost and percentage of
 * the engine is a {@code long} that counts hundred-thousandths.
 *
 * <p>One is {@link #ONE}. The finest precision a company can choose is therefore 0.00001, and the
 * largest figure about 92 million million. A result outside that range is an {@link
 * ArithmeticException}, never a wrapped number. Rounding always names its precision and is half
 * away from zero (costing.md C-3). Products with a quotient are computed exactly before they are
 * rounded (C-4).
 */
public final class Fixed {

  /** Number of decimals that a fixed value carries. */
  public static final int SCALE = 5;

  /** The fixed value of one. */
  public static final long ONE = 100_000L;

  private static final long HUNDRED = 100 * ONE;
  private static final long[] POWERS_OF_TEN = powersOfTen();
  private static final MathContext WORKING = new MathContext(40, RoundingMode.HALF_UP);
  private static final MathContext REDUCED = new MathContext(20, RoundingMode.HALF_UP);

  private Fixed() {}

  private static long[] powersOfTen() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }

  /**
   * The fixed value of a whole number.
   *
   * @throws ArithmeticException if it is out of range
   */
  public static long ofWhole(long whole) {
    return Math.multiplyExact(whole, ONE);
  }

  /**
   * The fixed value of a decimal, without rounding.
   *
   * @throws ArithmeticException if the decimal has more than five decimals or is out of range
   */
  public static long of(BigDecimal value) {
    if (isShort(value) && value.scale() <= SCALE) {
      return Math.multiplyExact(unscaled(value), POWERS_OF_TEN[SCALE - value.scale()]);
    }
    return value.setScale(SCALE, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
  }

  /** Whether a decimal is a 64-bit integer with a scale for which there is a power of ten. */
  private static boolean isShort(BigDecimal value) {
    return value.scale() >= 0
        && value.scale() < POWERS_OF_TEN.length
        && value.precision() < POWERS_OF_TEN.length;
  }

  /** The digits of a short decimal. */
  private static long unscaled(BigDecimal value) {
    return value.scaleByPowerOfTen(value.scale()).longValueExact();
  }

  /**
   * The fixed value written as a decimal text.
   *
   * @throws NumberFormatException if the text is no decimal
   * @throws ArithmeticException if the decimal has more than five decimals or is out of range
   */
  public static long parse(String text) {
    return of(new BigDecimal(text));
  }

  /** The decimal of a fixed value, without trailing zeros beyond the decimal point. */
  public static BigDecimal toDecimal(long value) {
    long digits = value;
    int scale = SCALE;
    while (scale > 0 && digits % 10 == 0) {
      digits /= 10;
      scale--;
    }
    return BigDecimal.valueOf(digits, scale);
  }

  /** The shortest plain text of a fixed value, as in {@code -12.5}. */
  public static String toText(long value) {
    return toDecimal(value).toPlainString();
  }

  /** Rounds to a multiple of {@code precision}, ties away from zero (C-3). */
  public static long round(long value, long precision) {
    long rest = value % precision;
    if (rest == 0) {
      return value;
    }
    long truncated = value - rest;
    if (Math.abs(rest) * 2 < precision) {
      return truncated;
    }
    return value > 0
        ? Math.addExact(truncated, precision)
        : Math.subtractExact(truncated, precision);
  }

  /** Rounds up, away from zero, to a multiple of {@code precision}. */
  public static long roundUp(long value, long precision) {
    long rest = value % precision;
    if (rest == 0) {
      return value;
    }
    return value > 0 ? value - rest + precision : value - rest - precision;
  }

  /** The product of two fixed values, rounded to {@code precision}. */
  public static long multiply(long left, long right, long precision) {
    return share(left, right, ONE, precision);
  }

  /** {@code percent} percent of a value, rounded to {@code precision}. */
  public static long percentOf(long value, long percent, long precision) {
    return share(value, percent, HUNDRED, precision);
  }

  /** The quotient of two fixed values, rounded to {@code precision}. */
  public static long divide(long dividend, long divisor, long precision) {
    return share(dividend, ONE, divisor, precision);
  }

  /**
   * {@code amount x numerator / denominator}, computed exactly and rounded once to {@code
   * precision} (C-4). The second and third argument may be any pair of integers of one unit.
   *
   * @throws ArithmeticException if the denominator is zero or the result is out of range
   */
  public static long share(long amount, long numerator, long denominator, long precision) {
    if (amount == 0 && denominator != 0) {
      return 0;
    }
    if (numerator == denominator && denominator != 0) {
      return round(amount, precision);
    }
    long top = numerator;
    long bottom = denominator;
    if (bottom % ONE == 0 && top % ONE == 0) {
      top /= ONE;
      bottom /= ONE;
    }
    long high = Math.multiplyHigh(amount, top);
    long low = amount * top;
    if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
      return roundQuotient(low, bottom, precision);
    }
    return roundWideQuotient(amount, top, bottom, precision);
  }

  private static long roundQuotient(long dividend, long divisor, long precision) {
    long step = Math.abs(divisor) * precision;
    boolean isNarrow = Math.multiplyHigh(Math.abs(divisor), precision) == 0 && step > 0;
    if (!isNarrow || dividend == Long.MIN_VALUE) {
      return roundWideQuotient(dividend, 1, divisor, precision);
    }
    long multiples = roundMultiple(Math.abs(dividend), step);
    return dividend < 0 == divisor < 0 ? multiples * precision : -multiples * precision;
  }

  private static long roundMultiple(long magnitude, long step) {
    long whole = magnitude / step;
    long rest = magnitude - whole * step;
    return rest >= step - rest ? whole + 1 : whole;
  }

  private static long roundWideQuotient(long amount, long top, long bottom, long precision) {
    BigInteger dividend = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(top));
    BigInteger divisor = BigInteger.valueOf(bottom).multiply(BigInteger.valueOf(precision));
    BigDecimal multiples =
        new BigDecimal(dividend).divide(new BigDecimal(divisor), 0, RoundingMode.HALF_UP);
    return Math.multiplyExact(multiples.longValueExact(), precision);
  }

  /**
   * Rounds a decimal, given in whole units of value and not in hundred-thousandths, to a fixed
   * value: first to twenty significant digits, then to {@code precision} (C-4).
   */
  public static long round(BigDecimal value, long precision) {
    if (isShort(value)) {
      return roundShort(value, precision);
    }
    BigDecimal step = BigDecimal.valueOf(precision, SCALE);
    BigDecimal multiples = value.round(REDUCED).divide(step, 0, RoundingMode.HALF_UP);
    return Math.multiplyExact(multiples.longValueExact(), precision);
  }

  private static long roundShort(BigDecimal value, long precision) {
    if (value.scale() <= SCALE) {
      return round(of(value), precision);
    }
    return roundQuotient(unscaled(value), POWERS_OF_TEN[value.scale() - SCALE], precision);
  }

  /** {@code left x right} as a decimal in whole units, exact. */
  public static BigDecimal product(long left, long right) {
    return BigDecimal.valueOf(left, SCALE).multiply(BigDecimal.valueOf(right, SCALE));
  }

  /** {@code amount x numerator / denominator} as a decimal in whole units, to forty digits. */
  public static BigDecimal ratio(long amount, long numerator, long denominator) {
    return quotient(
        BigDecimal.valueOf(amount, SCALE).multiply(BigDecimal.valueOf(numerator)),
        BigDecimal.valueOf(denominator));
  }

  /** The quotient of two decimals to forty digits, enough for every chain of factors (C-4). */
  public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return divisor.equals(BigDecimal.ONE) ? dividend : dividend.divide(divisor, WORKING);
  }
}
