package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How often the average has moved the cost of each value entry in a run. A cent that comes and goes
 * is left alone (AVG-9); what moves further away with every step, never stops or exceeds every
 * plausible amount, keeps the cost that it had before (9.7, decision 0027).
 */
final class Unrest {

  private static final int MOST_SMALL_STEPS = 20;
  private static final int MOST_GROWING_STEPS = 5;
  private static final int MOST_STEPS = 100;
  private static final BigDecimal MOST_COST = new BigDecimal("1e12");

  /** What an amount of the ledgers can hold. */
  private static final BigDecimal RANGE = Exact.of(Long.MAX_VALUE);

  private final Map<Value, Steps> steps = new HashMap<>();
  private final Set<Entry> keeping = new HashSet<>();
  private final Set<Card> valuedOnce = new HashSet<>();

  /** What becomes of a step. */
  enum Step {
    TAKEN,
    LEFT,
    GIVEN_UP
  }

  private static final class Steps {
    private int all;
    private int small;
    private int growing;
    private BigDecimal last = BigDecimal.ZERO;
  }

  boolean keepsCost(Entry decrease) {
    return keeping.contains(decrease);
  }

  /** A decrease keeps its cost; all other averages of its item are found anew. */
  void giveUp(Entry decrease) {
    keeping.add(decrease);
    steps.keySet().removeIf(value -> value.entry.card == decrease.card);
  }

  /** What has moved but once when its item was valued for the first time has come to rest. */
  void valued(Card card) {
    if (valuedOnce.add(card)) {
      steps.entrySet().removeIf(e -> e.getKey().entry.card == card && e.getValue().all <= 1);
    }
  }

  Step step(Value value, Amounts difference, Amounts worth, BigDecimal precision) {
    boolean first = !steps.containsKey(value);
    Steps own = steps.computeIfAbsent(value, entry -> new Steps());
    if (sizeOf(worth).compareTo(first ? RANGE : MOST_COST) > 0) {
      return Step.GIVEN_UP;
    }
    boolean small = difference.lcy().abs().compareTo(precision) <= 0;
    own.small = small ? own.small + 1 : 0;
    if (own.small > MOST_SMALL_STEPS) {
      return Step.LEFT;
    }
    BigDecimal size = sizeOf(difference);
    boolean grows = !small && own.last.signum() != 0 && size.compareTo(own.last) > 0;
    own.all++;
    own.growing = grows ? own.growing + 1 : 0;
    own.last = size;
    boolean never = own.growing >= MOST_GROWING_STEPS || own.all > MOST_STEPS;
    return never ? Step.GIVEN_UP : Step.TAKEN;
  }

  private static BigDecimal sizeOf(Amounts amounts) {
    return amounts.lcy().abs().max(amounts.acy().abs());
  }
}
