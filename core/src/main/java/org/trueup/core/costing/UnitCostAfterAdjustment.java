package org.trueup.core.costing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.trueup.core.company.AverageCostCalcType;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.StockPlace;
import org.trueup.core.ledger.StockTotals;
import org.trueup.core.ledger.StockkeepingUnitCard;
import org.trueup.core.posting.Currencies;

/**
 * Card cost of an item and its stockkeeping units after an adjustment (UC-4, UC-5). Expected cost
 * counts (UC-6).
 */
final class UnitCostAfterAdjustment {

  private final ItemLedger item;
  private final Currencies currencies;

  UnitCostAfterAdjustment(ItemLedger item, Currencies currencies) {
    this.item = item;
    this.currencies = currencies;
  }

  void update(AverageCostCalcType calcType) {
    if (item.card().item().isStandard()) {
      return;
    }
    long average = averageOfItem();
    if (average != 0) {
      item.card().setUnitCost(average);
    }
    for (StockkeepingUnitCard unit : item.stockkeepingUnits()) {
      updateUnit(unit, calcType);
    }
  }

  private void updateUnit(StockkeepingUnitCard unit, AverageCostCalcType calcType) {
    if (calcType == AverageCostCalcType.ITEM) {
      unit.setUnitCost(item.card().unitCost());
      return;
    }
    StockPlace place = new StockPlace(unit.key().variant(), unit.key().location());
    StockTotals totals = item.totalsOf(place);
    long cost =
        totals.quantity() == 0
            ? lastDecreaseCostAt(place)
            : nonNegative(
                Fixed.divide(totals.cost().lcy(), totals.quantity(), currencies.unitPrecision()));
    if (cost != 0) {
      unit.setUnitCost(cost);
    }
  }

  private long lastDecreaseCostAt(StockPlace place) {
    boolean anyOpen =
        item.movements().stream().anyMatch(movement -> movement.isOpen() && isAt(movement, place));
    return anyOpen ? 0 : lastDecreaseCost(movement -> isAt(movement, place));
  }

  private static boolean isAt(Movement movement, StockPlace place) {
    return movement.entry().variant().equals(place.variant())
        && movement.entry().location().equals(place.location());
  }

  private static long nonNegative(long cost) {
    return Math.max(cost, 0);
  }

  private long averageOfItem() {
    long quantity = item.totals().quantity();
    Cost value = item.totals().cost();
    boolean anyOpen = false;
    for (Movement movement : item.movements()) {
      if (movement.isOpen()) {
        anyOpen = true;
        if (!movement.isPositive()) {
          quantity -= movement.quantity();
          value = value.minus(movement.actualCost()).minus(movement.expectedCost());
        }
      }
    }
    if (quantity > 0) {
      return nonNegative(averageOf(value, quantity));
    }
    return item.totals().quantity() == 0 && !anyOpen ? lastDecreaseCost(movement -> true) : 0;
  }

  /** A value of exactly one amount unit is taken unrounded from the open increases (UC-4). */
  private long averageOf(Cost value, long quantity) {
    if (value.lcy() != currencies.amountPrecision()) {
      return Fixed.divide(value.lcy(), quantity, currencies.unitPrecision());
    }
    BigDecimal exact = BigDecimal.ZERO;
    for (Movement movement : item.movements()) {
      if (movement.isPositive() && movement.isOpen()) {
        Cost cost = movement.actualCost().plus(movement.expectedCost());
        exact =
            exact.add(Fixed.ratio(cost.lcy(), movement.remainingQuantity(), movement.quantity()));
      }
    }
    return Fixed.round(
        Fixed.quotient(exact, Fixed.toDecimal(quantity)), currencies.unitPrecision());
  }

  /**
   * Cost per unit of the last decrease that is a good witness; of another only where no good one
   * has a cost (UC-4).
   */
  private long lastDecreaseCost(Predicate<Movement> filter) {
    List<Movement> latestFirst =
        item.movements().stream()
            .filter(movement -> !movement.isPositive() && !movement.entry().dropShipment())
            .filter(filter)
            .sorted(byDate().reversed())
            .toList();
    long secondBest = 0;
    for (Movement movement : latestFirst) {
      long cost = unitCostOf(movement);
      if (cost != 0 && isGoodWitness(movement)) {
        return cost;
      }
      secondBest = secondBest == 0 ? cost : secondBest;
    }
    return secondBest;
  }

  private boolean isGoodWitness(Movement movement) {
    boolean averaged =
        !item.card().item().isAverage() || movement.firstValueEntry().flags().valuedByAverageCost();
    return averaged && !movement.entry().correction();
  }

  /** In the order of the value entries that brought the decreases. */
  private static Comparator<Movement> byDate() {
    return Comparator.comparing((Movement movement) -> movement.firstValueEntry().valuationDate())
        .thenComparing(movement -> movement.entry().location())
        .thenComparing(movement -> movement.entry().variant())
        .thenComparingLong(movement -> movement.firstValueEntry().entryNo());
  }

  private long unitCostOf(Movement movement) {
    Cost cost = movement.actualCost().plus(movement.expectedCost());
    return Fixed.divide(cost.lcy(), movement.quantity(), currencies.unitPrecision());
  }
}
