package org.trueup.examples.folder;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The two roundings of the examples, and how a decimal is written. */
public final class Decimals {

  private Decimals() {}

  /** Rounds a unit cost to five places, half up. */
  public static BigDecimal unitAmount(BigDecimal exact) {
    return exact.setScale(5, RoundingMode.HALF_UP);
  }

  /** Rounds an amount to cents, half up. */
  public static BigDecimal amount(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP);
  }

  /** Divides to five places, half up. */
  public static BigDecimal perUnit(BigDecimal total, BigDecimal units) {
    return total.divide(units, 5, RoundingMode.HALF_UP);
  }

  /** Writes a decimal without exponent and without trailing zeros. */
  public static String text(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
