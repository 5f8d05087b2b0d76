package org.trueup.core.costing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trueup.core.company.DecreaseBeforeRevaluation;
import org.trueup.core.costing.AdjustmentEntries.AdjustmentEntry;
import org.trueup.core.costing.AppliedCost.Target;
import org.trueup.core.costing.DocumentGroups.Group;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Application;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.period.AveragePeriods;
import org.trueup.core.period.PostingDates;
import org.trueup.core.posting.AverageCostPoints;
import org.trueup.core.posting.Currencies;

/**
 * The adjustment of one item on its own level (costing.md 9.3 to 9.6). It touches nothing but the
 * item's ledger; the value entries it makes carry provisional numbers, so that several items can be
 * adjusted at once and numbered in their order afterwards.
 */
final class ItemAdjustment {

  /** Depth to which cost is forwarded before the rest is left for another pass (ADJ-10). */
  static final int RECURSION_LIMIT = 100;

  private final ItemLedger item;
  private final Currencies currencies;
  private final AverageCostPoints points;
  private final Differences differences = new Differences();
  private final AppliedCost appliedCost;
  private final AverageCostPass average;
  private final AdjustmentEntries entries;
  private final SortedMap<Long, Movement> toRound = new TreeMap<>();
  private final Set<Movement> kept = new LinkedHashSet<>();
  private final Deque<Movement> forwarded = new ArrayDeque<>();
  private LocalDate earliestChange = LocalDate.MAX;

  /**
   * The adjustment of an item.
   *
   * @param besideOthers whether other items are adjusted at the same time, so that the entries get
   *     provisional numbers
   */
  ItemAdjustment(Ledger ledger, ItemLedger item, Rules rules, boolean besideOthers) {
    this.item = item;
    this.currencies = rules.currencies();
    this.points = new AverageCostPoints(rules.periods());
    appliedCost = new AppliedCost(currencies, differences);
    entries = new AdjustmentEntries(ledger, rules, points, besideOthers);
    Unrest unrest = rules.unrests().computeIfAbsent(item.itemNo(), no -> new Unrest());
    average = new AverageCostPass(this, item, rules, differences, ledger, unrest);
  }

  /**
   * What the adjustment needs to know beside the ledger.
   *
   * @param currencies precisions and rates
   * @param periods average cost periods
   * @param postingDates dates of adjustment entries
   * @param decreaseBeforeRevaluation what values a decrease that found too little (REV-8)
   * @param unrests what does not come to rest in the run, by item
   */
  record Rules(
      Currencies currencies,
      AveragePeriods periods,
      PostingDates postingDates,
      DecreaseBeforeRevaluation decreaseBeforeRevaluation,
      Map<String, Unrest> unrests) {}

  /** Adjusts the item and returns the entries in the order of their numbers to be. */
  List<AdjustmentEntry> run() {
    appliedPass();
    if (item.card().item().isAverage()) {
      completeTransfers();
      average.run();
      completeTransfers();
    }
    round();
    entries.post(differences);
    finish();
    return entries.made();
  }

  /** 9.3 step 1: forwards the cost of every flagged movement, until none is left behind. */
  void appliedPass() {
    boolean again = true;
    while (again) {
      again = false;
      for (Movement source : item.flaggedMovements()) {
        if (!kept.contains(source)) {
          source.setAppliedEntryToAdjust(false);
          again |= forward(source, 0);
        }
      }
    }
    round();
  }

  /** Forwards the cost of a movement; true if the depth limit left something behind. */
  private boolean forward(Movement source, int depth) {
    if (depth > RECURSION_LIMIT) {
      source.setAppliedEntryToAdjust(true);
      return true;
    }
    return source.isPositive() ? forwardIncrease(source, depth) : forwardDecrease(source, depth);
  }

  /** ADJ-1, ADJ-3. */
  private boolean forwardIncrease(Movement source, int depth) {
    boolean left = false;
    boolean keep = false;
    List<Application> rows = source.outboundApplications();
    for (int i = 0; i < rows.size(); i++) {
      Application row = rows.get(i);
      if (row.isCostApplication() || belongsToFixed(row)) {
        Movement decrease = row.outbound();
        revalue(decrease, source);
        if (!decrease.costReceivers().isEmpty()) {
          left |= forward(decrease, depth + 1);
        }
        keep |= !decrease.isCompletelyInvoiced();
      }
    }
    for (Application row : source.transfers()) {
      if (row.isCostApplication()) {
        left |= forwardTransfer(source, row, depth);
      }
    }
    if (keep) {
      keep(source);
    }
    if (item.card().item().isAverage()) {
      forwarded.push(source);
    }
    toRound.put(source.entryNo(), source);
    return left;
  }

  /**
   * 2.7: a transfer that the average values is final when all its suppliers are; its increases
   * follow, and what they supply. The average itself may not come by: its period may lie before the
   * earliest allowed valuation date (VD-8). Cents are rounded only once the average has run.
   */
  private void completeTransfers() {
    while (!forwarded.isEmpty()) {
      Movement source = forwarded.pop();
      if (source.isCompletelyInvoiced()) {
        for (Application row : source.outboundApplications()) {
          complete(row.outbound());
        }
      }
    }
  }

  private void complete(Movement transfer) {
    if (becomesComplete(transfer)) {
      transfer.setCompletelyInvoiced(true);
      for (Application receiver : transfer.costReceivers()) {
        receiver.inbound().setCompletelyInvoiced(true);
        forwarded.push(receiver.inbound());
      }
    }
  }

  private static boolean becomesComplete(Movement transfer) {
    return transfer.type() == ItemLedgerEntryType.TRANSFER
        && !transfer.isCompletelyInvoiced()
        && !transfer.isOpen()
        && transfer.applications().stream().allMatch(row -> row.inbound().isCompletelyInvoiced());
  }

  /**
   * An average item's decrease with a fixed application is valued by all its applications (ADJ-2),
   * so the automatic one of its rest hands cost on as well, or the next run would find it (9.7).
   */
  private static boolean belongsToFixed(Application row) {
    return row.outbound().appliesToEntryNo() != 0;
  }

  /** ADJ-13: what is not final stays flagged, but is not visited again in this run. */
  private void keep(Movement source) {
    kept.add(source);
  }

  /** ADJ-2 to ADJ-10: brings the cost of a decrease to that of its increases. */
  private void revalue(Movement decrease, Movement cause) {
    Target target = appliedCost.of(decrease);
    if (decrease.type() == ItemLedgerEntryType.TRANSFER || decrease.type().isConsumption()) {
      if (target.complete()) {
        decrease.setCompletelyInvoiced(true);
      }
    }
    Residues residues = new Residues();
    if (!decrease.isFullyInvoiced()) {
      for (Group group : DocumentGroups.of(decrease, true)) {
        long quantity = group.lead().quantities().valued();
        Cost cost = newCost(decrease, target, group, quantity, residues.direct());
        recordExpected(decrease, group.lead(), cost.minus(sumOfExpected(group)), cause);
      }
    }
    for (Group group : DocumentGroups.of(decrease, false)) {
      long quantity = group.invoicedQuantity();
      if (quantity != 0) {
        Cost cost = newCost(decrease, target, group, quantity, residues.direct());
        if (AppliedCost.reversesExactly(decrease)) {
          adjustElements(decrease, target, group, cost, residues, cause);
        } else {
          recordActual(decrease, group.lead(), cost.minus(sumOfActual(group)), cause);
        }
      }
    }
    balanceExpected(decrease);
  }

  /** What rounding left over, by element, for the next group of the same movement (ADJ-5). */
  private record Residues(Residue direct, Residue indirect, Residue variance) {
    Residues() {
      this(new Residue(), new Residue(), new Residue());
    }
  }

  /** New cost of a group (ADJ-5). */
  private Cost newCost(
      Movement decrease, Target target, Group group, long quantity, Residue residue) {
    Cost applied = target.elements().direct();
    boolean simple = target.unapplied() == 0 && quantity == decrease.quantity() && residue.isZero();
    if (simple) {
      return applied;
    }
    Cost unit = group.lead().costPerUnit();
    boolean derives = unit.lcy() == 0;
    long unapplied = target.unapplied();
    long covered = decrease.quantity() - unapplied;
    BigDecimal lcy = withRest(applied.lcy(), unit.lcy(), derives, unapplied, covered);
    BigDecimal acy = withRest(applied.acy(), unit.acy(), derives, unapplied, covered);
    return residue.round(
        share(lcy, quantity, decrease), share(acy, quantity, decrease), currencies);
  }

  /** Applied cost and that of the part which is applied to nothing yet, not rounded. */
  private static BigDecimal withRest(
      long applied, long unitCost, boolean derives, long unapplied, long covered) {
    BigDecimal cost = Fixed.toDecimal(applied);
    if (unapplied == 0 || derives && covered == 0) {
      return cost;
    }
    return cost.add(
        derives ? Fixed.ratio(applied, unapplied, covered) : Fixed.product(unitCost, unapplied));
  }

  private static BigDecimal share(BigDecimal amount, long quantity, Movement movement) {
    return Fixed.quotient(
        amount.multiply(BigDecimal.valueOf(quantity)), BigDecimal.valueOf(movement.quantity()));
  }

  /** ADJ-6, expected group. */
  Cost sumOfExpected(Group group) {
    Cost sum = Cost.ZERO;
    for (ValueEntry value : group.members()) {
      sum = sum.plus(differences.expected(value));
    }
    return sum;
  }

  /** ADJ-6, actual group. */
  Cost sumOfActual(Group group) {
    Cost sum = Cost.ZERO;
    for (ValueEntry value : group.members()) {
      sum = sum.plus(differences.actual(value));
    }
    return sum;
  }

  void recordExpected(Movement movement, ValueEntry lead, Cost difference, Movement cause) {
    if (!difference.isZero()) {
      differences.open(movement, lead, cause).addExpected(difference);
      markPoint(movement, lead);
    }
  }

  void recordActual(Movement movement, ValueEntry lead, Cost difference, Movement cause) {
    if (!difference.isZero()) {
      differences.open(movement, lead, cause).addActual(difference);
      markPoint(movement, lead);
    }
  }

  /** Only an average looks at the points during the run; other items clear them at its end. */
  private void markPoint(Movement movement, ValueEntry lead) {
    if (item.card().item().isAverage()) {
      LocalDate date = lead.valuationDate();
      points.markUnadjusted(movement, date);
      earliestChange = date.isBefore(earliestChange) ? date : earliestChange;
    }
  }

  /**
   * ADJ-8: what the expected cost of a movement changes is not expected for its invoiced part.
   * Computed anew from all differences found so far, because a later step may change them again.
   */
  void balanceExpected(Movement movement) {
    Cost expectedChange = Cost.ZERO;
    boolean wasExpected = false;
    for (ValueEntry value : movement.valueEntries()) {
      if (value.flags().expectedCost()) {
        wasExpected = true;
        Difference found = differences.of(value);
        expectedChange = found == null ? expectedChange : expectedChange.plus(found.expected());
      }
    }
    if (!wasExpected) {
      return;
    }
    for (Group group : DocumentGroups.of(movement, false)) {
      Difference difference = differences.of(group.lead());
      if (difference != null) {
        Cost back =
            movement.isFullyInvoiced()
                ? expectedChange
                : currencies.share(expectedChange, group.invoicedQuantity(), movement.quantity());
        difference.balance(difference.direct().isZero() ? Cost.ZERO : back.negated());
      }
    }
  }

  /** ADJ-9: direct cost, overhead and variance of an exact reversal are adjusted apart. */
  private void adjustElements(
      Movement decrease,
      Target target,
      Group group,
      Cost newDirect,
      Residues residues,
      Movement cause) {
    CostElements old = elementsOf(group);
    Cost direct = newDirect.minus(old.direct());
    boolean undone = isUndoneAtStandard(decrease);
    if (!undone) {
      recordActual(decrease, group.lead(), direct, cause);
    }
    Cost indirect = shareOf(target.elements().indirect(), decrease, group, residues.indirect());
    Cost variance = shareOf(target.elements().variance(), decrease, group, residues.variance());
    Cost rest = variance.minus(old.variance());
    recordElements(
        decrease,
        group.lead(),
        indirect.minus(old.indirect()),
        undone ? rest.plus(direct) : rest,
        cause);
  }

  private void recordElements(
      Movement decrease, ValueEntry lead, Cost indirect, Cost variance, Movement cause) {
    if (!indirect.isZero() || !variance.isZero()) {
      Difference difference = differences.open(decrease, lead, cause);
      difference.addIndirect(indirect);
      difference.addVariance(variance);
      markPoint(decrease, lead);
    }
  }

  /** ADJ-9: an undone return of a standard item books its direct difference as variance. */
  private static boolean isUndoneAtStandard(Movement decrease) {
    return decrease.ledger().card().item().isStandard()
        && decrease.type() == ItemLedgerEntryType.PURCHASE
        && decrease.costReceivers().stream().anyMatch(row -> row.inbound().entry().correction());
  }

  private CostElements elementsOf(Group group) {
    CostElements.Sum sum = new CostElements.Sum();
    for (ValueEntry value : group.members()) {
      sum.add(AppliedCost.elementOf(value, true), value.actual());
    }
    Difference found = differences.of(group.lead());
    if (found != null) {
      sum.add(new CostElements(found.direct(), found.indirect(), found.variance()));
    }
    return sum.elements();
  }

  private Cost shareOf(Cost whole, Movement decrease, Group group, Residue residue) {
    long quantity = group.invoicedQuantity();
    return residue.round(
        share(Fixed.toDecimal(whole.lcy()), quantity, decrease),
        share(Fixed.toDecimal(whole.acy()), quantity, decrease),
        currencies);
  }

  /** ADJ-11: a transfer increase takes the cost of the increase at the origin. */
  private boolean forwardTransfer(Movement source, Application row, int depth) {
    Movement increase = row.inbound();
    if (source.isCompletelyInvoiced()) {
      increase.setCompletelyInvoiced(true);
    }
    rescaleRevaluations(source, increase);
    Cost target = appliedCost.share(source, row.quantity(), increase, false).direct();
    Cost old = Cost.ZERO;
    ValueEntry first = null;
    for (ValueEntry value : increase.valueEntries()) {
      if (value.isDirectCostWithoutCharge()) {
        first = first == null ? value : first;
        old = old.plus(differences.actual(value));
      }
    }
    recordActual(increase, first, target.minus(old), source);
    return forward(increase, depth + 1);
  }

  /**
   * ADJ-11: what revalued a transfer while its goods were not invoiced goes back with the invoice,
   * which costs the new standard already.
   */
  private void rescaleRevaluations(Movement source, Movement increase) {
    for (ValueEntry revaluation : increase.valueEntries()) {
      boolean original =
          revaluation.entryType() == ValueEntryType.REVALUATION
              && revaluation.appliesToValueEntryNo() == 0;
      if (original) {
        Movement bought = firstIncrease(source);
        long invoicedSince =
            bought.invoicedQuantity() - invoicedBefore(bought, revaluation.entryNo());
        Cost target = currencies.share(revaluation.actual(), -invoicedSince, bought.quantity());
        recordActual(increase, revaluation, target.minus(rescaled(increase, revaluation)), source);
      }
    }
  }

  /** The increase that brought what has been transferred since. */
  private static Movement firstIncrease(Movement increase) {
    return increase.applications().stream()
        .map(Application::transferredFrom)
        .filter(Objects::nonNull)
        .findFirst()
        .map(ItemAdjustment::firstIncrease)
        .orElse(increase);
  }

  private static long invoicedBefore(Movement increase, long entryNo) {
    return increase.valueEntries().stream()
        .filter(value -> value.entryNo() < entryNo)
        .mapToLong(value -> value.quantities().invoiced())
        .sum();
  }

  /** What of a revaluation has gone back, differences included. */
  private Cost rescaled(Movement increase, ValueEntry revaluation) {
    Cost sum = differences.actual(revaluation).minus(revaluation.actual());
    for (ValueEntry value : increase.valueEntries()) {
      if (value.appliesToValueEntryNo() == revaluation.entryNo()) {
        sum = sum.plus(value.actual());
      }
    }
    return sum;
  }

  /** ADJ-12: increases that take their cost from a decrease. */
  private boolean forwardDecrease(Movement source, int depth) {
    boolean left = false;
    for (Application row : source.costReceivers()) {
      if (row.isCostApplication() && row.transferredFrom() == null) {
        left |= forwardReturn(source, row, depth);
      }
    }
    boolean incompleteSale =
        source.type() == ItemLedgerEntryType.SALE
            && source.costReceivers().stream()
                .anyMatch(row -> !row.inbound().isCompletelyInvoiced());
    if (incompleteSale) {
      keep(source);
    }
    return left;
  }

  private boolean forwardReturn(Movement source, Application row, int depth) {
    Movement increase = row.inbound();
    Cost target = appliedCost.share(source, row.quantity(), increase, false).direct();
    boolean transfer = increase.type() == ItemLedgerEntryType.TRANSFER;
    if (transfer && source.isCompletelyInvoiced()) {
      increase.setCompletelyInvoiced(true);
    }
    if (!increase.isFullyInvoiced()) {
      for (Group group : DocumentGroups.of(increase, true)) {
        Cost cost =
            currencies.share(target, group.lead().quantities().valued(), increase.quantity());
        recordExpected(increase, group.lead(), cost.minus(sumOfExpected(group)), source);
      }
    }
    for (Group group : DocumentGroups.of(increase, false)) {
      long quantity = group.invoicedQuantity();
      if (quantity != 0) {
        Cost cost = currencies.share(target, quantity, increase.quantity());
        recordActual(increase, group.lead(), cost.minus(directCostOf(group)), source);
      }
    }
    balanceExpected(increase);
    return forward(increase, depth + 1);
  }

  /** What a return has of the cost that it takes over: no charge, and no cents of rounding. */
  private Cost directCostOf(Group group) {
    Cost sum = Cost.ZERO;
    for (ValueEntry value : group.members()) {
      if (value.isDirectCostWithoutCharge()) {
        sum = sum.plus(differences.actual(value));
      }
    }
    return sum;
  }

  /**
   * Forwards a decrease that the average has valued to what takes its cost from it (8.4).
   *
   * @return the earliest valuation date of a cost that changed with it, the latest of all days if
   *     none did
   */
  LocalDate forwardAverage(Movement decrease) {
    earliestChange = LocalDate.MAX;
    for (Application row : decrease.costReceivers()) {
      if (row.isCostApplication()) {
        forwardReturn(decrease, row, 0);
      }
    }
    return earliestChange;
  }

  private void round() {
    toRound.values().forEach(this::round);
    toRound.clear();
  }

  /**
   * 9.5: the cents that the applications of an increase leave over, once all costs are found: a
   * later step may change what an earlier one would have rounded.
   */
  private void round(Movement increase) {
    if (increase.isOpen() || !increase.isCompletelyInvoiced()) {
      return;
    }
    Cost applied = Cost.ZERO;
    long quantity = 0;
    for (Application row : increase.outboundApplications()) {
      if (row.isCostApplication()) {
        if (row.outputCompletelyInvoicedDate().isEmpty()) {
          return;
        }
        Movement decrease = row.outbound();
        boolean exact = AppliedCost.reversesExactly(decrease);
        applied = applied.plus(appliedCost.ofRow(row, decrease, exact).total());
        quantity += row.quantity();
      }
    }
    if (quantity != -increase.quantity()) {
      return;
    }
    Cost rounding = differences.actual(increase).plus(applied).negated();
    if (!rounding.isZero()) {
      entries.round(increase, rounding);
    }
  }

  /** 9.3 step 4. */
  private void finish() {
    new UnitCostAfterAdjustment(item, currencies).update(average.calcType());
    kept.forEach(movement -> movement.setAppliedEntryToAdjust(true));
    if (!item.card().item().isAverage()) {
      item.markAllAdjusted();
    }
    item.card().setCostAdjusted(!item.hasUnadjustedPoint());
  }
}
