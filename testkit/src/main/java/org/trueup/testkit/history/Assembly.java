package org.trueup.testkit.history;

import java.util.List;
import java.util.Map;

/** Assembly orders: components and resources in, product out, in any order and more than once. */
final class Assembly implements Subject {

  private final Scribe scribe;
  private final Chance chance;
  private final CompanyGenerator company;

  Assembly(Scribe scribe) {
    this.scribe = scribe;
    chance = scribe.chance();
    company = scribe.company();
  }

  @Override
  public Map<String, Object> transaction() {
    if (!company.hasProducts()) {
      return Map.of();
    }
    return switch (chance.below(8)) {
      case 0, 1, 2, 3 -> consumption();
      case 4 -> resource();
      default -> output();
    };
  }

  private Map<String, Object> begin(String kind) {
    Map<String, Object> columns = scribe.begin(kind);
    columns.put("order_no", "A" + chance.between(1, 3));
    return columns;
  }

  /** Each order number has its own product. */
  private String product(Map<String, Object> columns) {
    String order = columns.get("order_no").toString();
    List<String> products = company.products();
    return products.get(Integer.parseInt(order.substring(1)) % products.size());
  }

  private Map<String, Object> consumption() {
    Map<String, Object> columns = begin("assembly_consumption");
    scribe.setGoodsOut(columns, company.component(product(columns), chance), 10);
    if (chance.in100(10)) {
      columns.put("unit_cost", chance.price());
    }
    return columns;
  }

  private Map<String, Object> resource() {
    Map<String, Object> columns = begin("assembly_resource");
    columns.put("capacity_type", "resource");
    columns.put("capacity_no", company.resource());
    columns.put("quantity", scribe.quantity(10));
    if (chance.in100(30)) {
      columns.put(chance.oneOf("unit_cost", "amount"), chance.price());
    }
    return columns;
  }

  private Map<String, Object> output() {
    Map<String, Object> columns = begin("assembly_output");
    scribe.setGoodsIn(columns, product(columns), 8);
    switch (chance.below(6)) {
      case 0, 1 -> columns.put("unit_cost", chance.price());
      case 2 -> columns.put("amount", chance.price());
      default -> {
        // the cost of the card
      }
    }
    if (chance.in100(20)) {
      columns.put("indirect_cost_pct", chance.between(0, 20));
      columns.put("overhead_rate", chance.between(0, 3));
    }
    return columns;
  }
}
