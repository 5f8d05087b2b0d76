package org.trueup.core.costing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trueup.core.company.AverageCostCalcType;
import org.trueup.core.costing.DocumentGroups.Group;
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

  /** How often a walk may begin anew before the item is left as it is. */
  private static final int RESTART_LIMIT = 1000;

  private final ItemAdjustment adjustment;
  private final ItemLedger item;
  private final AveragePeriods periods;
  private final Currencies currencies;
  private final Differences differences;
  private final ForwardChain chain;
  private final Unrest unrest;
  private LocalDate consumedAndProduced;

  AverageCostPass(
      ItemAdjustment adjustment,
      ItemLedger item,
      AveragePeriods periods,
      Currencies currencies,
      Differences differences,
      Ledger ledger,
      Unrest unrest) {
    this.unrest = unrest;
    this.adjustment = adjustment;
    this.item = item;
    this.periods = periods;
    this.currencies = currencies;
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

  /** 8.4: walks from the first unadjusted point until none is left. */
  void run() {
    for (int walks = 0; walks < RESTART_LIMIT; walks++) {
      StockPlace place = placeOfFirstUnadjusted();
      if (place == null || waitsForOrders(firstUnadjusted(place))) {
        return;
      }
      walk(place, firstUnadjusted(place));
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

  private void walk(StockPlace place, LocalDate start) {
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
        return;
      }
      valuePeriod(scope, period);
      boolean restart = !item.averageCostPoints(place).get(start);
      if (restart) {
        return;
      }
    }
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

  /** Values the decreases of a period one after the other (AVG-5). */
  private void valuePeriod(AverageScope scope, AverageScope.Period asEntered) {
    AverageScope.Period period = asEntered;
    LocalDate date = period.end();
    AverageCostCalcType calcType = calcTypeOn(date);
    PoolRules rules = new PoolRules(period, chain, calcType, differences, currencies);
    List<AverageScope.Entry> averaged = period.averaged();
    AveragePool pool = null;
    long limit = 0;
    boolean changed = false;
    for (int i = 0; i < averaged.size(); i++) {
      Movement movement = averaged.get(i).movement();
      ValueEntry value = averaged.get(i).value();
      if (value.entryNo() >= limit || rules.isException(value.entryNo())) {
        pool = rules.poolFor(movement);
        limit = rules.nextException(value.entryNo());
      }
      completeTransfer(movement);
      Cost worth = pool.worth(value.quantities().valued(), currencies);
      if (worth != null && !unrest.keepsCost(movement.entryNo())) {
        changed |= record(movement, value, worth);
        boolean noStep = staysInScope(movement, calcType) || unrest.keepsCost(movement.entryNo());
        pool = noStep ? pool : pool.without(value.quantities().valued(), worth);
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
  }

  /** The increase of a transfer brings its cost back into an average that spans the item. */
  private static boolean staysInScope(Movement movement, AverageCostCalcType calcType) {
    return calcType == AverageCostCalcType.ITEM && movement.type() == ItemLedgerEntryType.TRANSFER;
  }

  /** 2.7: a transfer is final when all its suppliers are; its increases follow. */
  private static void completeTransfer(Movement movement) {
    boolean becomesComplete =
        movement.type() == ItemLedgerEntryType.TRANSFER
            && !movement.isCompletelyInvoiced()
            && !movement.isOpen()
            && movement.applications().stream()
                .allMatch(row -> row.inbound().isCompletelyInvoiced());
    if (becomesComplete) {
      movement.setCompletelyInvoiced(true);
      movement.costReceivers().forEach(row -> row.inbound().setCompletelyInvoiced(true));
    }
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
    Cost difference = worth.minus(old);
    long no = movement.entryNo();
    if (difference.isZero() || unrest.flips(no, difference, currencies.amountPrecision())) {
      return false;
    }
    if (unrest.keepsCost(no)) {
      adjustment.keepCost(movement, value);
      return true;
    }
    if (expected) {
      differences.open(movement, value, null).addExpected(difference);
    } else {
      differences.open(movement, value, null).addActual(difference);
    }
    adjustment.balanceExpected(movement);
    return true;
  }
}
