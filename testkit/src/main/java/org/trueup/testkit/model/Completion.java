package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.util.List;
import org.trueup.core.ledger.ItemLedgerEntryType;

/** Raises "completely invoiced" where it depends on other entries (costing.md 2.7, ADJ-10). */
final class Completion {

  private Completion() {}

  /** What the average values becomes complete as it is valued (2.7), everything else at once. */
  static void raise(List<Entry> entries, boolean averaging) {
    boolean raised;
    do {
      raised = false;
      for (Entry entry : entries) {
        boolean waits = !averaging && entry.isValuedByAverage();
        if (!waits && !entry.completelyInvoiced && isComplete(entry, entries)) {
          entry.completelyInvoiced = true;
          raised = true;
        }
      }
    } while (raised);
  }

  private static boolean isComplete(Entry entry, List<Entry> entries) {
    return switch (entry.type) {
      case TRANSFER -> entry.isIncrease() ? isFedComplete(entry) : isSuppliedComplete(entry);
      case CONSUMPTION, ASSEMBLY_CONSUMPTION -> isMaterialComplete(entry, entries);
      default -> false;
    };
  }

  private static boolean isFedComplete(Entry increase) {
    for (Link link : increase.links) {
      Entry feeding = link.transferredFrom == null ? link.outbound : link.transferredFrom;
      if (link.inbound == increase && feeding != null) {
        return feeding.completelyInvoiced;
      }
    }
    return false;
  }

  private static boolean isSuppliedComplete(Entry decrease) {
    return !decrease.isOpen()
        && decrease.links.stream().allMatch(link -> link.inbound.completelyInvoiced);
  }

  private static boolean isMaterialComplete(Entry entry, List<Entry> entries) {
    if (entry.isIncrease() || !entry.isAverage()) {
      return !entry.isIncrease() && isSuppliedComplete(entry);
    }
    BigDecimal invoiced = BigDecimal.ZERO;
    for (Entry other : entries) {
      boolean before =
          !other.values.getFirst().valuationDate.isAfter(entry.lastDirectCost().valuationDate);
      invoiced = before ? invoiced.add(other.invoiced) : invoiced;
    }
    return entry.type == ItemLedgerEntryType.CONSUMPTION && invoiced.signum() >= 0;
  }
}
