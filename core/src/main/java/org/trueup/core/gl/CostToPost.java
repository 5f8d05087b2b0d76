package org.trueup.core.gl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trueup.core.ledger.ByNumber;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.OrderState.OrderKey;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.ValueEntry;

/**
 * A value entry and the part of it that stands in the general ledger already. What it lacks makes
 * the queue of gl-posting.md 3; no row has to be deleted (R3.2) or can be missing (R3.3).
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

  private static final Comparator<CostToPost> CAPACITY_LOOP =
      Comparator.comparing((CostToPost cost) -> cost.entry().origin().orderType())
          .thenComparing(cost -> cost.entry().origin().orderNo())
          .thenComparingInt(cost -> cost.entry().origin().orderLine())
          .thenComparingLong(cost -> cost.entry().entryNo());

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

  /** All value entries of some ledgers, in the order of a batch. */
  public static List<CostToPost> of(LedgerSnapshot ledgers) {
    Map<Long, PostedCost> posted = new HashMap<>();
    ledgers.postedCosts().forEach(cost -> posted.put(cost.valueEntryNo(), cost));
    return inBatchOrder(
        ledgers.valueEntries().stream()
            .map(
                value ->
                    new CostToPost(
                        value,
                        posted.getOrDefault(
                            value.entryNo(), PostedCost.nothingOf(value.entryNo()))))
            .toList());
  }

  /** What of the actual cost is still to be posted (section 1). */
  public Cost actualDifference() {
    return entry.actual().minus(posted.actual());
  }

  /** What of the expected cost is still to be posted where expected cost is posted at all. */
  public Cost expectedDifference() {
    return posted.expectedLeftOut() ? Cost.ZERO : entry.expected().minus(posted.expected());
  }

  /**
   * The order of a batch (5.3): entries of items by item, posting date and number, then capacity by
   * order type, order, line and number (K-1).
   */
  public static List<CostToPost> inBatchOrder(List<CostToPost> costs) {
    Map<String, List<CostToPost>> byItem = new HashMap<>();
    List<CostToPost> capacity = new ArrayList<>();
    for (CostToPost cost : ByNumber.rising(costs, cost -> cost.entry().entryNo())) {
      ValueEntry entry = cost.entry();
      if (entry.itemLedgerEntryNo() == 0) {
        capacity.add(cost);
      } else {
        byItem.computeIfAbsent(entry.origin().item(), item -> new ArrayList<>()).add(cost);
      }
    }
    capacity.sort(CAPACITY_LOOP);
    List<CostToPost> ordered = new ArrayList<>(costs.size());
    for (List<CostToPost> ofItem : new TreeMap<>(byItem).values()) {
      ordered.addAll(ByNumber.rising(ofItem, cost -> cost.entry().postingDate().toEpochDay()));
    }
    ordered.addAll(capacity);
    return ordered;
  }
}
