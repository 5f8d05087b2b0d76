package org.trueup.core.costing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.trueup.core.company.AverageCostCalcType;
import org.trueup.core.ledger.Application;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.posting.Currencies;

/**
 * Who is in the pool from which a decrease of a period is valued (X-1 to X-5, REV-8, AVG-5, AVG-7).
 * Increases count at the cost they have by now (AVG-8).
 */
final class PoolRules {

  private final AverageScope.Period period;
  private final ForwardChain chain;
  private final boolean byItem;
  private final Differences differences;
  private final Map<Movement, Set<Movement>> chains = new HashMap<>();
  private final TreeSet<Long> exceptions = new TreeSet<>();
  private final RevaluationPoints revaluations;
  private final Set<Movement> openBefore = new HashSet<>();

  PoolRules(
      AverageScope.Period period,
      ForwardChain chain,
      AverageCostCalcType calcType,
      Differences differences,
      Currencies currencies) {
    this.period = period;
    this.chain = chain;
    this.byItem = calcType == AverageCostCalcType.ITEM;
    this.differences = differences;
    revaluations = new RevaluationPoints(period, currencies);
    collectExceptions();
    collectOpenBefore();
  }

  private Set<Movement> chainOf(Movement movement) {
    if (movement.isPositive() || ForwardChain.isEmptyFor(movement)) {
      return Set.of();
    }
    return chains.computeIfAbsent(movement, source -> chain.of(source, period.end()));
  }

  /** Whether what receives cost from a decrease comes back into its own scope (X-4, AVG-5). */
  private boolean comesBack(Movement decrease) {
    for (Movement reached : chainOf(decrease)) {
      boolean samePlace =
          byItem
              || (reached.entry().location().equals(decrease.entry().location())
                  && reached.entry().variant().equals(decrease.entry().variant()));
      if (reached.isPositive() && reached.ledger() == decrease.ledger() && samePlace) {
        return true;
      }
    }
    return false;
  }

  /** AVG-5: entries at which the pool is computed anew. */
  private void collectExceptions() {
    for (AverageScope.Entry entry : period.special()) {
      ValueEntry value = entry.value();
      boolean exception =
          !value.flags().adjustment()
              && (value.flags().partialRevaluation()
                  || !value.itemCharge().isEmpty()
                  || (!entry.movement().isPositive() && comesBack(entry.movement())));
      if (exception) {
        exceptions.add(value.entryNo());
        exceptions.add(value.entryNo() + 1);
      }
    }
  }

  boolean isException(long entryNo) {
    return exceptions.contains(entryNo);
  }

  long nextException(long entryNo) {
    Long next = exceptions.higher(entryNo);
    return next == null ? Long.MAX_VALUE : next;
  }

  /** Open decreases of earlier periods stay in the pool with all that hangs on them (8.3). */
  private void collectOpenBefore() {
    for (AverageScope.Entry entry : period.special()) {
      Movement movement = entry.movement();
      if (movement.isOpenDecrease() && movement.postingDate().isBefore(period.start())) {
        openBefore.add(movement);
        openBefore.addAll(chainOf(movement));
      }
    }
    openBefore.removeIf(
        movement ->
            movement.valueEntries().stream()
                .noneMatch(value -> value.valuationDate().isBefore(period.start())));
  }

  /** The pool for one decrease, summed from all entries that are not taken out. */
  AveragePool poolFor(Movement decrease) {
    return poolFor(decrease, true);
  }

  /** The pool with what came behind a revaluation, for a decrease that it must cover. */
  AveragePool poolOfPeriodFor(Movement decrease) {
    return poolFor(decrease, false);
  }

  private AveragePool poolFor(Movement decrease, boolean partedByRevaluations) {
    Set<Movement> reached = chainOf(decrease);
    boolean comesBack = comesBack(decrease);
    Set<Movement> selfConsumed = selfConsumed(decrease);
    long quantity = period.quantityBefore();
    Cost cost = period.costBefore();
    for (AverageScope.Entry entry : period.entries()) {
      if (!isOut(decrease, entry, reached, comesBack, selfConsumed, partedByRevaluations)) {
        quantity += entry.quantity();
        cost = cost.plus(costOf(decrease, entry));
      }
    }
    return new AveragePool(quantity, cost);
  }

  private Cost costOf(Movement decrease, AverageScope.Entry entry) {
    Cost whole = differences.whole(entry.valueNo(), entry.posted());
    return whole.minus(revaluations.takenOut(decrease, entry, whole));
  }

  private boolean isOut(
      Movement decrease,
      AverageScope.Entry entry,
      Set<Movement> reached,
      boolean comesBack,
      Set<Movement> selfConsumed,
      boolean partedByRevaluations) {
    Movement other = entry.movement();
    if (contains(openBefore, other)) {
      return false;
    }
    if (other == decrease) {
      return true;
    }
    if (revaluations.isFixed(other)) {
      return false;
    }
    if (contains(selfConsumed, other) || contains(reached, other)) {
      return true;
    }
    boolean averagedLater = comesBack || entry.movementNo() > decrease.entryNo();
    if (entry.ofAveraged() && averagedLater) {
      return true;
    }
    return partedByRevaluations && revaluations.isOut(decrease, other, entry.value());
  }

  /** Most sets are empty, and to look into one means to look at the movement. */
  static boolean contains(Set<Movement> movements, Movement movement) {
    return !movements.isEmpty() && movements.contains(movement);
  }

  /** a product that its own order consumes, with all that hangs on it. */
  private Set<Movement> selfConsumed(Movement decrease) {
    if (!decrease.type().isConsumption()) {
      return Set.of();
    }
    Set<Movement> found = new HashSet<>();
    for (AverageScope.Entry entry : period.special()) {
      Movement output = entry.movement();
      if (output.isPositive() && output.type().isOutput() && consumesItself(output)) {
        found.add(output);
        for (Application row : new ArrayList<>(output.outboundApplications())) {
          if (row.isCostApplication()) {
            found.add(row.outbound());
            found.addAll(chain.of(row.outbound(), period.end()));
          }
        }
      }
    }
    return found;
  }

  private boolean consumesItself(Movement output) {
    return period.special().stream()
        .map(AverageScope.Entry::movement)
        .filter(other -> other.type().isConsumption())
        .anyMatch(
            other ->
                Ledger.orderKey(other.entry().origin())
                    .equals(Ledger.orderKey(output.entry().origin())));
  }

  /**
   * Position of a value entry among revaluation points (REV-8 (b)). An adjustment stands where what
   * it adjusts stands, which may be an adjustment itself, so that it does not matter how often one
   * adjusts.
   */
  static long positionOf(Movement movement, ValueEntry value) {
    ValueEntry adjusted = value;
    while (adjusted.flags().adjustment() && adjusted.appliesToValueEntryNo() != 0) {
      adjusted = movement.valueEntry(adjusted.appliesToValueEntryNo());
    }
    boolean own =
        adjusted.isDirectCostWithoutCharge() || adjusted.entryType() == ValueEntryType.REVALUATION;
    return own ? adjusted.entryNo() : movement.firstValueEntry().entryNo();
  }
}
