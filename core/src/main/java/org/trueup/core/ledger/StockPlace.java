package org.trueup.core.ledger;

import java.util.Comparator;

/**
 * A variant at a location; blank codes are ordinary ones (C-8).
 *
 * @param variant variant code, blank for none
 * @param location location code, blank for none
 */
public record StockPlace(String variant, String location) implements Comparable<StockPlace> {

  private static final Comparator<StockPlace> ORDER =
      Comparator.comparing(StockPlace::variant).thenComparing(StockPlace::location);

  /** The blank variant at the blank location, which also stands for a whole item. */
  public static final StockPlace BLANK = new StockPlace("", "");

  @Override
  public int compareTo(StockPlace other) {
    return ORDER.compare(this, other);
  }
}
