package org.trueup.core.gl;

import org.trueup.core.company.OrderWithoutOutputMode;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;

/** Which cost leaves work in process with an order that is finished without output (2.4). */
enum WrittenOff {
  /** What is posted to work in process: direct cost, and overhead of capacity. */
  POSTED_TO_WIP,
  /** Direct cost only: what the reference takes of entries that are posted later (2.4 a). */
  DIRECT_COST,
  /** Everything: what the reference takes of entries that were posted before (2.4 b). */
  EVERYTHING;

  /** What leaves as it is posted to the general ledger. */
  static WrittenOff onPosting(OrderWithoutOutputMode mode) {
    return mode == OrderWithoutOutputMode.REFERENCE ? DIRECT_COST : POSTED_TO_WIP;
  }

  /** What leaves of that which stood there before. */
  static WrittenOff onFinishing(OrderWithoutOutputMode mode) {
    return mode == OrderWithoutOutputMode.REFERENCE ? EVERYTHING : POSTED_TO_WIP;
  }

  /** Whether the cost of an entry leaves; only consumption and capacity of production do. */
  boolean takes(ValueEntry entry) {
    boolean consumption = entry.itemLedgerEntryType() == ItemLedgerEntryType.CONSUMPTION;
    boolean capacity =
        entry.itemLedgerEntryType() == ItemLedgerEntryType.CAPACITY
            && entry.origin().isProduction();
    boolean direct = entry.entryType() == ValueEntryType.DIRECT_COST;
    return switch (this) {
      case POSTED_TO_WIP -> consumption && direct || capacity;
      case DIRECT_COST -> (consumption || capacity) && direct;
      case EVERYTHING -> consumption || capacity;
    };
  }
}
