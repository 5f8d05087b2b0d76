package org.trueup.core.costing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trueup.core.company.AverageCostCalcType;
import org.trueup.core.decimal.Fixed;
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

  private static final Comparator<Entry> BY_VALUATION_DATE =
      Comparator.comparing(entry -> entry.value().valuationDate());

  private final ItemLedger item;
  private final StockPlace place;
  private final AveragePeriods periods;
  private final Differences differences;
  private final List<LocalDate> scopeChanges;
  private List<Entry> entries = List.of();
  private LocalDate span;
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

    /** Whether the item was produced in it. */
    boolean holdsOutputs() {
      return entries.stream().anyMatch(entry -> entry.movement().type().isOutput());
    }

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
    this.item = item;
    this.place = place;
    this.periods = periods;
    this.differences = differences;
    scopeChanges = periods.scopeChanges();
  }

  /**
   * Begins with the entries of a span of fiscal years that average over the same scope. What lies
   * before the first period is summed as it is found: a late invoice looks back at a long history.
   */
  private void enter(LocalDate spanStart, LocalDate firstPeriod) {
    span = spanStart;
    next = 0;
    current = null;
    quantityBefore = 0;
    costBefore = Cost.ZERO;
    boolean wholeItem = periods.calcTypeOn(spanStart) == AverageCostCalcType.ITEM;
    if (!spanStart.equals(LocalDate.MIN)) {
      addEarlierSpans(spanStart, wholeItem);
    }
    entries = new ArrayList<>();
    for (Movement movement : item.movements()) {
      if (wholeItem || isAt(movement, place)) {
        enter(movement, spanStart, firstPeriod);
      }
    }
    entries.sort(BY_VALUATION_DATE);
  }

  private void enter(Movement movement, LocalDate spanStart, LocalDate firstPeriod) {
    for (ValueEntry value : movement.valueEntries()) {
      LocalDate date = value.valuationDate();
      if (!date.isBefore(firstPeriod)) {
        entries.add(new Entry(movement, value));
      } else if (!date.isBefore(spanStart)) {
        addToBefore(value);
      }
    }
  }

  private static boolean isBefore(Entry entry, LocalDate day) {
    return entry.value().valuationDate().isBefore(day);
  }

  private List<Entry> entriesBetween(LocalDate start, LocalDate end) {
    List<Entry> found = new ArrayList<>();
    for (Movement movement : item.movements()) {
      for (ValueEntry value : movement.valueEntries()) {
        LocalDate date = value.valuationDate();
        if (!date.isBefore(start) && date.isBefore(end)) {
          found.add(new Entry(movement, value));
        }
      }
    }
    return found;
  }

  /**
   * AVG-4: what earlier spans left. A place takes of a span that was averaged over the item the
   * share of its own quantity in the span; an item takes all of it.
   */
  private void addEarlierSpans(LocalDate spanStart, boolean wholeItem) {
    List<LocalDate> starts = new ArrayList<>(List.of(LocalDate.MIN));
    scopeChanges.stream().filter(day -> !day.isAfter(spanStart)).forEach(starts::add);
    for (int i = 0; i + 1 < starts.size(); i++) {
      LocalDate from = starts.get(i);
      LocalDate to = starts.get(i + 1);
      List<Entry> all = entriesBetween(from, to);
      List<Entry> own = all.stream().filter(entry -> isAt(entry.movement(), place)).toList();
      if (wholeItem) {
        addToBefore(all);
      } else if (periods.calcTypeOn(from) == AverageCostCalcType.ITEM) {
        addShare(all, quantityOf(own));
      } else {
        addToBefore(own);
      }
    }
  }

  private void addShare(List<Entry> all, long quantity) {
    long whole = quantityOf(all);
    if (whole == 0 || quantity == 0) {
      return;
    }
    Cost cost = costOf(all);
    quantityBefore += quantity;
    costBefore =
        costBefore.plus(
            new Cost(
                Fixed.share(cost.lcy(), quantity, whole, 1),
                Fixed.share(cost.acy(), quantity, whole, 1)));
  }

  private static long quantityOf(List<Entry> entries) {
    return entries.stream().mapToLong(entry -> entry.value().quantities().itemLedgerEntry()).sum();
  }

  private Cost costOf(List<Entry> entries) {
    Cost cost = Cost.ZERO;
    for (Entry entry : entries) {
      cost = cost.plus(differences.whole(entry.value()));
    }
    return cost;
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
    LocalDate spanStart = spanOf(start);
    if (!spanStart.equals(span)) {
      enter(spanStart, start);
    }
    if (current != null) {
      addToBefore(current.entries());
    }
    List<Entry> skipped = new ArrayList<>();
    while (next < entries.size() && isBefore(entries.get(next), start)) {
      skipped.add(entries.get(next++));
    }
    addToBefore(skipped);
    List<Entry> within = new ArrayList<>();
    while (next < entries.size() && !entries.get(next).value().valuationDate().isAfter(end)) {
      within.add(entries.get(next++));
    }
    current = new Period(start, end, quantityBefore, costBefore, within);
    return current;
  }

  /** The same period once more, for what came before it has changed. */
  Period anew(LocalDate end) {
    span = null;
    return period(end);
  }

  private LocalDate spanOf(LocalDate day) {
    LocalDate start = LocalDate.MIN;
    for (LocalDate change : scopeChanges) {
      start = change.isAfter(day) ? start : change;
    }
    return start;
  }

  private void addToBefore(List<Entry> more) {
    for (Entry entry : more) {
      addToBefore(entry.value());
    }
  }

  private void addToBefore(ValueEntry value) {
    quantityBefore += value.quantities().itemLedgerEntry();
    costBefore = costBefore.plus(differences.whole(value));
  }
}
