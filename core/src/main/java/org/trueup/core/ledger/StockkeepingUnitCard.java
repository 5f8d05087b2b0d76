package org.trueup.core.ledger;

import org.trueup.core.company.Company.StockKey;
import org.trueup.core.company.StockkeepingUnit;

/** The cost side of a stockkeeping unit at work. Fixed values in LCY per base unit. */
public final class StockkeepingUnitCard {

  private final StockKey key;
  private final boolean standard;
  private long unitCost;
  private long standardCost;
  private long lastDirectCost;
  private boolean changed;

  StockkeepingUnitCard(StockkeepingUnit unit, boolean standard) {
    key = new StockKey(unit.item(), unit.variant(), unit.location());
    this.standard = standard;
    standardCost = unit.standardCost();
    unitCost = standard && standardCost != 0 ? standardCost : unit.unitCost();
    lastDirectCost = unit.lastDirectCost();
  }

  /** Item, variant and location. */
  public StockKey key() {
    return key;
  }

  /** Card cost. */
  public long unitCost() {
    return unitCost;
  }

  /** Standard cost. */
  public long standardCost() {
    return standardCost;
  }

  /** Last direct cost. */
  public long lastDirectCost() {
    return lastDirectCost;
  }

  /** Sets the card cost. */
  public void setUnitCost(long value) {
    changed |= unitCost != value;
    unitCost = value;
  }

  /** Sets the standard cost, and the card cost with it where the item is valued at standard. */
  public void setStandardCost(long value) {
    changed |= standardCost != value;
    standardCost = value;
    if (standard) {
      setUnitCost(value);
    }
  }

  /** Sets the last direct cost. */
  public void setLastDirectCost(long value) {
    changed |= lastDirectCost != value;
    lastDirectCost = value;
  }

  void restore(StockkeepingUnitState state) {
    unitCost = state.unitCost();
    standardCost = state.standardCost();
    lastDirectCost = state.lastDirectCost();
  }

  boolean takeChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  /** The unit as it now stands. */
  public StockkeepingUnitState state() {
    return new StockkeepingUnitState(key, unitCost, standardCost, lastDirectCost);
  }
}
