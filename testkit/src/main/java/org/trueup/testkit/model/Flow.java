package org.trueup.testkit.model;

import java.util.ArrayList;
import java.util.List;

/** Where the cost of an entry goes next (APP-8, X-3). */
final class Flow {

  private Flow() {}

  /** Decreases taken from an increase; returns, transfer increases and outputs of a decrease. */
  static List<Entry> after(Entry entry) {
    List<Entry> next = new ArrayList<>();
    entry.uses.forEach(link -> next.add(link.outbound));
    entry.returns.forEach(link -> next.add(link.inbound));
    return next;
  }
}
