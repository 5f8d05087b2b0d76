package org.trueup.core.ledger;

import org.trueup.core.company.CostShares;
import org.trueup.core.company.Item;

/** The cost side of an item card at work. Fixed values in LCY per base unit. */
public final class ItemCard {

  private final Item item;
  private long unitCost;
  private long standardCost;
  private long lastDirectCost;
  private CostShares singleLevelCost;
  private CostShares rolledUpCost;
  private boolean costIsAdjusted = true;
  private boolean allowOnlineAdjustment = true;
  private boolean changed;

  ItemCard(Item item) {
    this.item = item;
    unitCost = item.isStandard() ? item.standardCost() : item.unitCost();
    standardCost = item.standardCost();
    lastDirectCost = item.lastDirectCost();
    singleLevelCost = item.singleLevelCost();
    rolledUpCost = item.rolledUpCost();
  }

  /** The card as it was set up. */
  public Item item() {
    return item;
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

  /** Standard cost shares of the top level. */
  public CostShares singleLevelCost() {
    return singleLevelCost;
  }

  /** Standard cost shares over all levels. */
  public CostShares rolledUpCost() {
    return rolledUpCost;
  }

  /** Whether the adjustment has nothing to do for the item (9.2). */
  public boolean isCostAdjusted() {
    return costIsAdjusted;
  }

  /** Whether posting may adjust the item by itself (9.9). */
  public boolean allowsOnlineAdjustment() {
    return allowOnlineAdjustment;
  }

  /** Sets the card cost. */
  public void setUnitCost(long value) {
    changed |= unitCost != value;
    unitCost = value;
  }

  /** Sets the last direct cost. */
  public void setLastDirectCost(long value) {
    changed |= lastDirectCost != value;
    lastDirectCost = value;
  }

  /** Sets standard cost and shares, and the card cost with them (REV-9). */
  public void setStandardCost(long value, CostShares singleLevel, CostShares rolledUp) {
    changed = true;
    standardCost = value;
    singleLevelCost = singleLevel;
    rolledUpCost = rolledUp;
    if (item.isStandard()) {
      unitCost = value;
    }
  }

  /** Marks the item as adjusted or not. */
  public void setCostAdjusted(boolean value) {
    changed |= costIsAdjusted != value;
    costIsAdjusted = value;
  }

  /** Allows or forbids adjustment by posting. */
  public void setAllowOnlineAdjustment(boolean value) {
    changed |= allowOnlineAdjustment != value;
    allowOnlineAdjustment = value;
  }

  void restore(ItemState state) {
    unitCost = state.unitCost();
    standardCost = state.standardCost();
    lastDirectCost = state.lastDirectCost();
    singleLevelCost = state.singleLevelCost();
    rolledUpCost = state.rolledUpCost();
    costIsAdjusted = state.costIsAdjusted();
    allowOnlineAdjustment = state.allowOnlineAdjustment();
  }

  boolean takeChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  /** The card as it now stands. */
  public ItemState state() {
    return new ItemState(
        item.no(),
        unitCost,
        standardCost,
        lastDirectCost,
        singleLevelCost,
        rolledUpCost,
        costIsAdjusted,
        allowOnlineAdjustment);
  }
}
