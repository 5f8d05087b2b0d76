package org.trueup.core.gl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trueup.core.company.Settings;
import org.trueup.core.ledger.ItemEntryState;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.ValueEntry;

/**
 * What follows from turning the posting of expected cost on (gl-posting.md 8.1): the expected cost
 * of receipts, shipments and outputs that are not invoiced yet is to be posted, and that of
 * movements which still have other cost to post. All other expected cost of the past is left out
 * for good. Turning it off changes no entry: what stands on interim accounts stays there (R1.2).
 */
public final class ExpectedCostSwitch {

  private final Map<Long, PostedCost> posted = new HashMap<>();
  private final Set<Long> chosen = new HashSet<>();

  private ExpectedCostSwitch(LedgerSnapshot ledgers) {
    ledgers.postedCosts().forEach(cost -> posted.put(cost.valueEntryNo(), cost));
    Map<Long, Long> invoiced = new HashMap<>();
    for (ItemEntryState state : ledgers.itemEntryStates()) {
      invoiced.put(state.entryNo(), state.invoicedQuantity());
    }
    ledgers.itemLedgerEntries().stream()
        .filter(entry -> isOpenDocument(entry, invoiced.getOrDefault(entry.entryNo(), 0L)))
        .forEach(entry -> chosen.add(entry.entryNo()));
    ledgers.valueEntries().stream()
        .filter(this::waits)
        .forEach(value -> chosen.add(value.itemLedgerEntryNo()));
  }

  /** Whether a change of settings turns the posting of expected cost on. */
  public static boolean isTurnedOn(Settings before, Settings after) {
    return !before.expectedCostPosting() && after.expectedCostPosting();
  }

  /** The posting state of all value entries that turning on changes, by entry number. */
  public static List<PostedCost> turnOn(LedgerSnapshot ledgers) {
    return new ExpectedCostSwitch(ledgers).changes(ledgers.valueEntries());
  }

  private static boolean isOpenDocument(ItemLedgerEntry entry, long invoicedQuantity) {
    boolean expects =
        entry.type() == ItemLedgerEntryType.SALE
            || entry.type() == ItemLedgerEntryType.PURCHASE
            || entry.type() == ItemLedgerEntryType.OUTPUT;
    return expects && entry.quantity() != 0 && entry.quantity() != invoicedQuantity;
  }

  /** Whether a value entry still waits to be posted although expected cost is not. */
  private boolean waits(ValueEntry value) {
    return value.itemLedgerEntryNo() != 0
        && value.flags().inventoriable()
        && !value.flags().expectedCost()
        && !value.actual().equals(of(value).actual());
  }

  private PostedCost of(ValueEntry value) {
    return posted.getOrDefault(value.entryNo(), PostedCost.nothingOf(value.entryNo()));
  }

  private List<PostedCost> changes(List<ValueEntry> values) {
    List<PostedCost> changes = new ArrayList<>();
    for (ValueEntry value : values) {
      PostedCost before = of(value);
      boolean leftOut =
          !chosen.contains(value.itemLedgerEntryNo())
              && !value.expected().equals(before.expected());
      if (leftOut != before.expectedLeftOut()) {
        changes.add(before.leavingOutExpected(leftOut));
      }
    }
    return changes;
  }
}
