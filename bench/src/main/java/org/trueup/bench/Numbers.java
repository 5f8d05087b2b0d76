package org.trueup.bench;

/**
 * Numbers that look random and depend on nothing but the seed: SplitMix64. No floating point, so
 * that every machine makes the same company.
 */
public final class Numbers {

  private long state;

  /** The sequence of a seed. */
  public Numbers(long seed) {
    state = seed;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** A number from 0 to below the bound. */
  public int below(int bound) {
    return (int) Math.multiplyHigh(next() >>> 1, 2L * bound);
  }

  /** A number from the least to the most, both included. */
  public int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** Whether something happens that happens once in so many times. */
  public boolean oneIn(int times) {
    return below(times) == 0;
  }

  /** A value moved up or down by at most so many percent of itself. */
  public long about(long value, int percent) {
    return value + value * between(-1000 * percent, 1000 * percent) / 100_000;
  }
}
