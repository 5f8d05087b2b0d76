package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.testkit.model.AveragePeriods.Period;

/** The revaluations of a period that part what comes before from what comes after (REV-8). */
final class RevaluationPoints {

  private final Precisions precisions;
  private final List<Value> points = new ArrayList<>();
  private final Set<Entry> fixedGroup = new HashSet<>();

  RevaluationPoints(List<Value> scope, Period period, Precisions precisions) {
    this.precisions = precisions;
    for (Value value : scope) {
      if (isPoint(value) && period.contains(value.valuationDate)) {
        points.add(value);
        fixedGroup.add(value.entry);
        value.entry.uses.stream()
            .filter(link -> link.cost)
            .forEach(link -> fixedGroup.add(link.outbound));
      }
    }
  }

  private static boolean isPoint(Value value) {
    boolean fromDecrease =
        value.entry.links.stream()
            .anyMatch(link -> link.outbound != null && link.outbound != link.owner);
    return value.type == ValueEntryType.REVALUATION && (value.partialRevaluation || fromDecrease);
  }

  /** Whether an entry stays in every pool. */
  boolean isFixed(Entry entry) {
    return fixedGroup.contains(entry);
  }

  /** (a): what of a revaluation is no part of the pool of a decrease. */
  Amounts takenOut(Value value, Entry decrease) {
    if (!points.contains(value) || SourceCost.reaches(value, decrease)) {
      return Amounts.ZERO;
    }
    BigDecimal reached = BigDecimal.ZERO;
    for (Link link : value.entry.uses) {
      boolean counts = link.cost && SourceCost.reaches(value, link.outbound);
      reached = counts ? reached.subtract(link.quantity) : reached;
    }
    return precisions.amount(value.cost().share(value.valued.subtract(reached), value.valued));
  }

  /** (b): whether a revaluation stands between a decrease and a value entry. */
  boolean isParted(Value value, Entry decrease) {
    if (fixedGroup.contains(value.entry)) {
      return false;
    }
    int here = decrease.values.getFirst().no;
    int there = position(value);
    boolean unreached =
        value.type == ValueEntryType.REVALUATION && !SourceCost.reaches(value, decrease);
    return points.stream()
        .anyMatch(
            point ->
                (here < point.no && point.no < there)
                    || (unreached && there < point.no && point.no < here));
  }

  /** An adjustment stands where what it adjusts stands. */
  private static int position(Value value) {
    if (value.adjustment && value.appliesTo != null) {
      return position(value.appliesTo);
    }
    boolean own = value.isDirectCostWithoutCharge() || value.type == ValueEntryType.REVALUATION;
    return own ? value.no : value.entry.values.getFirst().no;
  }
}
