package org.trueup.testkit.model;

import java.math.BigDecimal;

/**
 * An amount in both currencies. What is computed but not yet rounded is an amount as well.
 *
 * @param lcy local currency
 * @param acy additional reporting currency, 0 where there is none
 */
record Amounts(BigDecimal lcy, BigDecimal acy) {

  static final Amounts ZERO = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO);

  Amounts plus(Amounts other) {
    return new Amounts(lcy.add(other.lcy), acy.add(other.acy));
  }

  Amounts minus(Amounts other) {
    return new Amounts(lcy.subtract(other.lcy), acy.subtract(other.acy));
  }

  Amounts negated() {
    return new Amounts(lcy.negate(), acy.negate());
  }

  Amounts times(BigDecimal factor) {
    return new Amounts(lcy.multiply(factor), acy.multiply(factor));
  }

  Amounts share(BigDecimal numerator, BigDecimal denominator) {
    return new Amounts(
        Exact.share(lcy, numerator, denominator), Exact.share(acy, numerator, denominator));
  }

  boolean isZero() {
    return Exact.isZero(lcy) && Exact.isZero(acy);
  }

  @Override
  public String toString() {
    return Exact.text(lcy) + "/" + Exact.text(acy);
  }
}
