package org.trueup.core.ledger;

/**
 * An amount in both currencies, kept side by side because they follow the same rules and are never
 * translated into each other again (ACY-1). Fixed values; an increase of stock is positive.
 *
 * @param lcy amount in local currency
 * @param acy amount in the additional reporting currency, 0 where there is none
 */
public record Cost(long lcy, long acy) {

  /** Nothing. */
  public static final Cost ZERO = new Cost(0, 0);

  /** The sum. */
  public Cost plus(Cost other) {
    if (other.isZero()) {
      return this;
    }
    return new Cost(Math.addExact(lcy, other.lcy), Math.addExact(acy, other.acy));
  }

  /** The difference. */
  public Cost minus(Cost other) {
    if (other.isZero()) {
      return this;
    }
    return new Cost(Math.subtractExact(lcy, other.lcy), Math.subtractExact(acy, other.acy));
  }

  /** The opposite. */
  public Cost negated() {
    return new Cost(-lcy, -acy);
  }

  /** Whether both amounts are zero. */
  public boolean isZero() {
    return lcy == 0 && acy == 0;
  }
}
