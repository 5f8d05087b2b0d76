package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An order line with what its adjustment needs (costing.md 2.6). */
final class Order {

  final OrderKey key;
  final List<Entry> consumptions = new ArrayList<>();
  final List<Entry> outputs = new ArrayList<>();
  final List<CapacityUse> capacities = new ArrayList<>();

  /** The product. */
  Card card;

  /** What the order was made for, by number; it decides who is adjusted first (9.1). */
  final List<String> components = new ArrayList<>();

  BigDecimal percent = BigDecimal.ZERO;
  BigDecimal rate = BigDecimal.ZERO;

  /** An assembly is finished as it is posted. */
  boolean finished;

  boolean adjusted = true;

  /** Whether posting may adjust it at once (9.9). */
  boolean online = true;

  boolean completelyInvoiced;

  /** Standard cost of one unit by which variances are measured; null until it is frozen. */
  OrderShares standard;

  Order(OrderKey key, Card card) {
    this.key = key;
    this.card = card;
    finished = key.isAssembly();
  }
}
