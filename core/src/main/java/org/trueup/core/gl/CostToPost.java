package org.trueup.core.gl;

import java.util.Comparator;
import java.util.Set;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.OrderState.OrderKey;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.ValueEntry;

/**
 * A value entry and the part of it that stands in the general ledger already.
 *
 * @param entry value entry
 * @param posted its posted cost
 * @param ofOrderWithoutOutput whether it belongs to an order line that was finished without output
 *     (2.4)
 */
public record CostToPost(ValueEntry entry, PostedCost posted, boolean ofOrderWithoutOutput) {

  /** A value entry that stands in no order, or in one that is open or has output. */
  public CostToPost(ValueEntry entry, PostedCost posted) {
    this(entry, posted, false);
  }

  /**
   * The order of a batch (5.3): entries of items by item, posting date and number, then capacity by
   * order type, order, line and number.
   */
  public static final Comparator<CostToPost> BATCH_ORDER =
      Comparator.comparing(CostToPost::entry, CostToPost::compareInBatch);

  /** A value entry of which nothing was posted yet. */
  public static CostToPost unposted(ValueEntry entry) {
    return new CostToPost(entry, PostedCost.nothingOf(entry.entryNo()));
  }

  /**
   * The same entry, which may belong to one of some order lines that were finished without output.
   */
  public CostToPost among(Set<OrderKey> withoutOutput) {
    boolean belongs = withoutOutput.contains(Ledger.orderKey(entry.origin()));
    return belongs ? new CostToPost(entry, posted, true) : this;
  }

  /** What of the actual cost is still to be posted (section 1). */
  public Cost actualDifference() {
    return entry.actual().minus(posted.actual());
  }

  /** What of the expected cost is still to be posted where expected cost is posted at all. */
  public Cost expectedDifference() {
    return posted.expectedLeftOut() ? Cost.ZERO : entry.expected().minus(posted.expected());
  }

  private static int compareInBatch(ValueEntry left, ValueEntry right) {
    boolean capacity = left.itemLedgerEntryNo() == 0;
    int loop = Boolean.compare(capacity, right.itemLedgerEntryNo() == 0);
    if (loop != 0) {
      return loop;
    }
    return (capacity ? CAPACITY_LOOP : ITEM_LOOP).compare(left, right);
  }

  private static final Comparator<ValueEntry> ITEM_LOOP =
      Comparator.comparing((ValueEntry entry) -> entry.origin().item())
          .thenComparing(ValueEntry::postingDate)
          .thenComparingLong(ValueEntry::entryNo);

  private static final Comparator<ValueEntry> CAPACITY_LOOP =
      Comparator.comparing((ValueEntry entry) -> entry.origin().orderType())
          .thenComparing(entry -> entry.origin().orderNo())
          .thenComparingInt(entry -> entry.origin().orderLine())
          .thenComparingLong(ValueEntry::entryNo);
}
