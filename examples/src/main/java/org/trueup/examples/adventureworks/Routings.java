package org.trueup.examples.adventureworks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trueup.examples.folder.Decimals;

/**
 * The operations of each product, with the hours that one piece takes on average.
 *
 * <p>The source has no routing, only the hours of each order, which are the same for one piece as
 * for a thousand. The hours of all orders, spread over all pieces ordered, are the run time per
 * piece, rounded to five places.
 */
final class Routings {

  private final Map<Integer, List<Operation>> operations;

  private Routings(Map<Integer, List<Operation>> operations) {
    this.operations = operations;
  }

  static Routings averageOf(List<WorkOrder> workOrders) {
    Map<Integer, BigDecimal> pieces = new TreeMap<>();
    Map<Integer, Map<Integer, HoursAtCenter>> hours = new TreeMap<>();
    for (WorkOrder order : workOrders) {
      pieces.merge(order.productId(), order.ordered(), BigDecimal::add);
      for (WorkOrder.Operation operation : order.operations()) {
        hours
            .computeIfAbsent(order.productId(), product -> new TreeMap<>())
            .merge(operation.sequence(), HoursAtCenter.of(operation), HoursAtCenter::plus);
      }
    }
    Map<Integer, List<Operation>> routings = new TreeMap<>();
    hours.forEach(
        (product, bySequence) -> routings.put(product, perPiece(bySequence, pieces.get(product))));
    return new Routings(routings);
  }

  /** The operations of a product in their sequence; empty where none was ever recorded. */
  List<Operation> of(int productId) {
    return operations.getOrDefault(productId, List.of());
  }

  private static List<Operation> perPiece(
      Map<Integer, HoursAtCenter> bySequence, BigDecimal pieces) {
    List<Operation> routing = new ArrayList<>();
    bySequence.forEach(
        (sequence, hours) ->
            routing.add(
                new Operation(sequence, hours.workCenter, Decimals.perUnit(hours.hours, pieces))));
    return routing;
  }

  /**
   * One operation.
   *
   * @param runTime hours per piece
   */
  record Operation(int sequence, int workCenter, BigDecimal runTime) {

    /** Cost per piece, rounded to five places. */
    BigDecimal cost(Map<Integer, BigDecimal> hourlyRates) {
      return Decimals.unitAmount(runTime.multiply(hourlyRates.get(workCenter)));
    }
  }

  private record HoursAtCenter(int workCenter, BigDecimal hours) {

    static HoursAtCenter of(WorkOrder.Operation operation) {
      return new HoursAtCenter(operation.workCenter(), operation.hours());
    }

    HoursAtCenter plus(HoursAtCenter other) {
      if (other.workCenter != workCenter) {
        throw new IllegalStateException("one operation at two work centres");
      }
      return new HoursAtCenter(workCenter, hours.add(other.hours));
    }
  }
}
