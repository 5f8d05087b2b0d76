package org.trueup.core.costing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trueup.core.company.AverageCostCalcType;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.StockPlace;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.period.AveragePeriods;

/**
 * The value entries over which an average goes, in the order of their valuation dates, read period
 * by period. What lies before a period is summed once and carried on.
 */
final class AverageScope {

  private final List<Entry> entries;
  private final AveragePeriods periods;
  private final Differences differences;
  private int next;
  private long quantityBefore;
  private Cost costBefore = Cost.ZERO;
  private Period current;

  /** A value entry with its movement. */
  record Entry(Movement movement, ValueEntry value) {}

  /**
   * A period of the scope.
   *
   * @param start first day
   * @param end last day
   * @param quantityBefore quantity valued before it
   * @param costBefore cost valued before it, differences included
   * @param entries value entries in it
   */
  record Period(
      LocalDate start, LocalDate end, long quantityBefore, Cost costBefore, List<Entry> entries) {

    /** The entries that the average values, by movement and entry number (AVG-5). */
    List<Entry> averaged() {
      return entries.stream()
          .filter(entry -> isAveraged(entry.movement(), entry.value()))
          .sorted(
              Comparator.comparingLong((Entry entry) -> entry.movement().entryNo())
                  .thenComparingLong(entry -> entry.value().entryNo()))
          .toList();
    }
  }

  AverageScope(ItemLedger item, StockPlace place, AveragePeriods periods, Differences differences) {
    this.periods = periods;
    this.differences = differences;
    List<Entry> found = new ArrayList<>();
    for (Movement movement : item.movements()) {
      for (ValueEntry value : movement.valueEntries()) {
        boolean wholeItem = periods.calcTypeOn(value.valuationDate()) == AverageCostCalcType.ITEM;
        if (wholeItem || isAt(movement, place)) {
          found.add(new Entry(movement, value));
        }
      }
    }
    found.sort(Comparator.comparing((Entry entry) -> entry.value().valuationDate()));
    entries = found;
  }

  private static boolean isAt(Movement movement, StockPlace place) {
    return movement.entry().variant().equals(place.variant())
        && movement.entry().location().equals(place.location());
  }

  /** Whether the average values an entry (8.2). */
  static boolean isAveraged(Movement movement, ValueEntry value) {
    return value.flags().valuedByAverageCost()
        && value.quantities().valued() < 0
        && !value.flags().adjustment()
        && value.isDirectCostWithoutCharge()
        && movement.appliesToEntryNo() == 0
        && !(value.flags().expectedCost() && movement.isFullyInvoiced());
  }

  /** The period that ends on a day; periods are asked for in ascending order. */
  Period period(LocalDate end) {
    LocalDate start = periods.startOf(end);
    if (current != null) {
      addToBefore(current.entries());
    }
    List<Entry> skipped = new ArrayList<>();
    while (next < entries.size() && valuationDate(next).isBefore(start)) {
      skipped.add(entries.get(next++));
    }
    addToBefore(skipped);
    List<Entry> within = new ArrayList<>();
    while (next < entries.size() && !valuationDate(next).isAfter(end)) {
      within.add(entries.get(next++));
    }
    current = new Period(start, end, quantityBefore, costBefore, within);
    return current;
  }

  private LocalDate valuationDate(int index) {
    return entries.get(index).value().valuationDate();
  }

  private void addToBefore(List<Entry> more) {
    for (Entry entry : more) {
      quantityBefore += entry.value().quantities().itemLedgerEntry();
      costBefore =
          costBefore
              .plus(differences.actual(entry.value()))
              .plus(differences.expected(entry.value()));
    }
  }
}
