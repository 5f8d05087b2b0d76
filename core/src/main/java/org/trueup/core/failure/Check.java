package org.trueup.core.failure;

import java.util.Locale;

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
      throw broken(rule, facts);
    }
  }

  /** The same for a rule about one number, which is boxed only when the rule is broken. */
  public static void that(boolean holds, String rule, long fact) {
    if (!holds) {
      throw broken(rule, fact);
    }
  }

  private static IllegalStateException broken(String rule, Object... facts) {
    return new IllegalStateException("broken rule: " + String.format(Locale.ROOT, rule, facts));
  }
}
