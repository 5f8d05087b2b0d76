package org.trueup.core.ledger;

import java.util.List;
import org.trueup.core.company.CostShares;
import org.trueup.core.transaction.Transaction.Component;

/**
 * An order line: what was ordered, and the record by which its cost is adjusted (costing.md 2.6).
 *
 * @param key order and line
 * @param item product, blank for an assembly that has no output yet
 * @param variant variant of the product
 * @param location location of the product
 * @param quantity ordered quantity, a fixed value in base units
 * @param routingNo routing, blank for none
 * @param components components of the line
 * @param indirectCostPct overhead in percent, a fixed value, frozen when the order began
 * @param overheadRate overhead per unit, a fixed value, frozen when the order began
 * @param unitCost unit cost of the order line, a fixed value
 * @param unitShares cost shares of one unit by which variances are measured (ORD-5)
 * @param unitSharesAcy the same in the additional reporting currency
 * @param finished whether it is closed for adjustment
 * @param costIsAdjusted whether the adjustment has nothing to do for it
 * @param allowOnlineAdjustment whether posting may adjust it by itself
 * @param completelyInvoiced whether it has been adjusted once (ORD-10)
 * @param recorded whether a value entry of the order created its adjustment record
 */
public record OrderState(
    OrderKey key,
    String item,
    String variant,
    String location,
    long quantity,
    String routingNo,
    List<Component> components,
    long indirectCostPct,
    long overheadRate,
    long unitCost,
    UnitShares unitShares,
    UnitShares unitSharesAcy,
    boolean finished,
    boolean costIsAdjusted,
    boolean allowOnlineAdjustment,
    boolean completelyInvoiced,
    boolean recorded) {

  /** Whether it is known what the order makes. */
  public boolean hasProduct() {
    return !item.isEmpty();
  }

  /** The order, adjusted or not. */
  public OrderState withCostAdjusted(boolean adjusted) {
    return new OrderState(
        key,
        item,
        variant,
        location,
        quantity,
        routingNo,
        components,
        indirectCostPct,
        overheadRate,
        unitCost,
        unitShares,
        unitSharesAcy,
        finished,
        adjusted,
        allowOnlineAdjustment,
        completelyInvoiced,
        recorded);
  }

  /** The order with its adjustment record and the unit cost shares that rule from now on (2.6). */
  public OrderState asRecorded(UnitShares shares, UnitShares sharesAcy) {
    return new OrderState(
        key,
        item,
        variant,
        location,
        quantity,
        routingNo,
        components,
        indirectCostPct,
        overheadRate,
        unitCost,
        shares,
        sharesAcy,
        finished,
        false,
        allowOnlineAdjustment,
        completelyInvoiced,
        true);
  }

  /** The order, closed for adjustment and not yet adjusted. */
  public OrderState asFinished() {
    return new OrderState(
        key,
        item,
        variant,
        location,
        quantity,
        routingNo,
        components,
        indirectCostPct,
        overheadRate,
        unitCost,
        unitShares,
        unitSharesAcy,
        true,
        false,
        allowOnlineAdjustment,
        completelyInvoiced,
        true);
  }

  /** The order after an adjustment, with the unit cost shares of its first one (ORD-10). */
  public OrderState asAdjusted(UnitShares shares, UnitShares sharesAcy) {
    return new OrderState(
        key,
        item,
        variant,
        location,
        quantity,
        routingNo,
        components,
        indirectCostPct,
        overheadRate,
        unitCost,
        shares,
        sharesAcy,
        finished,
        true,
        true,
        true,
        recorded);
  }

  /** The order, open to adjustment by posting or not. */
  public OrderState withOnlineAdjustment(boolean allowed) {
    return new OrderState(
        key,
        item,
        variant,
        location,
        quantity,
        routingNo,
        components,
        indirectCostPct,
        overheadRate,
        unitCost,
        unitShares,
        unitSharesAcy,
        finished,
        costIsAdjusted,
        allowed,
        completelyInvoiced,
        recorded);
  }

  /** The order of an assembly whose product is known now; what is frozen stays (ORD-5). */
  public OrderState asAssembled(String product, long percent, long rate, UnitShares shares) {
    return new OrderState(
        key,
        product,
        variant,
        location,
        quantity,
        routingNo,
        components,
        percent,
        rate,
        unitCost,
        completelyInvoiced ? unitShares : shares,
        unitSharesAcy,
        finished,
        false,
        allowOnlineAdjustment,
        completelyInvoiced,
        recorded);
  }

  /**
   * An order line.
   *
   * @param type production or assembly
   * @param orderNo number
   * @param orderLine line, 0 on assembly
   */
  public record OrderKey(OrderType type, String orderNo, int orderLine) {}

  /**
   * Cost of one unit with the totals that the reference stores beside the shares.
   *
   * @param direct direct cost, a fixed value
   * @param indirect indirect cost, a fixed value
   * @param shares shares of it
   */
  public record UnitShares(long direct, long indirect, CostShares shares) {

    /** No cost. */
    public static final UnitShares NONE = new UnitShares(0, 0, CostShares.NONE);
  }
}
