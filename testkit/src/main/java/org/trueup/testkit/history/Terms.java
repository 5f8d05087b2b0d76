package org.trueup.testkit.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Discounts of purchase lines, and VAT on them that cannot be deducted (costing.md 3.2,
 * interface.md 3).
 */
final class Terms {

  private static final int AMOUNT_PLACES = 2;

  private final Chance chance;

  Terms(Chance chance) {
    this.chance = chance;
  }

  /** In most companies such VAT is part of the cost. */
  void addTo(CompanyGenerator company) {
    if (chance.in100(70)) {
      company.set("non_deductible_vat_in_item_cost", "true");
    }
  }

  /** The transaction, with a discount or VAT now and then if it is a purchase document. */
  Map<String, Object> restated(Map<String, Object> columns) {
    boolean purchase = String.valueOf(columns.get("kind")).startsWith("purchase_");
    if (!purchase) {
      return columns;
    }
    Map<String, Object> restated = new LinkedHashMap<>(columns);
    boolean priced = !columns.containsKey("amount") && columns.containsKey("direct_unit_cost");
    if (priced && columns.get("quantity") instanceof BigDecimal quantity && chance.in100(40)) {
      BigDecimal price = (BigDecimal) columns.get("direct_unit_cost");
      restated.put("amount", percentOf(price.multiply(quantity), 100 - chance.between(1, 60)));
    }
    if (chance.in100(25)) {
      restated.put("non_deductible_vat", percentOf(chance.price(), chance.oneOf(7, 19, 25, 100)));
    }
    return restated;
  }

  private static BigDecimal percentOf(BigDecimal amount, int percent) {
    return amount
        .multiply(BigDecimal.valueOf(percent, AMOUNT_PLACES))
        .setScale(AMOUNT_PLACES, RoundingMode.HALF_UP);
  }
}
