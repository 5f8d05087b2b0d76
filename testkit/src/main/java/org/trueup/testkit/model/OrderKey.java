package org.trueup.testkit.model;

import java.util.Comparator;
import org.trueup.core.ledger.OrderType;

/**
 * The order line that an entry belongs to.
 *
 * @param type kind of order
 * @param no number, blank for none
 * @param line line, 0 for none
 */
record OrderKey(OrderType type, String no, int line) implements Comparable<OrderKey> {

  private static final Comparator<OrderKey> ORDER =
      Comparator.comparing(OrderKey::type)
          .thenComparing(OrderKey::no)
          .thenComparingInt(OrderKey::line);

  static final OrderKey NONE = new OrderKey(OrderType.NONE, "", 0);

  @Override
  public int compareTo(OrderKey other) {
    return ORDER.compare(this, other);
  }

  boolean isProduction() {
    return type == OrderType.PRODUCTION;
  }

  boolean isAssembly() {
    return type == OrderType.ASSEMBLY;
  }
}
