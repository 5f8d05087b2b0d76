package org.trueup.core.costing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trueup.core.ledger.Application;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.posting.Currencies;

/** Revaluations inside an average period: whom they reach and whom they part (REV-8). */
final class RevaluationPoints {

  private final List<AverageScope.Entry> points = new ArrayList<>();
  private final Currencies currencies;
  private final Set<Movement> fixedGroup = new HashSet<>();

  RevaluationPoints(AverageScope.Period period, Currencies currencies) {
    this.currencies = currencies;
    for (AverageScope.Entry entry : period.special()) {
      if (isPoint(entry)) {
        points.add(entry);
        fixedGroup.add(entry.movement());
        for (Application row : entry.movement().outboundApplications()) {
          if (row.isCostApplication()) {
            fixedGroup.add(row.outbound());
          }
        }
      }
    }
  }

  private static boolean isPoint(AverageScope.Entry entry) {
    ValueEntry value = entry.value();
    if (value.entryType() != ValueEntryType.REVALUATION) {
      return false;
    }
    boolean takenFromDecrease =
        entry.movement().applications().stream()
            .anyMatch(row -> row.outbound() != null && !row.entry().isOfDecrease());
    return value.flags().partialRevaluation() || takenFromDecrease;
  }

  /** Whether a movement is never taken out of a pool by the general rules. */
  boolean isFixed(Movement movement) {
    return PoolRules.contains(fixedGroup, movement);
  }

  /** (b): whether a revaluation point parts a value entry from the decrease. */
  boolean isOut(Movement decrease, Movement other, ValueEntry value) {
    if (points.isEmpty() || isFixed(other)) {
      return false;
    }
    long here = decrease.firstValueEntry().entryNo();
    long there = PoolRules.positionOf(other, value);
    for (AverageScope.Entry point : points) {
      long at = point.value().entryNo();
      if (here < at && at < there) {
        return true;
      }
      boolean unreached =
          value.entryType() == ValueEntryType.REVALUATION
              && !AppliedCost.reaches(value, other, decrease);
      if (there < at && at < here && unreached) {
        return true;
      }
    }
    return false;
  }

  /** (a): the part of a revaluation that does not reach the decrease. */
  Cost takenOut(Movement decrease, AverageScope.Entry entry, Cost whole) {
    boolean unreached =
        !points.isEmpty()
            && points.contains(entry)
            && !AppliedCost.reaches(entry.value(), entry.movement(), decrease);
    if (!unreached) {
      return Cost.ZERO;
    }
    long valued = entry.value().quantities().valued();
    long reached = reachedQuantity(entry);
    return currencies.share(whole, valued - reached, valued);
  }

  private static long reachedQuantity(AverageScope.Entry entry) {
    long reached = 0;
    for (Application row : entry.movement().outboundApplications()) {
      if (row.isCostApplication()
          && AppliedCost.reaches(entry.value(), entry.movement(), row.outbound())) {
        reached -= row.quantity();
      }
    }
    return reached;
  }
}
