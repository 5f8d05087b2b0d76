package org.trueup.bench.plant;

/**
 * How large a plant is, and which one of that size.
 *
 * @param transactions number of lines
 * @param items number of items, at least twenty
 * @param seed whatever; the same seed makes the same plant
 * @param oversellOneIn one in so many sales takes more than there is; 0 for none
 */
public record PlantSize(int transactions, int items, long seed, int oversellOneIn) {

  /** The size, which must leave room for every kind of item. */
  public PlantSize {
    if (items < PlantItem.KINDS || transactions < 0 || oversellOneIn < 0) {
      throw new IllegalArgumentException("a plant has at least " + PlantItem.KINDS + " items");
    }
  }
}
