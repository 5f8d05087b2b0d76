package org.trueup.core.costing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trueup.core.company.AverageCostCalcType;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.StockPlace;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.period.AveragePeriods;

/**
 * The value entries over which an average goes, in the order of their valuation dates, read period
 * by period. What lies before a period is summed once and carried on.
 */
final class AverageScope {

  private static final Comparator<Entry> BY_VALUATION_DATE = Comparator.comparingInt(Entry::day);
  private static final Comparator<Entry> BY_NUMBER =
      Comparator.comparingLong(Entry::movementNo).thenComparingLong(Entry::valueNo);

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

  /**
   * A value entry with its movement, and beside them what each average asks of all entries: a long
   * history lies scattered in memory, and is looked at once only.
   *
   * @param movementNo number of the movement
   * @param valueNo number of the value entry
   * @param day valuation date, as days since 1970-01-01
   * @param quantity quantity of the movement on its first value entry, else 0
   * @param posted actual and expected cost, without differences
   * @param averaged whether the average values it (8.2)
   * @param ofAveraged whether its movement is a decrease that the average values
   * @param plain whether nothing but its amount and number matter: it is neither a revaluation nor
   *     a charge, its movement no open decrease, of no order, and none that hands cost on by itself
   */
  record Entry(
      Movement movement,
      ValueEntry value,
      long movementNo,
      long valueNo,
      int day,
      long quantity,
      Cost posted,
      boolean averaged,
      boolean ofAveraged,
      boolean plain) {

    private static Entry of(
        Movement movement, ValueEntry value, boolean ofAveraged, boolean plain) {
      return new Entry(
          movement,
          value,
          movement.entryNo(),
          value.entryNo(),
          dayOf(value.valuationDate()),
          value.quantities().itemLedgerEntry(),
          value.actual().plus(value.expected()),
          isAveraged(movement, value),
          ofAveraged,
          plain && value.itemCharge().isEmpty() && value.entryType() != ValueEntryType.REVALUATION);
    }
  }

  private static boolean isPlain(Movement movement) {
    boolean handsOn = !movement.isPositive() && !ForwardChain.isEmptyFor(movement);
    boolean ofOrder = movement.type().isOutput() || movement.type().isConsumption();
    return !handsOn
        && !movement.isOpenDecrease()
        && !ofOrder
        && movement.type() != ItemLedgerEntryType.TRANSFER;
  }

  /**
   * A period of the scope.
   *
   * @param start first day
   * @param end last day
   * @param quantityBefore quantity valued before it
   * @param costBefore cost valued before it, differences included
   * @param entries value entries in it
   * @param special those of them that are not plain
   * @param averaged those of them that the average values, by movement and entry number (AVG-5)
   */
  record Period(
      LocalDate start,
      LocalDate end,
      long quantityBefore,
      Cost costBefore,
      List<Entry> entries,
      List<Entry> special,
      List<Entry> averaged) {

    /** Whether the item was produced in it. */
    boolean holdsOutputs() {
      return special.stream().anyMatch(entry -> entry.movement().type().isOutput());
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
    boolean plain = isPlain(movement);
    boolean ofAveraged = isValuedByAverage(movement);
    for (ValueEntry value : movement.valueEntries()) {
      LocalDate date = value.valuationDate();
      if (!date.isBefore(firstPeriod)) {
        entries.add(Entry.of(movement, value, ofAveraged, plain));
      } else if (!date.isBefore(spanStart)) {
        add(value.quantities().itemLedgerEntry(), differences.whole(value));
      }
    }
  }

  private static boolean isValuedByAverage(Movement movement) {
    return !movement.isPositive() && movement.lastDirectCost().flags().valuedByAverageCost();
  }

  private List<Entry> entriesBetween(LocalDate start, LocalDate end) {
    List<Entry> found = new ArrayList<>();
    for (Movement movement : item.movements()) {
      for (ValueEntry value : movement.valueEntries()) {
        LocalDate date = value.valuationDate();
        if (!date.isBefore(start) && date.isBefore(end)) {
          found.add(Entry.of(movement, value, false, false));
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
    return entries.stream().mapToLong(Entry::quantity).sum();
  }

  private Cost costOf(List<Entry> entries) {
    Cost cost = Cost.ZERO;
    for (Entry entry : entries) {
      cost = cost.plus(wholeCost(entry));
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
    addToBefore(entriesUntil(start.minusDays(1)));
    current = periodOf(start, end, entriesUntil(end));
    return current;
  }

  /**
   * The entries from the next one on that are valued on a day or earlier; they are next no more.
   */
  private List<Entry> entriesUntil(LocalDate lastDay) {
    int from = next;
    int last = dayOf(lastDay);
    while (next < entries.size() && entries.get(next).day() <= last) {
      next++;
    }
    return entries.subList(from, next);
  }

  private Period periodOf(LocalDate start, LocalDate end, List<Entry> within) {
    List<Entry> special = new ArrayList<>();
    List<Entry> averaged = new ArrayList<>();
    for (Entry entry : within) {
      if (!entry.plain()) {
        special.add(entry);
      }
      if (entry.averaged()) {
        averaged.add(entry);
      }
    }
    averaged.sort(BY_NUMBER);
    return new Period(start, end, quantityBefore, costBefore, within, special, averaged);
  }

  private static int dayOf(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
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
      add(entry.quantity(), wholeCost(entry));
    }
  }

  private void add(long quantity, Cost cost) {
    quantityBefore += quantity;
    costBefore = costBefore.plus(cost);
  }

  private Cost wholeCost(Entry entry) {
    return differences.whole(entry.valueNo(), entry.posted());
  }
}
