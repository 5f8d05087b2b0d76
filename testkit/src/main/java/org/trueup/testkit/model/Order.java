package org.trueup.testkit.model;

import java.math.BigDecimal;

/** An order line with what its adjustment needs (costing.md 2.6). */
final class Order {

  final OrderKey key;
  Card card;
  BigDecimal percent = BigDecimal.ZERO;
  BigDecimal rate = BigDecimal.ZERO;
  boolean finished;
  boolean adjusted = true;
  boolean completelyInvoiced;

  Order(OrderKey key, Card card) {
    this.key = key;
    this.card = card;
  }
}
