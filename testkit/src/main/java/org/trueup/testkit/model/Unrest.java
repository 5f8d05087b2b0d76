package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How often the average has moved the cost of each value entry in a run, of decreases that hand it
 * on. A cent that comes and goes is left alone (AVG-9); what moves further away with every step,
 * never stops or exceeds every plausible amount, keeps the cost that it had before, with all that
 * has come as far (9.7, decision 0027).
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

    private boolean isAsFarAs(int manyMoves, int manyGrowing) {
      return all > 1 && all >= manyMoves - 1 && growing >= manyGrowing - 1;
    }
  }

  boolean keepsCost(Entry decrease) {
    return keeping.contains(decrease);
  }

  /** How many decreases keep their cost. */
  int keeping() {
    return keeping.size();
  }

  /** A cost that no amount can hold: what moves for the second time gives up, or else itself. */
  boolean leavesRange(Entry decrease, Amounts worth) {
    boolean leaves = sizeOf(worth).compareTo(RANGE) > 0;
    if (leaves) {
      giveUp(decrease, 0, 0);
    }
    return leaves;
  }

  private void giveUp(Entry decrease, int moves, int growing) {
    int before = keeping.size();
    steps.forEach(
        (value, other) -> {
          if (value.entry.card == decrease.card && other.isAsFarAs(moves, growing)) {
            keeping.add(value.entry);
          }
        });
    if (keeping.size() == before) {
      keeping.add(decrease);
    }
    steps.keySet().removeIf(value -> value.entry.card == decrease.card);
  }

  /** What has moved but once when its item was valued for the first time has come to rest. */
  void valued(Card card) {
    if (valuedOnce.add(card)) {
      steps.entrySet().removeIf(e -> e.getKey().entry.card == card && e.getValue().all <= 1);
    }
  }

  Step step(Value value, Amounts difference, Amounts worth, BigDecimal precision) {
    if (value.entry.returns.isEmpty() && !value.entry.type.isConsumption()) {
      return Step.TAKEN;
    }
    Steps own = steps.computeIfAbsent(value, entry -> new Steps());
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
    boolean noCost = own.all > 1 && sizeOf(worth).compareTo(MOST_COST) > 0;
    if (noCost || own.growing >= MOST_GROWING_STEPS || own.all > MOST_STEPS) {
      giveUp(value.entry, own.all, own.growing);
      return Step.GIVEN_UP;
    }
    return Step.TAKEN;
  }

  private static BigDecimal sizeOf(Amounts amounts) {
    return amounts.lcy().abs().max(amounts.acy().abs());
  }
}
