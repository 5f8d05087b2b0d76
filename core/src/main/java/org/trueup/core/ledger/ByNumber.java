package org.trueup.core.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Puts records in the order of their numbers.
 *
 * <p>Made for the millions of records of a register, whose numbers lie close together: they are
 * counted and put where they belong, which no comparing sort does in so few steps.
 */
public final class ByNumber {

  /** How many numbers there may be for one record, so that counting them is worth while. */
  private static final int SPARSEST = 4;

  private ByNumber() {}

  /**
   * The records rising by number; those of the same number keep their order. The list itself where
   * it rises already.
   */
  public static <T> List<T> rising(List<T> records, ToLongFunction<? super T> number) {
    long[] numbers = new long[records.size()];
    boolean rises = true;
    long lowest = Long.MAX_VALUE;
    long highest = Long.MIN_VALUE;
    int size = 0;
    for (T item : records) {
      long next = number.applyAsLong(item);
      rises &= size == 0 || numbers[size - 1] <= next;
      lowest = Math.min(lowest, next);
      highest = Math.max(highest, next);
      numbers[size++] = next;
    }
    if (rises) {
      return records;
    }
    boolean dense = (double) highest - lowest < (double) SPARSEST * size;
    return dense ? placed(records, numbers, lowest, highest) : sorted(records, number);
  }

  private static <T> List<T> sorted(List<T> records, ToLongFunction<? super T> number) {
    List<T> sorted = new ArrayList<>(records);
    sorted.sort(Comparator.comparingLong(number));
    return sorted;
  }

  private static <T> List<T> placed(List<T> records, long[] numbers, long lowest, long highest) {
    int[] next = startOfEach(numbers, lowest, (int) (highest - lowest) + 1);
    List<T> placed = new ArrayList<>(Collections.nCopies(numbers.length, null));
    int position = 0;
    for (T item : records) {
      placed.set(next[(int) (numbers[position++] - lowest)]++, item);
    }
    return placed;
  }

  private static int[] startOfEach(long[] numbers, long lowest, int distinct) {
    int[] starts = new int[distinct + 1];
    for (long number : numbers) {
      starts[(int) (number - lowest) + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    return starts;
  }
}
