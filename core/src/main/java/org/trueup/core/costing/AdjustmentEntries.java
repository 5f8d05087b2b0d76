package org.trueup.core.costing;

import java.util.ArrayList;
import java.util.List;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryDraft;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;
import org.trueup.core.period.PostingDates;
import org.trueup.core.posting.AverageCostPoints;
import org.trueup.core.posting.Currencies;

/**
 * The value entries that the adjustment of one item makes (costing.md 9.5, 9.6), in the order of
 * their numbers to be. Beside other items they get provisional numbers.
 */
final class AdjustmentEntries {

  private final Ledger ledger;
  private final Currencies currencies;
  private final PostingDates postingDates;
  private final AverageCostPoints points;
  private final boolean besideOthers;
  private final List<AdjustmentEntry> made = new ArrayList<>();
  private long ordinal;

  AdjustmentEntries(
      Ledger ledger, ItemAdjustment.Rules rules, AverageCostPoints points, boolean besideOthers) {
    this.ledger = ledger;
    currencies = rules.currencies();
    postingDates = rules.postingDates();
    this.points = points;
    this.besideOthers = besideOthers;
  }

  /**
   * A value entry made by the adjustment.
   *
   * @param movement movement it belongs to
   * @param entry the entry, provisionally numbered
   * @param cause movement whose cost was forwarded, or null
   */
  record AdjustmentEntry(Movement movement, ValueEntry entry, Movement cause) {}

  /** All of them. */
  List<AdjustmentEntry> made() {
    return made;
  }

  /** Posts what has been found, overhead and variance first, and forgets it (9.6). */
  void post(Differences differences) {
    List<Difference> found = differences.inPostingOrder();
    for (Difference difference : found) {
      postElement(difference, ValueEntryType.INDIRECT_COST, difference.indirect());
      postElement(difference, ValueEntryType.VARIANCE, difference.variance());
    }
    for (Difference difference : found) {
      ValueEntry adjusted = difference.adjusted();
      if (adjusted.flags().expectedCost()) {
        postDirect(difference, Cost.ZERO, difference.expected(), true);
        continue;
      }
      boolean hasExpectedTwin = !difference.expected().isZero();
      if (hasExpectedTwin) {
        postDirect(difference, Cost.ZERO, difference.expected(), true);
      }
      Cost direct = difference.direct();
      if (!direct.isZero()) {
        Cost balance = hasExpectedTwin ? Cost.ZERO : balanceOf(difference);
        postDirect(difference, direct, balance, false);
      }
    }
    differences.clear();
  }

  /** PST-2, ADJ-16. */
  private void postDirect(Difference difference, Cost actual, Cost expected, boolean expectedCost) {
    ValueEntry adjusted = difference.adjusted();
    ValueEntryDraft draft = ValueEntryDraft.like(adjusted);
    draft.postingDate = postingDates.forAdjustmentOf(adjusted.postingDate());
    ValueEntry last = difference.movement().lastDirectCost();
    draft.valuationDate = last.valuationDate();
    draft.valuedByAverageCost = last.flags().valuedByAverageCost();
    draft.adjustment = true;
    draft.partialRevaluation = adjusted.flags().partialRevaluation();
    draft.appliesToValueEntryNo = adjusted.entryNo();
    draft.expectedCost = expectedCost;
    draft.actual = actual;
    draft.expected = expected;
    draft.costPerUnit =
        currencies.perUnit(actual.isZero() ? expected : actual, draft.valuedQuantity);
    ValueEntry entry = append(difference.movement(), draft, difference.cause());
    points.inserted(difference.movement(), entry);
  }

  /** PST-10 for an adjustment without expected twin. */
  private static Cost balanceOf(Difference difference) {
    Movement movement = difference.movement();
    if (!movement.beganAtExpectedCost()) {
      return Cost.ZERO;
    }
    if (!movement.isFullyInvoiced()) {
      return difference.direct().negated();
    }
    return movement.expectedCost().negated();
  }

  /** ADJ-9, ADJ-16: overhead or variance as an entry of its own, whatever led to it in the run. */
  private void postElement(Difference difference, ValueEntryType type, Cost amount) {
    if (amount.isZero()) {
      return;
    }
    Movement decrease = difference.movement();
    ValueEntry lead = difference.adjusted();
    ValueEntry like = firstOf(type, DocumentGroups.ledBy(lead, decrease).members(), lead);
    ValueEntryDraft draft = ValueEntryDraft.like(like);
    draft.entryType = type;
    if (type == ValueEntryType.VARIANCE) {
      draft.varianceType = varianceTypeOf(decrease);
    }
    draft.postingDate = postingDates.forAdjustmentOf(lead.postingDate());
    draft.valuationDate = decrease.lastDirectCost().valuationDate();
    draft.adjustment = true;
    draft.appliesToValueEntryNo = lead.entryNo();
    draft.actual = amount;
    draft.costPerUnit = currencies.perUnit(amount, draft.valuedQuantity);
    append(decrease, draft, difference.cause());
  }

  private static ValueEntry firstOf(
      ValueEntryType type, List<ValueEntry> values, ValueEntry otherwise) {
    return values.stream().filter(value -> value.entryType() == type).findFirst().orElse(otherwise);
  }

  private static VarianceType varianceTypeOf(Movement decrease) {
    ValueEntry like =
        firstOf(ValueEntryType.VARIANCE, decrease.valueEntries(), decrease.firstValueEntry());
    if (like.varianceType() != VarianceType.NONE) {
      return like.varianceType();
    }
    return decrease.type() == ItemLedgerEntryType.PURCHASE
        ? VarianceType.PURCHASE
        : VarianceType.MATERIAL;
  }

  /** 9.5: the cents that the applications of an increase leave over. */
  void round(Movement increase, Cost amount) {
    ValueEntry last =
        increase.valueEntries().stream()
            .filter(ValueEntry::isDirectCostWithoutCharge)
            .filter(value -> !value.flags().adjustment())
            .reduce((first, second) -> second)
            .orElseThrow();
    ValueEntryDraft draft = ValueEntryDraft.like(last);
    draft.entryType = ValueEntryType.ROUNDING;
    draft.postingDate = postingDates.forAdjustmentOf(last.postingDate());
    draft.valuedQuantity = increase.quantity();
    draft.actual = amount;
    append(increase, draft, increase);
  }

  private ValueEntry append(Movement movement, ValueEntryDraft draft, Movement cause) {
    ValueEntry entry =
        besideOthers
            ? ledger.appendProvisionally(movement, draft, ordinal++)
            : ledger.append(movement, draft);
    made.add(new AdjustmentEntry(movement, entry, cause));
    return entry;
  }
}
