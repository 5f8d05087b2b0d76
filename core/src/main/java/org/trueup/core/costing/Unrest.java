package org.trueup.core.costing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.Movement;

/**
 * Decreases of an item whose average does not come to rest within a run, because it feeds itself
 * through returns, transfers or orders that the exclusions of costing.md 8.3 do not reach.
 *
 * <p>A cent that comes and goes is left alone after some steps (AVG-9). A decrease whose cost moves
 * away further with every step, never stops moving, or leaves every plausible amount, keeps the
 * cost it had before, and that for the rest of the run: adjusting again must post nothing (9.7).
 * With it all do that have come as far, for which of a circle is first says nothing.
 *
 * <p>Only what hands its cost on can feed itself. Its steps are counted by value entry, from the
 * second one on: the first step is mostly the last and leaves no trace here.
 */
final class Unrest {

  private static final int MOST_SMALL_STEPS = 20;
  private static final int MOST_GROWING_STEPS = 5;
  private static final int MOST_STEPS = 100;

  /** A million million: what moves further than that feeds itself. */
  private static final long MOST_COST = Fixed.ofWhole(1_000_000_000_000L);

  private final Map<Long, Steps> byValueEntry = new HashMap<>();
  private final Set<Long> keeping = new HashSet<>();
  private int passes;

  /** What becomes of a step. */
  enum Step {
    /** The decrease gets the new cost. */
    TAKEN,
    /** A cent that comes and goes stays where it is. */
    LEFT,
    /** The decrease keeps the cost it had. */
    GIVEN_UP
  }

  private static final class Steps {
    private final long entryNo;
    private int all;
    private int small;
    private int growing;
    private long last;

    Steps(long entryNo) {
      this.entryNo = entryNo;
    }

    Step next(Cost difference, Cost worth, long precision) {
      boolean isSmall = Math.abs(difference.lcy()) <= precision;
      small = isSmall ? small + 1 : 0;
      if (small > MOST_SMALL_STEPS) {
        return Step.LEFT;
      }
      long size = sizeOf(difference);
      growing = !isSmall && last != 0 && size > last ? growing + 1 : 0;
      last = size;
      all++;
      boolean isNoCost = all > 1 && sizeOf(worth) > MOST_COST;
      boolean isWithoutRest = growing >= MOST_GROWING_STEPS || all > MOST_STEPS;
      return isNoCost || isWithoutRest ? Step.GIVEN_UP : Step.TAKEN;
    }

    /** Whether it moves like another one, give or take the step that one is ahead. */
    boolean isAsFarAs(Steps other) {
      return all > 1 && all >= other.all - 1 && growing >= other.growing - 1;
    }
  }

  /** Begins to value the item, again where its orders have sent it back. */
  void beginPass() {
    passes++;
  }

  /** Whether a decrease keeps its cost. */
  boolean keepsCost(long entryNo) {
    return !keeping.isEmpty() && keeping.contains(entryNo);
  }

  /** The decreases that keep their cost, by entry number. */
  Set<Long> keepingCost() {
    return keeping;
  }

  /**
   * An amount has left the range of amounts: what moves for the second time at least gives up, or
   * the decrease at hand where nothing does.
   *
   * @return whether anything gave up that had not before
   */
  boolean leavesRange(long entryNo) {
    return giveUp(entryNo, new Steps(entryNo));
  }

  private boolean giveUp(long entryNo, Steps first) {
    int before = keeping.size();
    for (Steps steps : byValueEntry.values()) {
      if (steps.isAsFarAs(first)) {
        keeping.add(steps.entryNo);
      }
    }
    if (keeping.size() == before) {
      keeping.add(entryNo);
    }
    byValueEntry.clear();
    return keeping.size() > before;
  }

  /**
   * Notes that the average moves the cost of a decrease which hands it on.
   *
   * @param decrease the decrease
   * @param valueEntryNo value entry through which it is adjusted
   * @param before what has been found for that entry since the item was begun
   * @param difference what is found now
   * @param worth cost to which it moves
   * @param precision amount rounding precision, which a small step does not exceed
   */
  Step step(
      Movement decrease,
      long valueEntryNo,
      Cost before,
      Cost difference,
      Cost worth,
      long precision) {
    boolean first = passes <= 1 && before.isZero();
    if (first && (byValueEntry.isEmpty() || !byValueEntry.containsKey(valueEntryNo))) {
      return Step.TAKEN;
    }
    Steps steps = byValueEntry.get(valueEntryNo);
    if (steps == null) {
      steps = new Steps(decrease.entryNo());
      byValueEntry.put(valueEntryNo, steps);
      if (!before.isZero()) {
        steps.next(before, before, precision);
      }
    }
    Step step = steps.next(difference, worth, precision);
    if (step == Step.GIVEN_UP) {
      giveUp(decrease.entryNo(), steps);
    }
    return step;
  }

  private static long sizeOf(Cost cost) {
    return Math.max(Math.abs(cost.lcy()), Math.abs(cost.acy()));
  }
}
