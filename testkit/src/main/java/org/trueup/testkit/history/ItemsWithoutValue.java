package org.trueup.testkit.history;

import java.util.Map;

/** Goods of which stock is kept, all at no cost (costing.md PST-6). */
final class ItemsWithoutValue {

  private ItemsWithoutValue() {}

  /** Takes the value off one item of a company, whatever its costing method. */
  static void addTo(CompanyGenerator company, Chance chance) {
    Map<String, String> item = chance.of(company.tables().get("items"));
    item.put("inventory_value_zero", "true");
  }
}
