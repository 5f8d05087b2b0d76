package org.trueup.bench.plant;

import java.util.List;
import org.trueup.bench.Numbers;
import org.trueup.core.company.CostingMethod;
import org.trueup.core.decimal.Fixed;

/**
 * An item of the plant.
 *
 * @param no number
 * @param method costing method
 * @param cost usual cost of one, a fixed value
 * @param components what one is made of; none where it is bought
 */
record PlantItem(String no, CostingMethod method, long cost, List<Component> components) {

  /** After so many items the kinds begin anew. */
  static final int KINDS = 20;

  /** Work on one product in minutes, and its cost. */
  static final int MINUTES = 6;

  static final long COST_OF_MINUTE = Fixed.parse("0.75");

  private static final int FIRST_MADE = 17;

  /**
   * A part of a product.
   *
   * @param item bought item
   * @param quantityPer how many go into one product
   */
  record Component(PlantItem item, int quantityPer) {}

  /** The item of a position; those it may be made of come before it. */
  static PlantItem at(int position, List<PlantItem> before, Numbers numbers) {
    String no = "I" + (100_000 + position);
    int kind = position % KINDS;
    if (kind < FIRST_MADE) {
      long cost = numbers.between(100, 200_000) * (Fixed.ONE / 1000);
      return new PlantItem(no, methodOfBought(kind), Fixed.round(cost, 1_000), List.of());
    }
    PlantItem first = component(before, null, numbers);
    PlantItem second = component(before, first, numbers);
    List<Component> components =
        List.of(new Component(first, numbers.between(1, 3)), new Component(second, 1));
    return new PlantItem(no, methodOfMade(kind), costOf(components), components);
  }

  private static CostingMethod methodOfBought(int kind) {
    if (kind < 8) {
      return CostingMethod.FIFO;
    }
    if (kind < 12) {
      return CostingMethod.AVERAGE;
    }
    if (kind < 14) {
      return CostingMethod.LIFO;
    }
    return kind < 16 ? CostingMethod.STANDARD : CostingMethod.SPECIFIC;
  }

  private static CostingMethod methodOfMade(int kind) {
    return switch (kind) {
      case FIRST_MADE -> CostingMethod.STANDARD;
      case FIRST_MADE + 1 -> CostingMethod.FIFO;
      default -> CostingMethod.AVERAGE;
    };
  }

  /** A bought item without lots, another one than the one given. */
  private static PlantItem component(List<PlantItem> before, PlantItem other, Numbers numbers) {
    PlantItem candidate = before.get(numbers.below(before.size()));
    while (candidate.isMade() || candidate.hasLots() || candidate == other) {
      candidate = before.get(numbers.below(before.size()));
    }
    return candidate;
  }

  private static long costOf(List<Component> components) {
    long material = 0;
    for (Component component : components) {
      material += component.item().cost() * component.quantityPer();
    }
    return material + MINUTES * COST_OF_MINUTE;
  }

  boolean isMade() {
    return !components.isEmpty();
  }

  boolean hasLots() {
    return method == CostingMethod.SPECIFIC;
  }
}
