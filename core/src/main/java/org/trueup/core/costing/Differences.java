package org.trueup.core.costing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.ValueEntry;

/**
 * The differences that the adjustment of one item has found and not yet posted. Every sum of cost
 * taken during the run counts them as if they were posted.
 */
final class Differences {

  private final Map<Long, Difference> byValueEntry = new HashMap<>();
  private final Map<Long, List<Difference>> byMovement = new HashMap<>();

  /** The difference of a value entry so far, or null. */
  Difference of(ValueEntry value) {
    return byValueEntry.get(value.entryNo());
  }

  /** The differences on a movement's value entries. */
  List<Difference> of(Movement movement) {
    return byMovement.getOrDefault(movement.entryNo(), List.of());
  }

  Difference open(Movement movement, ValueEntry value, Movement cause) {
    Difference found = byValueEntry.get(value.entryNo());
    if (found == null) {
      found = new Difference(movement, value, cause);
      byValueEntry.put(value.entryNo(), found);
      byMovement.computeIfAbsent(movement.entryNo(), no -> new ArrayList<>(1)).add(found);
    }
    return found;
  }

  /** Actual cost of a value entry, differences included. */
  Cost actual(ValueEntry value) {
    Difference found = byValueEntry.isEmpty() ? null : of(value);
    return found == null ? value.actual() : value.actual().plus(found.actual());
  }

  /** Expected cost of a value entry, differences included. */
  Cost expected(ValueEntry value) {
    Difference found = byValueEntry.isEmpty() ? null : of(value);
    return found == null ? value.expected() : value.expected().plus(found.expected());
  }

  /** Actual cost of a movement, differences included. */
  Cost actual(Movement movement) {
    Cost sum = movement.actualCost();
    for (Difference difference : of(movement)) {
      sum = sum.plus(difference.actual());
    }
    return sum;
  }

  /** Differences that are not zero, in the order of the adjusted entries (ADJ-14). */
  List<Difference> inPostingOrder() {
    return byValueEntry.values().stream()
        .filter(difference -> !difference.isZero())
        .sorted(Comparator.comparingLong(difference -> difference.adjusted().entryNo()))
        .toList();
  }

  void clear() {
    byValueEntry.clear();
    byMovement.clear();
  }

  boolean isEmpty() {
    return byValueEntry.isEmpty();
  }
}
