package org.trueup.core.ledger;

import java.util.Set;
import org.trueup.core.company.CostShares;
import org.trueup.core.company.Item;

/**
 * The cost side of an item card as it now stands. Fixed values in LCY per base unit.
 *
 * @param item item number
 * @param unitCost card cost (UC-1..UC-4)
 * @param standardCost standard cost
 * @param lastDirectCost last direct cost
 * @param singleLevelCost standard cost shares of the top level
 * @param rolledUpCost standard cost shares over all levels
 * @param costIsAdjusted whether the adjustment has nothing to do for it (9.2)
 * @param allowOnlineAdjustment whether posting may adjust it by itself (9.9)
 */
public record ItemState(
    String item,
    long unitCost,
    long standardCost,
    long lastDirectCost,
    CostShares singleLevelCost,
    CostShares rolledUpCost,
    boolean costIsAdjusted,
    boolean allowOnlineAdjustment) {

  /** The card with which an item begins. */
  public static ItemState asSetUp(Item item) {
    return new ItemCard(item).state();
  }

  /**
   * The card after a change of the set-up: a figure that was changed there holds from now on, the
   * others stay as the ledger left them.
   *
   * @param before the item in the set-up until now
   * @param after the item in the set-up from now on
   * @param named columns of the item that were set, even where the set-up already said the same
   */
  public ItemState following(Item before, Item after, Set<String> named) {
    ItemState old = asSetUp(before);
    ItemState now = asSetUp(after);
    boolean standard = old.standardCost != now.standardCost || named.contains("standard_cost");
    boolean unit =
        old.unitCost != now.unitCost
            || named.contains("unit_cost")
            || (standard && after.isStandard());
    boolean direct = old.lastDirectCost != now.lastDirectCost || named.contains("last_direct_cost");
    return new ItemState(
        item,
        unit ? now.unitCost : unitCost,
        standard ? now.standardCost : standardCost,
        direct ? now.lastDirectCost : lastDirectCost,
        standard || !old.singleLevelCost.equals(now.singleLevelCost)
            ? now.singleLevelCost
            : singleLevelCost,
        standard || !old.rolledUpCost.equals(now.rolledUpCost) ? now.rolledUpCost : rolledUpCost,
        costIsAdjusted,
        allowOnlineAdjustment);
  }
}
