package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * How often the average has moved the cost of each decrease in a run. A cent that comes and goes is
 * left alone (AVG-9); what moves further away with every step, or never stops, keeps the cost that
 * it had before the run (9.7, decision 0027).
 */
final class Unrest {

  private static final int MOST_SMALL_STEPS = 20;
  private static final int MOST_GROWING_STEPS = 5;
  private static final int MOST_STEPS = 100;

  private final Map<Entry, Steps> steps = new HashMap<>();

  private static final class Steps {
    private int all;
    private int small;
    private int growing;
    private BigDecimal last = BigDecimal.ZERO;
    private boolean keepsCost;

    /** What one decrease gives up changes the averages of the others of its item. */
    private void countAnew(boolean sameItem) {
      if (sameItem) {
        all = 0;
        growing = 0;
        last = BigDecimal.ZERO;
      }
    }
  }

  boolean keepsCost(Entry decrease) {
    return steps.containsKey(decrease) && steps.get(decrease).keepsCost;
  }

  /** Notes a step; true for a small one too many, which is not taken. */
  boolean flips(Entry decrease, Amounts difference, BigDecimal precision) {
    Steps own = steps.computeIfAbsent(decrease, entry -> new Steps());
    boolean small = difference.lcy().abs().compareTo(precision) <= 0;
    own.small = small ? own.small + 1 : 0;
    if (own.small > MOST_SMALL_STEPS) {
      return true;
    }
    BigDecimal size = difference.lcy().abs().max(difference.acy().abs());
    boolean grows = !small && own.last.signum() != 0 && size.compareTo(own.last) > 0;
    own.all++;
    own.growing = grows ? own.growing + 1 : 0;
    own.last = size;
    if (own.growing >= MOST_GROWING_STEPS || own.all > MOST_STEPS) {
      own.keepsCost = true;
      steps.forEach((entry, other) -> other.countAnew(entry.card == decrease.card));
    }
    return false;
  }
}
