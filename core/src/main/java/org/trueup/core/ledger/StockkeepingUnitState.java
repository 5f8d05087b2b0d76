package org.trueup.core.ledger;

import java.util.Set;
import org.trueup.core.company.Company.StockKey;
import org.trueup.core.company.StockkeepingUnit;

/**
 * The cost side of a stockkeeping unit as it now stands. Fixed values in LCY per base unit.
 *
 * @param key item, variant and location
 * @param unitCost card cost (UC-5)
 * @param standardCost standard cost
 * @param lastDirectCost last direct cost
 */
public record StockkeepingUnitState(
    StockKey key, long unitCost, long standardCost, long lastDirectCost) {

  /** The state with which a stockkeeping unit begins. */
  public static StockkeepingUnitState asSetUp(StockkeepingUnit unit, boolean isStandard) {
    return new StockkeepingUnitCard(unit, isStandard).state();
  }

  /**
   * The unit after a change of the set-up, as {@link ItemState#following}.
   *
   * @param isStandard whether its item is valued at standard cost
   */
  public StockkeepingUnitState following(
      StockkeepingUnit before, StockkeepingUnit after, boolean isStandard, Set<String> named) {
    StockkeepingUnitState old = asSetUp(before, isStandard);
    StockkeepingUnitState now = asSetUp(after, isStandard);
    boolean standard = old.standardCost != now.standardCost || named.contains("standard_cost");
    boolean unit =
        old.unitCost != now.unitCost || named.contains("unit_cost") || (standard && isStandard);
    boolean direct = old.lastDirectCost != now.lastDirectCost || named.contains("last_direct_cost");
    return new StockkeepingUnitState(
        key,
        unit ? now.unitCost : unitCost,
        standard ? now.standardCost : standardCost,
        direct ? now.lastDirectCost : lastDirectCost);
  }
}
