package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.testkit.model.AveragePeriods.Period;

/** Values the decreases of an average item, period by period from the first (costing.md 8). */
final class Averages {

  private final Ledgers ledgers;
  private final Card card;
  private final ItemAdjusting adjusting;
  private final AveragePeriods periods;

  /** Last day of a period that is not entered before the orders are adjusted (8.4), or null. */
  private LocalDate waitsFrom;

  /** Whether a decrease has just given up its average. */
  private boolean gaveUp;

  Averages(Ledgers ledgers, Card card, ItemAdjusting adjusting) {
    this.ledgers = ledgers;
    this.card = card;
    this.adjusting = adjusting;
    periods = new AveragePeriods(ledgers.company());
  }

  /**
   * 8.4. Whether any decrease got another cost than it had. Where one gives up its average, all are
   * found anew without it.
   */
  boolean run() {
    List<Differences.Row> before = adjusting.differences().copy();
    Map<Card.Place, LocalDate> from = Map.copyOf(card.unadjustedFrom);
    boolean found = false;
    while (!card.unadjustedFrom.isEmpty()) {
      Card.Place place = firstUnadjusted();
      if (waits(periods.of(card.unadjustedFrom.get(place)))) {
        return found;
      }
      found |= walk(place, periods.of(card.unadjustedFrom.remove(place)));
      if (gaveUp) {
        gaveUp = false;
        found = false;
        waitsFrom = null;
        adjusting.differences().restore(before);
        card.unadjustedFrom.clear();
        card.unadjustedFrom.putAll(from);
      }
    }
    return found;
  }

  /** By the end of the period, then by variant and location. */
  private Card.Place firstUnadjusted() {
    return card.unadjustedFrom.keySet().stream()
        .min(
            Comparator.<Card.Place, LocalDate>comparing(
                    place -> periods.of(card.unadjustedFrom.get(place)).end())
                .thenComparing(place -> place))
        .orElseThrow();
  }

  /** From a period on, until a forwarded cost has made something earlier uncertain again. */
  private boolean walk(Card.Place place, Period first) {
    List<Value> scope = scope(place);
    boolean found = false;
    for (Period period : periodsOf(scope)) {
      if (period.end().isBefore(first.end())) {
        continue;
      }
      if (isUnadjustedBefore(period) || waits(period)) {
        card.mark(place, period.end());
        return found;
      }
      found |= value(scope, period);
      if (gaveUp) {
        return found;
      }
      LocalDate again = card.unadjustedFrom.getOrDefault(place, LocalDate.MAX);
      if (!again.isAfter(first.end())) {
        return found;
      }
    }
    return found;
  }

  private boolean waits(Period period) {
    return waitsFrom != null && !period.end().isBefore(waitsFrom);
  }

  private boolean isUnadjustedBefore(Period period) {
    return card.unadjustedFrom.values().stream()
        .anyMatch(day -> periods.of(day).end().isBefore(period.end()));
  }

  /** Every period with value entries is entered, also where it has nothing to be valued. */
  private Set<Period> periodsOf(List<Value> scope) {
    return scope.stream()
        .map(value -> periods.of(value.valuationDate))
        .collect(Collectors.toCollection(() -> new TreeSet<>(Period.BY_END)));
  }

  /** AVG-2: all value entries of the item, or those of a variant and location. */
  private List<Value> scope(Card.Place place) {
    if (!ledgers.averagesByPlace()) {
      return values(adjusting.entries());
    }
    return values(
        adjusting.entries().stream()
            .filter(entry -> entry.variant.equals(place.variant()))
            .filter(entry -> entry.location.equals(place.location()))
            .toList());
  }

  private static List<Value> values(List<Entry> entries) {
    return entries.stream().flatMap(entry -> entry.values.stream()).toList();
  }

  /** A quantity with its cost. */
  private record Pool(BigDecimal quantity, Amounts cost) {

    static final Pool EMPTY = new Pool(BigDecimal.ZERO, Amounts.ZERO);

    Pool plus(BigDecimal more, Amounts amount) {
      return new Pool(quantity.add(more), cost.plus(amount));
    }

    boolean hasAverage() {
      return quantity.signum() > 0 && cost.lcy().signum() >= 0 && cost.acy().signum() >= 0;
    }
  }

  /** AVG-5; a decrease hands its cost on once all its documents are valued (8.4). */
  private boolean value(List<Value> scope, Period period) {
    boolean found = false;
    int limit = 0;
    Pool pool = Pool.EMPTY;
    Entry changed = null;
    for (Value value : decreases(scope, period)) {
      if (changed != null && changed != value.entry) {
        adjusting.forward(changed);
        changed = null;
      }
      if (adjusting.keepsCost(value.entry)) {
        limit = 0;
        continue;
      }
      if (value.no >= limit || isExceptionNumber(scope, period, value.no)) {
        pool = pool(scope, period, value.entry);
        limit = nextException(scope, period, value.no);
      }
      if (pool.hasAverage()) {
        int keeping = adjusting.keepingCost();
        Amounts cost = pool.cost().share(value.valued, pool.quantity());
        if (adjusting.setAverage(value, cost)) {
          found = true;
          if (value.entry.type.isConsumption() && holdsOutputs(scope, period)) {
            waitsFrom = period.end();
          }
          changed = value.entry;
        }
        gaveUp = adjusting.keepingCost() > keeping;
        if (gaveUp) {
          return found;
        }
        pool = after(pool, value, ledgers.precisions().amount(cost));
      }
    }
    if (changed != null) {
      adjusting.forward(changed);
    }
    return found;
  }

  private static boolean holdsOutputs(List<Value> scope, Period period) {
    return scope.stream()
        .anyMatch(value -> value.entryType.isOutput() && period.contains(value.valuationDate));
  }

  private Pool after(Pool pool, Value value, Amounts cost) {
    boolean comesBack =
        value.entry.type == ItemLedgerEntryType.TRANSFER && !ledgers.averagesByPlace();
    boolean empties = pool.quantity().add(value.valued).signum() <= 0;
    return comesBack || empties ? pool : pool.plus(value.valued, cost);
  }

  /** 8.2; overhead and variance of a former exact reversal are part of its document's cost. */
  private static List<Value> decreases(List<Value> scope, Period period) {
    return scope.stream()
        .filter(Value::isDirectCostWithoutCharge)
        .filter(value -> value.valuedByAverage && !value.adjustment && value.inventoriable)
        .filter(value -> value.valued.signum() < 0)
        .filter(value -> !(value.expectedCost && value.entry.isFullyInvoiced()))
        .filter(value -> value.entry.appliesTo == null)
        .filter(value -> period.contains(value.valuationDate))
        .sorted(
            Comparator.<Value>comparingInt(value -> value.entry.no)
                .thenComparingInt(value -> value.no))
        .toList();
  }

  private boolean isExceptionNumber(List<Value> scope, Period period, int no) {
    return nextException(scope, period, no - 1) == no;
  }

  private int nextException(List<Value> scope, Period period, int no) {
    int next = Integer.MAX_VALUE;
    for (Value value : scope) {
      boolean own = !value.adjustment && period.contains(value.valuationDate);
      if (own && isException(value, period)) {
        next = value.no > no ? Math.min(next, value.no) : next;
        next = value.no + 1 > no ? Math.min(next, value.no + 1) : next;
      }
    }
    return next;
  }

  private boolean isException(Value value, Period period) {
    return value.partialRevaluation
        || !value.charge.isEmpty()
        || (!value.entry.isIncrease() && comesBack(value.entry, chain(value.entry, period)));
  }

  /** 8.3: the scope up to the end of the period less what is excluded for a decrease. */
  private Pool pool(List<Value> scope, Period period, Entry decrease) {
    RevaluationPoints points = new RevaluationPoints(scope, period, ledgers.precisions());
    Set<Entry> excluded = excluded(scope, period, decrease);
    excluded.removeIf(entry -> entry != decrease && points.isFixed(entry));
    Set<Entry> open = openBefore(scope, period);
    Pool pool = Pool.EMPTY;
    for (Value value : scope) {
      boolean inPeriod = period.contains(value.valuationDate);
      boolean counts = !value.valuationDate.isAfter(period.end());
      boolean out =
          inPeriod
              && (excluded.contains(value.entry)
                  || (!open.contains(value.entry) && points.isParted(value, decrease)));
      if (counts && !out) {
        pool = pool.plus(value.entryQuantity, value.cost());
        pool = pool.plus(BigDecimal.ZERO, points.takenOut(value, decrease).negated());
        pool = pool.plus(BigDecimal.ZERO, adjusting.differences().all(value));
      }
    }
    return pool;
  }

  private Set<Entry> excluded(List<Value> scope, Period period, Entry decrease) {
    Set<Entry> chain = chain(decrease, period);
    boolean back = comesBack(decrease, chain);
    Set<Entry> excluded = new HashSet<>(chain);
    excluded.add(decrease);
    for (Value value : scope) {
      boolean averaged =
          value.entry.lastDirectCost().valuedByAverage && period.contains(value.valuationDate);
      if (averaged && (back || value.entry.no > decrease.no)) {
        excluded.add(value.entry);
      }
    }
    excluded.removeAll(openBefore(scope, period));
    return excluded;
  }

  /** */
  private static Set<Entry> chain(Entry decrease, Period period) {
    Set<Entry> reached = new HashSet<>();
    follow(decrease, period, reached);
    reached.remove(decrease);
    return reached;
  }

  private static void follow(Entry from, Period period, Set<Entry> reached) {
    for (Entry next : Flow.costAfter(from)) {
      boolean later =
          next.values.stream().anyMatch(value -> value.valuationDate.isAfter(period.end()));
      if (!later && reached.add(next)) {
        follow(next, period, reached);
      }
    }
  }

  /** whether an increase of the same item, or of its place, gets its cost from a decrease. */
  private boolean comesBack(Entry decrease, Set<Entry> chain) {
    return chain.stream()
        .anyMatch(
            entry ->
                entry.isIncrease()
                    && entry.card == card
                    && (!ledgers.averagesByPlace() || isSamePlace(entry, decrease)));
  }

  private static boolean isSamePlace(Entry one, Entry two) {
    return one.variant.equals(two.variant) && one.location.equals(two.location);
  }

  /** OPEN of 8.3. */
  private Set<Entry> openBefore(List<Value> scope, Period period) {
    Set<Entry> open = new HashSet<>();
    for (Entry entry : scope.stream().map(value -> value.entry).collect(Collectors.toSet())) {
      boolean earlier = entry.postingDate.isBefore(period.start());
      if (!entry.isIncrease() && entry.isOpen() && earlier) {
        open.add(entry);
        followAll(entry, open);
      }
    }
    LocalDate start = period.start();
    open.removeIf(
        entry -> entry.values.stream().noneMatch(value -> value.valuationDate.isBefore(start)));
    return open;
  }

  private static void followAll(Entry from, Set<Entry> reached) {
    for (Entry next : Flow.costAfter(from)) {
      if (reached.add(next)) {
        followAll(next, reached);
      }
    }
  }
}
