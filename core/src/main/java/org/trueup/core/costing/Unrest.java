package org.trueup.core.costing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;

/**
 * Decreases of an item whose average does not come to rest within a run, because it feeds itself
 * through returns, transfers or orders that the exclusions of costing.md 8.3 do not reach.
 *
 * <p>A cent that comes and goes is left alone after some steps (AVG-9). A decrease whose cost moves
 * away further with every step, never stops moving, or leaves every plausible amount, keeps the
 * cost it had before, and that for the rest of the run: adjusting again must post nothing (9.7).
 *
 * <p>The steps are counted by value entry, from the second one on: the first step of an ordinary
 * decrease is its last and leaves no trace here.
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
    private int all;
    private int small;
    private int growing;
    private long last;

    Step next(Cost difference, long precision) {
      boolean isSmall = Math.abs(difference.lcy()) <= precision;
      small = isSmall ? small + 1 : 0;
      if (small > MOST_SMALL_STEPS) {
        return Step.LEFT;
      }
      long size = sizeOf(difference);
      growing = !isSmall && last != 0 && size > last ? growing + 1 : 0;
      last = size;
      all++;
      return growing >= MOST_GROWING_STEPS || all > MOST_STEPS ? Step.GIVEN_UP : Step.TAKEN;
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

  /** A decrease keeps its cost from here on. What it gives up changes all other averages. */
  void giveUp(long entryNo) {
    keeping.add(entryNo);
    byValueEntry.clear();
  }

  /**
   * Notes that the average moves the cost of a decrease.
   *
   * @param valueEntryNo value entry through which it is adjusted
   * @param before what has been found for that entry since the item was begun
   * @param difference what is found now
   * @param worth cost to which it moves
   * @param precision amount rounding precision, which a small step does not exceed
   */
  Step step(long valueEntryNo, Cost before, Cost difference, Cost worth, long precision) {
    boolean first = passes <= 1 && before.isZero();
    if (first && (byValueEntry.isEmpty() || !byValueEntry.containsKey(valueEntryNo))) {
      return Step.TAKEN;
    }
    Steps steps = byValueEntry.get(valueEntryNo);
    if (steps == null) {
      steps = new Steps();
      byValueEntry.put(valueEntryNo, steps);
      if (!before.isZero()) {
        steps.next(before, precision);
      }
    }
    return sizeOf(worth) > MOST_COST ? Step.GIVEN_UP : steps.next(difference, precision);
  }

  private static long sizeOf(Cost cost) {
    return Math.max(Math.abs(cost.lcy()), Math.abs(cost.acy()));
  }
}
