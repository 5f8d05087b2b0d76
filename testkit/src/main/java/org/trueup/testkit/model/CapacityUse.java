package org.trueup.testkit.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A capacity ledger entry with its value entries (costing.md 2.5). */
final class CapacityUse {

  final int no;
  final String transaction;
  final OrderKey order;
  final boolean subcontracting;
  final List<Value> values = new ArrayList<>();

  LocalDate postingDate;
  String document;

  CapacityUse(int no, String transaction, OrderKey order, boolean subcontracting) {
    this.no = no;
    this.transaction = transaction;
    this.order = order;
    this.subcontracting = subcontracting;
  }
}
