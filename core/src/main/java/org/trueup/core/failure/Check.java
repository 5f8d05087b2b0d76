package org.trueup.core.failure;

/** Rules that hold unless the product itself is wrong; the checks are always on. */
public final class Check {

  private Check() {}

  /**
   * Stops loudly when a rule does not hold.
   *
   * @throws IllegalStateException if {@code holds} is false
   */
  public static void that(boolean holds, String rule, Object... facts) {
    if (!holds) {
      throw new IllegalStateException("broken rule: " + rule.formatted(facts));
    }
  }
}
