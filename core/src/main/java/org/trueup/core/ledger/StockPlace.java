package org.trueup.core.ledger;

/**
 * A variant at a location.
 *
 * @param variant variant code, blank for none
 * @param location location code, blank for none
 */
public record StockPlace(String variant, String location) {

  /** The blank variant at the blank location, which also stands for a whole item. */
  public static final StockPlace BLANK = new StockPlace("", "");
}
