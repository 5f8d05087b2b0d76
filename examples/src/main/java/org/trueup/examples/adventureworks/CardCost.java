package org.trueup.examples.adventureworks;

import java.math.BigDecimal;

/**
 * What the card of an item says of its cost per piece.
 *
 * @param unitCost the cost of one piece
 * @param ownCapacity the part of it that is work on the product itself
 * @param wholeCapacity that part and the work in all its components
 */
record CardCost(BigDecimal unitCost, BigDecimal ownCapacity, BigDecimal wholeCapacity) {

  static CardCost bought(BigDecimal price) {
    return new CardCost(price, BigDecimal.ZERO, BigDecimal.ZERO);
  }

  /** All of the cost that is not work on the product itself: single-level material. */
  BigDecimal ownMaterial() {
    return unitCost.subtract(ownCapacity);
  }

  /** All of the cost that is not work at any level: rolled-up material. */
  BigDecimal wholeMaterial() {
    return unitCost.subtract(wholeCapacity);
  }
}
