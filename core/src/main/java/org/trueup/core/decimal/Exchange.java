package org.trueup.core.decimal;

import java.math.BigDecimal;

/**
 * A rate between local currency and the additional reporting currency: so many units of the latter
 * for so many of the former.
 *
 * @param acyUnits units of the additional reporting currency
 * @param lcyUnits units of local currency
 */
public record Exchange(BigDecimal acyUnits, BigDecimal lcyUnits) {

  /** The rate where there is no additional reporting currency: every amount becomes zero. */
  public static final Exchange NONE = new Exchange(BigDecimal.ZERO, BigDecimal.ONE);

  /** An amount of local currency, a fixed value, translated and rounded to a precision. */
  public long toAcy(long lcy, long precision) {
    if (acyUnits.signum() == 0 || lcy == 0) {
      return 0;
    }
    return toAcy(Fixed.toDecimal(lcy), precision);
  }

  /** An unrounded amount of local currency translated and rounded once to a precision. */
  public long toAcy(BigDecimal lcy, long precision) {
    return acyUnits.signum() == 0 ? 0 : Fixed.round(unrounded(lcy), precision);
  }

  /** An amount of local currency translated, to forty digits. */
  public BigDecimal unrounded(BigDecimal lcy) {
    return Fixed.quotient(lcy.multiply(acyUnits), lcyUnits);
  }
}
