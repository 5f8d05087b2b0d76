package org.trueup.core.company;

/** The cost of one unit by origin; fixed values in LCY per base unit (costing.md 2.1). */
public record CostShares(
    long material,
    long capacity,
    long subcontracted,
    long capOverhead,
    long mfgOverhead,
    long materialNonInventory) {
  /** No cost at all. */
  public static final CostShares NONE = new CostShares(0, 0, 0, 0, 0, 0);

  /** A cost that is wholly material, as a standard cost set by hand is. */
  public static CostShares ofMaterial(long material) {
    return new CostShares(material, 0, 0, 0, 0, 0);
  }

  /** The sum of all shares. */
  public long total() {
    return material + capacity + subcontracted + capOverhead + mfgOverhead + materialNonInventory;
  }
}
