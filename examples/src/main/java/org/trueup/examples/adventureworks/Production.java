package org.trueup.examples.adventureworks;

import static org.trueup.examples.folder.TransactionColumn.CAPACITY_NO;
import static org.trueup.examples.folder.TransactionColumn.CAPACITY_TYPE;
import static org.trueup.examples.folder.TransactionColumn.OPERATION_NO;
import static org.trueup.examples.folder.TransactionColumn.ORDER_NO;
import static org.trueup.examples.folder.TransactionColumn.SCRAP_QUANTITY;
import static org.trueup.examples.folder.TransactionColumn.UNIT_COST;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trueup.examples.folder.Transaction;
import org.trueup.examples.folder.TransactionKind;

/**
 * Turns work orders into production orders with consumption, capacity, output and their end.
 *
 * <p>The source has no consumption: on the first day the order takes what the bill of materials of
 * that day says for the quantity ordered. Operations are booked on the day they ended, product and
 * scrap on the last day of the order, and the order is finished when nothing more is to come.
 */
final class Production {

  private final Products products;
  private final BillsOfMaterial bills;
  private final Map<Integer, BigDecimal> hourlyRates;
  private final List<Transaction> all = new ArrayList<>();

  private Production(Source source) {
    this.products = source.products();
    this.bills = source.bills();
    this.hourlyRates = source.workCenters().hourlyRates();
  }

  static List<Transaction> transactions(Source source) {
    Production production = new Production(source);
    source.workOrders().forEach(production::add);
    return production.all;
  }

  private void add(WorkOrder order) {
    Product product = products.get(order.productId());
    all.add(
        of(TransactionKind.PRODUCTION_ORDER, "WO" + order.id(), order, order.startDate())
            .item(product.no(), product.home())
            .quantity(order.ordered()));
    addConsumption(order);
    order.operations().forEach(operation -> all.add(capacity(order, operation)));
    all.add(output(order, product));
    all.add(
        of(TransactionKind.FINISH_PRODUCTION_ORDER, "FI" + order.id(), order, order.finishDate()));
  }

  private void addConsumption(WorkOrder order) {
    int number = 0;
    for (BillsOfMaterial.Line line : bills.on(order.productId(), order.startDate())) {
      Product component = products.get(line.componentId());
      String id = "CO" + order.id() + "-" + ++number;
      all.add(
          of(TransactionKind.CONSUMPTION, id, order, order.startDate())
              .item(component.no(), component.home())
              .quantity(line.quantityPer().multiply(order.ordered())));
    }
  }

  private Transaction capacity(WorkOrder order, WorkOrder.Operation operation) {
    String id = "CA" + order.id() + "-" + operation.sequence();
    return of(TransactionKind.CAPACITY, id, order, operation.endDate())
        .with(OPERATION_NO, Integer.toString(operation.sequence()))
        .with(CAPACITY_TYPE, "work_center")
        .with(CAPACITY_NO, Integer.toString(operation.workCenter()))
        .quantity(operation.hours())
        .with(UNIT_COST, hourlyRates.get(operation.workCenter()));
  }

  private Transaction output(WorkOrder order, Product product) {
    Transaction output =
        of(TransactionKind.OUTPUT, "OU" + order.id(), order, order.endDate())
            .item(product.no(), product.home())
            .quantity(order.stocked());
    return order.scrapped().signum() == 0 ? output : output.with(SCRAP_QUANTITY, order.scrapped());
  }

  private static Transaction of(TransactionKind kind, String id, WorkOrder order, LocalDate date) {
    String orderNo = "WO" + order.id();
    return Transaction.of(kind, id, date, orderNo).with(ORDER_NO, orderNo);
  }
}
