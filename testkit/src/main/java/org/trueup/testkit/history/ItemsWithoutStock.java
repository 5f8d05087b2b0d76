package org.trueup.testkit.history;

import java.util.Map;

/** Services, and goods of which no stock is kept (costing.md 2.1, PST-5, PST-7). */
final class ItemsWithoutStock {

  private ItemsWithoutStock() {}

  /**
   * Makes the last item of a company one without stock: a component, where there are products.
   * Goods with lots or serial numbers stay as they are.
   */
  static void addTo(CompanyGenerator company, Chance chance) {
    Map<String, String> item = company.tables().get("items").getLast();
    if (company.isTracked(item.get("no"))) {
      return;
    }
    item.put("type", chance.oneOf("non_inventory", "non_inventory", "service"));
    item.put("costing_method", "fifo");
    item.keySet()
        .removeIf(column -> column.equals("standard_cost") || column.startsWith("single_level"));
    if (chance.in100(60)) {
      company.set("include_non_inventory_in_production", "true");
    }
  }
}
