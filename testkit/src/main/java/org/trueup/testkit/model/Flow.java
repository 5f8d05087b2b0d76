package org.trueup.testkit.model;

import java.util.ArrayList;
import java.util.List;

/** Where goods and cost of an entry go next. */
final class Flow {

  private Flow() {}

  /** By applications: decreases taken from an increase; returns and transfers of a decrease. */
  static List<Entry> after(Entry entry) {
    List<Entry> next = new ArrayList<>();
    entry.uses.forEach(link -> next.add(link.outbound));
    entry.returns.forEach(link -> next.add(link.inbound));
    return next;
  }

  /** By applications, and from material to product (APP-8, X-3). */
  static List<Entry> costAfter(Entry entry) {
    List<Entry> next = after(entry);
    if (entry.type.isConsumption()) {
      next.addAll(entry.orderLine.outputs);
    }
    return next;
  }
}
