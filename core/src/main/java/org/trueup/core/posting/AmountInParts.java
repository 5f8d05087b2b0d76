package org.trueup.core.posting;

import java.math.BigDecimal;
import org.trueup.core.decimal.Fixed;

/**
 * The amount of a document line that is invoiced in parts, each in proportion to its quantity. What
 * rounding leaves of a part goes to the next one, so that together they are the whole (costing.md
 * 3.2).
 */
final class AmountInParts {

  private final long whole;
  private final long quantity;
  private final long precision;
  private BigDecimal carried = BigDecimal.ZERO;

  /**
   * Nothing is taken yet.
   *
   * @param whole amount, rounded to the precision
   * @param quantity quantity of that amount, not zero
   * @param precision to which each part is rounded
   */
  AmountInParts(long whole, long quantity, long precision) {
    this.whole = whole;
    this.quantity = quantity;
    this.precision = precision;
  }

  /** The amount of the next part, signed like the whole where the quantities have one sign. */
  long next(long part) {
    if (part == quantity) {
      return whole;
    }
    BigDecimal exact = Fixed.ratio(whole, part, quantity).add(carried);
    long amount = Fixed.round(exact, precision);
    carried = exact.subtract(Fixed.toDecimal(amount));
    return amount;
  }
}
