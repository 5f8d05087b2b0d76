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
      throw new IllegalStateException("broken rule: " + String.format(Locale.ROOT, rule, facts));
    }
  }
}
