package org.trueup.testkit.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Random choices that a seed repeats. */
public final class Chance {

  /** An odd number without pattern, so that seeds in a row make choices that differ. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Random random;

  Chance(long seed) {
    random = new Random(seed);
  }

  /** Choices beside those of a seed, which they leave as they are. */
  public static Chance beside(long seed, long which) {
    return new Chance((seed + which) * SPREAD);
  }

  /** A whole number from 0 to one less than {@code bound}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A whole number between two, both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** True in so many of a hundred cases. */
  public boolean in100(int cases) {
    return random.nextInt(100) < cases;
  }

  <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** One of several. */
  @SafeVarargs
  public final <T> T oneOf(T... all) {
    return all[random.nextInt(all.length)];
  }

  /** A price between one cent and a hundred, round more often than not. */
  BigDecimal price() {
    return switch (random.nextInt(8)) {
      case 0 -> BigDecimal.valueOf(between(1, 9_999_999), 5);
      case 1, 2, 3 -> BigDecimal.valueOf(between(1, 9_999), 2);
      default -> BigDecimal.valueOf(between(1, 30));
    };
  }
}
