package org.trueup.core.costing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.ValueEntry;

/**
 * The differences that the adjustment of one item has found and not yet posted. Every sum of cost
 * taken during the run counts them as if they were posted.
 */
final class Differences {

  private final List<Difference> found = new ArrayList<>();
  private Difference[] byValueEntry = new Difference[16];

  /** Number of the value entry in each slot of the table, 0 where it is free. */
  private long[] entryNos = new long[16];

  /** The difference of a value entry so far, or null. */
  Difference of(ValueEntry value) {
    return of(value.entryNo());
  }

  private Difference of(long valueEntryNo) {
    return found.isEmpty() ? null : byValueEntry[slotOf(valueEntryNo)];
  }

  Difference open(Movement movement, ValueEntry value, Movement cause) {
    int slot = slotOf(value.entryNo());
    Difference known = byValueEntry[slot];
    if (known != null) {
      return known;
    }
    Difference opened = new Difference(movement, value, cause);
    put(slot, opened);
    found.add(opened);
    growIfHalfFull();
    return opened;
  }

  /** Where the difference of a value entry is, or would be: a hash table without nodes. */
  private int slotOf(long entryNo) {
    int mask = byValueEntry.length - 1;
    int slot = (int) (entryNo * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (entryNos[slot] != 0 && entryNos[slot] != entryNo) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void put(int slot, Difference difference) {
    byValueEntry[slot] = difference;
    entryNos[slot] = difference.adjusted().entryNo();
  }

  private void growIfHalfFull() {
    if (found.size() * 2 > byValueEntry.length) {
      makeTable(2 * byValueEntry.length);
      for (Difference difference : found) {
        put(slotOf(difference.adjusted().entryNo()), difference);
      }
    }
  }

  private void makeTable(int slots) {
    byValueEntry = new Difference[slots];
    entryNos = new long[slots];
  }

  /** Actual cost of a value entry, differences included. */
  Cost actual(ValueEntry value) {
    Difference difference = of(value);
    return difference == null ? value.actual() : value.actual().plus(difference.actual());
  }

  /** Expected cost of a value entry, differences included. */
  Cost expected(ValueEntry value) {
    Difference difference = of(value);
    return difference == null ? value.expected() : value.expected().plus(difference.expected());
  }

  /** Actual and expected cost of a value entry together, differences included. */
  Cost whole(ValueEntry value) {
    return whole(value.entryNo(), value.actual().plus(value.expected()));
  }

  /** Actual and expected cost of a value entry whose posted cost is known, differences included. */
  Cost whole(long valueEntryNo, Cost posted) {
    Difference difference = of(valueEntryNo);
    return difference == null
        ? posted
        : posted.plus(difference.actual()).plus(difference.expected());
  }

  /** Actual cost of a movement, differences included. */
  Cost actual(Movement movement) {
    long lcy = 0;
    long acy = 0;
    for (ValueEntry value : movement.valueEntries()) {
      Cost cost = actual(value);
      lcy = Math.addExact(lcy, cost.lcy());
      acy = Math.addExact(acy, cost.acy());
    }
    return new Cost(lcy, acy);
  }

  /** Differences that are not zero, in the order of the adjusted entries (ADJ-14). */
  List<Difference> inPostingOrder() {
    List<Difference> order = new ArrayList<>(found.size());
    for (Difference difference : found) {
      if (!difference.isZero()) {
        order.add(difference);
      }
    }
    order.sort(Comparator.comparingLong(difference -> difference.adjusted().entryNo()));
    return order;
  }

  /** Remembers what is found so far. */
  void keep() {
    found.forEach(Difference::keep);
  }

  /** Goes back to what was found when it was kept. */
  void restore() {
    found.forEach(Difference::restore);
  }

  void clear() {
    found.clear();
    makeTable(16);
  }
}
