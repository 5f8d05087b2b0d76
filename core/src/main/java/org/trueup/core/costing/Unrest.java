package org.trueup.core.costing;

import java.util.HashMap;
import java.util.Map;
import org.trueup.core.ledger.Cost;

/**
 * Decreases of an item whose average does not come to rest within a run, because it feeds itself
 * through returns, transfers or orders that the exclusions of costing.md 8.3 do not reach.
 *
 * <p>A cent that comes and goes is left alone after some steps (AVG-9). A decrease whose cost moves
 * away further with every step, or never stops moving, keeps the cost it had before the run:
 * adjusting again must post nothing (9.7).
 */
final class Unrest {

  private static final int MOST_SMALL_STEPS = 20;
  private static final int MOST_GROWING_STEPS = 5;
  private static final int MOST_STEPS = 100;

  private final Map<Long, Steps> byEntry = new HashMap<>();

  private static final class Steps {
    private int all;
    private int small;
    private int growing;
    private long last;
    private boolean keepsCost;

    /** What one decrease gives up changes the averages of the others. */
    private void countAnew() {
      all = 0;
      growing = 0;
      last = 0;
    }
  }

  /** Whether a decrease keeps the cost it had before the run. */
  boolean keepsCost(long entryNo) {
    Steps steps = byEntry.get(entryNo);
    return steps != null && steps.keepsCost;
  }

  /**
   * Notes that the average moves the cost of a decrease.
   *
   * @param precision amount rounding precision, which a small step does not exceed
   * @return whether this small step is one too many, so that it is not taken
   */
  boolean flips(long entryNo, Cost difference, long precision) {
    Steps steps = byEntry.computeIfAbsent(entryNo, no -> new Steps());
    long size = Math.max(Math.abs(difference.lcy()), Math.abs(difference.acy()));
    boolean small = Math.abs(difference.lcy()) <= precision;
    steps.small = small ? steps.small + 1 : 0;
    if (steps.small > MOST_SMALL_STEPS) {
      return true;
    }
    steps.all++;
    steps.growing = !small && steps.last != 0 && size > steps.last ? steps.growing + 1 : 0;
    steps.last = size;
    if (steps.growing >= MOST_GROWING_STEPS || steps.all > MOST_STEPS) {
      steps.keepsCost = true;
      byEntry.values().forEach(Steps::countAnew);
    }
    return false;
  }
}
