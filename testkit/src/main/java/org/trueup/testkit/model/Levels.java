package org.trueup.testkit.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.trueup.core.company.BomLine;

/**
 * How deep items stand below the products they go into, by bills of material and by the orders; the
 * deepest are adjusted first (costing.md 9.1).
 */
final class Levels {

  private final Map<String, Set<String>> products = new HashMap<>();

  Levels(Ledgers ledgers) {
    for (Card card : ledgers.cards.values()) {
      for (BomLine line : ledgers.company().bomLinesOf(card.no())) {
        add(card.no(), line.component());
      }
    }
    for (Order order : ledgers.orders.values()) {
      if (order.card == null) {
        continue;
      }
      order.components.forEach(component -> add(order.card.no(), component));
      order.consumptions.forEach(entry -> add(order.card.no(), entry.card.no()));
    }
  }

  private void add(String product, String component) {
    products.computeIfAbsent(component, no -> new LinkedHashSet<>()).add(product);
  }

  /** The longest way up from an item to a product that goes into nothing. */
  int of(Card card) {
    return longestWay(card.no(), new HashSet<>());
  }

  private int longestWay(String item, Set<String> below) {
    Set<String> way = new HashSet<>(below);
    way.add(item);
    int longest = 0;
    for (String product : products.getOrDefault(item, Set.of())) {
      if (!way.contains(product)) {
        longest = Math.max(longest, 1 + longestWay(product, way));
      }
    }
    return longest;
  }
}
