package org.trueup.core.gl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.trueup.core.company.Settings;
import org.trueup.core.ledger.ItemEntryState;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.ValueEntry;

/**
 * What follows from turning the posting of expected cost on or off (gl-posting.md 8.1).
 *
 * <p>On: the expected cost of receipts, shipments and outputs that are not invoiced yet is to be
 * posted, and that of movements of which anything waits to be posted. All other expected cost of
 * the past is left out for good.
 *
 * <p>Off: what stands on interim accounts stays there (R1.2). What receipts and shipments expect
 * waits no longer; what invoices take back waits on, until expected cost is posted again.
 */
public final class ExpectedCostSwitch {

  private final LedgerSnapshot ledgers;
  private final Map<Long, PostedCost> posted = new HashMap<>();

  private ExpectedCostSwitch(LedgerSnapshot ledgers) {
    this.ledgers = ledgers;
    ledgers.postedCosts().forEach(cost -> posted.put(cost.valueEntryNo(), cost));
  }

  /** Whether a change of settings turns the posting of expected cost on or off. */
  public static boolean isOne(Settings before, Settings after) {
    return before.expectedCostPosting() != after.expectedCostPosting();
  }

  /**
   * The posting state of all value entries that turning it on or off changes, by entry number.
   *
   * @param on whether expected cost is posted from now on
   */
  public static List<PostedCost> turn(boolean on, LedgerSnapshot ledgers) {
    ExpectedCostSwitch turned = new ExpectedCostSwitch(ledgers);
    return on ? turned.on() : turned.off();
  }

  private List<PostedCost> on() {
    Set<Long> chosen = chosenMovements();
    return changes(
        (value, before) ->
            before.leavingOutExpected(
                !chosen.contains(value.itemLedgerEntryNo()) && expectedDiffers(value, before)));
  }

  private List<PostedCost> off() {
    return changes(
        (value, before) ->
            before.waitingForExpected(
                staysWhenTurnedOff(value)
                    && !actualDiffers(value, before)
                    && !before.expectedLeftOut()
                    && expectedDiffers(value, before)));
  }

  private List<PostedCost> changes(BiFunction<ValueEntry, PostedCost, PostedCost> change) {
    List<PostedCost> changes = new ArrayList<>();
    for (ValueEntry value : ledgers.valueEntries()) {
      PostedCost before = of(value);
      PostedCost after = change.apply(value, before);
      if (!after.equals(before)) {
        changes.add(after);
      }
    }
    return changes;
  }

  private PostedCost of(ValueEntry value) {
    return posted.getOrDefault(value.entryNo(), PostedCost.nothingOf(value.entryNo()));
  }

  /** The movements whose expected cost is posted, as a whole, once any is. */
  private Set<Long> chosenMovements() {
    Map<Long, Long> invoiced = new HashMap<>();
    for (ItemEntryState state : ledgers.itemEntryStates()) {
      invoiced.put(state.entryNo(), state.invoicedQuantity());
    }
    Set<Long> chosen = new HashSet<>();
    ledgers.itemLedgerEntries().stream()
        .filter(entry -> isOpenDocument(entry, invoiced.getOrDefault(entry.entryNo(), 0L)))
        .forEach(entry -> chosen.add(entry.entryNo()));
    ledgers.valueEntries().stream()
        .filter(this::waits)
        .forEach(value -> chosen.add(value.itemLedgerEntryNo()));
    return chosen;
  }

  private static boolean isOpenDocument(ItemLedgerEntry entry, long invoicedQuantity) {
    boolean expects =
        entry.type() == ItemLedgerEntryType.SALE
            || entry.type() == ItemLedgerEntryType.PURCHASE
            || entry.type() == ItemLedgerEntryType.OUTPUT;
    return expects && entry.quantity() != 0 && entry.quantity() != invoicedQuantity;
  }

  /** Whether a value entry waits to be posted although expected cost is not. */
  private boolean waits(ValueEntry value) {
    PostedCost before = of(value);
    return staysWhenTurnedOff(value) && (actualDiffers(value, before) || before.expectedWaits());
  }

  /** Capacity has no expected cost; what is flagged as expected cost waits no longer. */
  private static boolean staysWhenTurnedOff(ValueEntry value) {
    return value.itemLedgerEntryNo() != 0
        && value.flags().inventoriable()
        && !value.flags().expectedCost();
  }

  private static boolean actualDiffers(ValueEntry value, PostedCost before) {
    return !value.actual().equals(before.actual());
  }

  private static boolean expectedDiffers(ValueEntry value, PostedCost before) {
    return !value.expected().equals(before.expected());
  }
}
