package org.trueup.core.costing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trueup.core.company.BomLine;
import org.trueup.core.company.Company;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.OrderLine;

/**
 * How deep an item stands below the products it goes into, by bills of material and by the orders
 * that were made: the longest path counts (costing.md 9.1). Components have higher codes than
 * products and are adjusted first.
 */
final class LowLevelCodes {

  private final Map<String, Set<String>> products = new LinkedHashMap<>();
  private final Map<String, Integer> codes = new HashMap<>();

  LowLevelCodes(Company company, Ledger ledger) {
    for (Map.Entry<String, List<BomLine>> bom : company.bomLines().entrySet()) {
      bom.getValue().forEach(line -> uses(bom.getKey(), line.component()));
    }
    for (OrderLine order : ledger.orders()) {
      if (!order.state().hasProduct()) {
        continue;
      }
      order.state().components().forEach(line -> uses(order.state().item(), line.item()));
      for (Movement consumption : order.consumptions()) {
        uses(order.state().item(), consumption.entry().item());
      }
    }
  }

  private void uses(String product, String component) {
    if (!product.equals(component)) {
      products.computeIfAbsent(component, key -> new LinkedHashSet<>()).add(product);
    }
  }

  /** The code of an item: 0 for what goes into nothing. */
  int of(String item) {
    return depth(item, new HashSet<>());
  }

  private int depth(String item, Set<String> path) {
    Integer known = codes.get(item);
    if (known != null) {
      return known;
    }
    if (!path.add(item)) {
      return 0;
    }
    int deepest = 0;
    for (String product : products.getOrDefault(item, Set.of())) {
      if (!path.contains(product)) {
        deepest = Math.max(deepest, depth(product, path) + 1);
      }
    }
    path.remove(item);
    codes.put(item, deepest);
    return deepest;
  }
}
