package org.trueup.core.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A capacity ledger entry at work, with its value entries. */
public final class CapacityUse {

  private final CapacityLedgerEntry entry;
  private final List<ValueEntry> valueEntries = new ArrayList<>(2);

  CapacityUse(CapacityLedgerEntry entry) {
    this.entry = entry;
  }

  /** The fact. */
  public CapacityLedgerEntry entry() {
    return entry;
  }

  /** Its value entries, rising by number. */
  public List<ValueEntry> valueEntries() {
    return Collections.unmodifiableList(valueEntries);
  }

  void append(ValueEntry value) {
    valueEntries.add(value);
  }

  /** Sum of actual cost of one type: direct cost, or overhead as indirect cost. */
  public Cost costOf(ValueEntryType type) {
    Cost sum = Cost.ZERO;
    for (ValueEntry value : valueEntries) {
      if (value.entryType() == type) {
        sum = sum.plus(value.actual());
      }
    }
    return sum;
  }
}
