package org.trueup.core.costing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trueup.core.company.AverageCostCalcType;
import org.trueup.core.company.DecreaseBeforeRevaluation;
import org.trueup.core.costing.DocumentGroups.Group;
import org.trueup.core.costing.Unrest.Step;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.StockPlace;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.period.AveragePeriods;
import org.trueup.core.posting.Currencies;

/** Values the decreases of an average item, period by period (costing.md 8). */
final class AverageCostPass {

  private final ItemAdjustment adjustment;
  private final ItemLedger item;
  private final AveragePeriods periods;
  private final boolean coversShortage;
  private final Currencies currencies;
  private final Differences differences;
  private final ForwardChain chain;
  private final Unrest unrest;
  private LocalDate consumedAndProduced;

  /** The decrease at hand, null before the first of a walk. */
  private Movement valued;

  AverageCostPass(
      ItemAdjustment adjustment,
      ItemLedger item,
      ItemAdjustment.Rules rules,
      Differences differences,
      Ledger ledger,
      Unrest unrest) {
    this.unrest = unrest;
    this.adjustment = adjustment;
    this.item = item;
    periods = rules.periods();
    currencies = rules.currencies();
    coversShortage = rules.decreaseBeforeRevaluation() == DecreaseBeforeRevaluation.COVERED;
    this.differences = differences;
    chain = new ForwardChain(ledger);
  }

  /** The scope of averages at the end of the item's history. */
  AverageCostCalcType calcType() {
    LocalDate last = LocalDate.MIN;
    for (StockPlace place : item.averageCostPlaces()) {
      TreeMap<LocalDate, Boolean> dates = item.averageCostPoints(place);
      if (!dates.isEmpty() && dates.lastKey().isAfter(last)) {
        last = dates.lastKey();
      }
    }
    return periods.calcTypeOn(last);
  }

  /**
   * 8.4: walks from the first unadjusted point until none is left. A walk that is cut short has
   * moved a decrease, which each may but so often ({@link Unrest}), so the walks come to an end.
   */
  void run() {
    unrest.beginPass();
    differences.keep();
    Map<StockPlace, LocalDate> begin = firstUnadjustedByPlace();
    StockPlace place = placeOfFirstUnadjusted();
    while (place != null && !waitsForOrders(firstUnadjusted(place))) {
      if (!walkWithinRange(place)) {
        beginAnew(begin);
      }
      place = placeOfFirstUnadjusted();
    }
  }

  /** An average that leaves the range of amounts is given up like one that grows. */
  private boolean walkWithinRange(StockPlace place) {
    valued = null;
    try {
      return walk(place, firstUnadjusted(place));
    } catch (ArithmeticException outOfRange) {
      if (valued == null || !unrest.leavesRange(valued.entryNo())) {
        throw outOfRange;
      }
      return false;
    }
  }

  private Map<StockPlace, LocalDate> firstUnadjustedByPlace() {
    Map<StockPlace, LocalDate> first = new HashMap<>();
    for (StockPlace place : item.averageCostPlaces()) {
      LocalDate date = firstUnadjusted(place);
      if (date != null) {
        first.put(place, date);
      }
    }
    return first;
  }

  /** A decrease keeps its cost: what the averages have found is found again without it. */
  private void beginAnew(Map<StockPlace, LocalDate> begin) {
    differences.restore();
    consumedAndProduced = null;
    for (StockPlace place : item.averageCostPlaces()) {
      LocalDate first = begin.getOrDefault(place, LocalDate.MAX);
      for (LocalDate date : List.copyOf(item.averageCostPoints(place).keySet())) {
        item.setAverageCostPoint(place, date, date.isBefore(first));
      }
    }
  }

  /** The place with the earliest unadjusted point; of several the first by variant, location. */
  private StockPlace placeOfFirstUnadjusted() {
    StockPlace first = null;
    for (StockPlace place : new TreeSet<>(item.averageCostPlaces())) {
      LocalDate date = firstUnadjusted(place);
      if (date != null && (first == null || date.isBefore(firstUnadjusted(first)))) {
        first = place;
      }
    }
    return first;
  }

  private LocalDate firstUnadjusted(StockPlace place) {
    for (Map.Entry<LocalDate, Boolean> point : item.averageCostPoints(place).entrySet()) {
      if (!point.getValue()) {
        return point.getKey();
      }
    }
    return null;
  }

  /** Values period by period; false once a decrease has given up its average. */
  private boolean walk(StockPlace place, LocalDate start) {
    List<LocalDate> marked =
        List.copyOf(item.averageCostPoints(place).tailMap(start, true).keySet());
    marked.forEach(date -> item.setAverageCostPoint(place, date, true));
    // Points of an earlier average cost period are no ends of periods any more, or hold nothing.
    List<LocalDate> dates =
        marked.stream().filter(date -> periods.endOf(date).equals(date)).toList();
    AverageScope scope = new AverageScope(item, place, periods, differences);
    for (LocalDate date : dates) {
      AverageScope.Period period = scope.period(date);
      if (period.entries().isEmpty()) {
        continue;
      }
      if (earlierUnadjusted(date) || waitsForOrders(date)) {
        dates.stream()
            .filter(later -> !later.isBefore(date))
            .forEach(later -> item.setAverageCostPoint(place, later, false));
        return true;
      }
      if (!valuePeriod(scope, period)) {
        return false;
      }
      boolean restart = !item.averageCostPoints(place).get(start);
      if (restart) {
        return true;
      }
    }
    return true;
  }

  /**
   * 8.4 step 4: a period in which the item both was consumed at a new cost and was produced is not
   * entered again, nor a later one, before the orders have been adjusted.
   */
  private boolean waitsForOrders(LocalDate date) {
    return consumedAndProduced != null && !date.isBefore(consumedAndProduced);
  }

  private boolean earlierUnadjusted(LocalDate date) {
    for (StockPlace place : item.averageCostPlaces()) {
      LocalDate first = firstUnadjusted(place);
      if (first != null && first.isBefore(date)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Values the decreases of a period one after the other (AVG-5). Behind one that keeps its cost
   * the pool is computed anew, so that what it keeps is taken out.
   *
   * @return false once one of them has given up its average
   */
  private boolean valuePeriod(AverageScope scope, AverageScope.Period asEntered) {
    AverageScope.Period period = asEntered;
    LocalDate date = period.end();
    AverageCostCalcType calcType = calcTypeOn(date);
    PoolRules rules = new PoolRules(period, chain, calcType, differences, currencies);
    List<AverageScope.Entry> averaged = period.averaged();
    AveragePool pool = null;
    long limit = 0;
    boolean changed = false;
    for (int i = 0; i < averaged.size(); i++) {
      AverageScope.Entry entry = averaged.get(i);
      Movement movement = entry.movement();
      ValueEntry value = entry.value();
      valued = movement;
      if (unrest.keepsCost(entry.movementNo())) {
        limit = 0;
        continue;
      }
      if (entry.valueNo() >= limit || rules.isException(entry.valueNo())) {
        pool = rules.poolFor(movement);
        limit = rules.nextException(entry.valueNo());
      }
      if (coversShortage && pool.quantity() < -value.quantities().valued()) {
        pool = rules.poolOfPeriodFor(movement);
      }
      Cost worth = pool.worth(value.quantities().valued(), currencies);
      if (worth != null) {
        changed |= record(movement, value, worth);
        if (unrest.keepsCost(entry.movementNo())) {
          return false;
        }
        pool =
            staysInScope(movement, calcType)
                ? pool
                : pool.without(value.quantities().valued(), worth);
      }
      boolean last = i + 1 == averaged.size() || averaged.get(i + 1).movement() != movement;
      if (last && changed) {
        if (movement.type().isConsumption() && period.holdsOutputs()) {
          consumedAndProduced = date;
        }
        LocalDate earliest = adjustment.forwardAverage(movement);
        changed = false;
        if (earliest.isBefore(period.start())) {
          period = scope.anew(date);
          rules = new PoolRules(period, chain, calcType, differences, currencies);
        }
      }
    }
    return true;
  }

  /** The increase of a transfer brings its cost back into an average that spans the item. */
  private static boolean staysInScope(Movement movement, AverageCostCalcType calcType) {
    return calcType == AverageCostCalcType.ITEM && movement.type() == ItemLedgerEntryType.TRANSFER;
  }

  private AverageCostCalcType calcTypeOn(LocalDate date) {
    return periods.calcTypeOn(date);
  }

  /** Records what a decrease lacks; true if it lacks anything. */
  private boolean record(Movement movement, ValueEntry value, Cost worth) {
    boolean expected = value.flags().expectedCost();
    Group group = DocumentGroups.ledBy(value, movement);
    if (group == null) {
      return false;
    }
    Cost old = expected ? adjustment.sumOfExpected(group) : adjustment.sumOfActual(group);
    Cost step = worth.minus(old);
    if (step.isZero()) {
      return false;
    }
    Difference difference = differences.open(movement, value, null);
    Cost before = expected ? difference.expected() : difference.actual();
    if (!ForwardChain.isEmptyFor(movement)) {
      long precision = currencies.amountPrecision();
      Step taken = unrest.step(movement, value.entryNo(), before, step, worth, precision);
      if (taken != Step.TAKEN) {
        return false;
      }
    }
    if (expected) {
      difference.addExpected(step);
    } else {
      difference.addActual(step);
    }
    adjustment.balanceExpected(movement);
    return true;
  }
}
