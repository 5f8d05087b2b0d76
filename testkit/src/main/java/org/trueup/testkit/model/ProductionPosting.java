package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.trueup.core.company.BomLine;
import org.trueup.core.company.CapacityCenter;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.Transaction.Component;
import org.trueup.core.transaction.Transaction.Costs;

/** Production orders: opening, output, capacity, finishing (costing.md 4.7). */
final class ProductionPosting {

  private final Ledgers ledgers;
  private final MovementPosting movements;
  private final LineReader lines;

  ProductionPosting(Ledgers ledgers, MovementPosting movements, LineReader lines) {
    this.ledgers = ledgers;
    this.movements = movements;
    this.lines = lines;
  }

  void open(Transaction transaction) {
    OrderKey key =
        new OrderKey(
            OrderType.PRODUCTION, transaction.order().orderNo(), transaction.order().orderLine());
    if (ledgers.orders.containsKey(key)) {
      throw new Refused("the order line is open already");
    }
    Costs costs = transaction.costs();
    Order order = new Order(key, ledgers.card(transaction.goods().item()));
    order.percent =
        costs.indirectCostPct() == null ? order.card.percent() : costs.indirectCostPct();
    order.rate = costs.overheadRate() == null ? order.card.rate() : costs.overheadRate();
    Optional<List<Component>> components = transaction.production().components();
    order.components.addAll(
        components.isPresent()
            ? components.get().stream().map(Component::item).toList()
            : ledgers.company().bomLinesOf(order.card.no()).stream()
                .map(BomLine::component)
                .toList());
    ledgers.orders.put(key, order);
  }

  /** Scrap alone moves nothing. */
  void output(Transaction transaction) {
    Line line = lines.read(transaction);
    if (Exact.isZero(line.quantity)) {
      return;
    }
    if (line.card.item().inventoryValueZero()) {
      throw new Refused("a product has a value");
    }
    if (!line.isIncrease()) {
      takeBack(line);
    }
    movements.move(line);
  }

  /** A negative output belongs to an output of the same order line. */
  private void takeBack(Line line) {
    List<Entry> outputs = ledgers.orders.get(line.order).outputs;
    if (line.appliesTo == null) {
      List<Entry> open =
          outputs.stream()
              .filter(output -> output.isIncrease() && output.isOpen())
              .filter(output -> output.lot.equals(line.transaction.goods().lotNo()))
              .filter(output -> output.serial.equals(line.transaction.goods().serialNo()))
              .toList();
      if (open.size() != 1) {
        throw new Refused("not one open output to take back");
      }
      line.appliesTo = open.getFirst();
    }
    if (!outputs.contains(line.appliesTo)) {
      throw new Refused("no output of the order line");
    }
  }

  void capacity(Transaction transaction) {
    postCapacity(transaction, ledgers.order(OrderType.PRODUCTION, transaction.order()));
  }

  /** A resource of an assembly order (4.8). */
  void resource(Transaction transaction) {
    postCapacity(transaction, ledgers.assembly(transaction.order().orderNo()));
  }

  /** The cost of capacity is split into direct cost and overhead. */
  private void postCapacity(Transaction transaction, Order order) {
    BigDecimal quantity = ledgers.precisions().quantity(transaction.goods().quantity());
    CapacityUse use =
        new CapacityUse(
            ledgers.capacities.size() + 1,
            transaction.id(),
            order.key,
            transaction.production().subcontracting());
    use.postingDate = transaction.postingDate();
    use.document = transaction.document().documentNo();
    ledgers.capacities.add(use);
    order.capacities.add(use);
    Optional<CapacityCenter> center =
        ledgers
            .company()
            .capacityCenter(
                transaction.production().capacityType(), transaction.production().capacityNo());
    BigDecimal percent = percent(transaction.costs(), center);
    BigDecimal rate = rate(transaction.costs(), center);
    BigDecimal cost = capacityCost(transaction.costs(), center, percent, rate, quantity);
    BigDecimal direct =
        ledgers
            .precisions()
            .amount(
                Exact.share(
                    cost.subtract(quantity.multiply(rate)),
                    Exact.HUNDRED,
                    Exact.HUNDRED.add(percent)));
    append(transaction, use, ValueEntryType.DIRECT_COST, quantity, direct, quantity);
    BigDecimal indirect = cost.subtract(direct);
    append(transaction, use, ValueEntryType.INDIRECT_COST, BigDecimal.ZERO, indirect, quantity);
    order.adjusted = false;
  }

  private static BigDecimal percent(Costs costs, Optional<CapacityCenter> center) {
    return costs.indirectCostPct() == null
        ? center.map(one -> Exact.of(one.indirectCostPct())).orElse(BigDecimal.ZERO)
        : costs.indirectCostPct();
  }

  private static BigDecimal rate(Costs costs, Optional<CapacityCenter> center) {
    return costs.overheadRate() == null
        ? center.map(one -> Exact.of(one.overheadRate())).orElse(BigDecimal.ZERO)
        : costs.overheadRate();
  }

  private BigDecimal capacityCost(
      Costs costs,
      Optional<CapacityCenter> center,
      BigDecimal percent,
      BigDecimal rate,
      BigDecimal quantity) {
    if (costs.amount() != null) {
      return ledgers.precisions().amount(costs.amount());
    }
    BigDecimal direct = center.map(one -> Exact.of(one.directUnitCost())).orElse(BigDecimal.ZERO);
    BigDecimal unitCost =
        costs.unitCost() == null
            ? Exact.share(direct, Exact.HUNDRED.add(percent), Exact.HUNDRED).add(rate)
            : costs.unitCost();
    return ledgers.precisions().amount(unitCost.multiply(quantity));
  }

  private void append(
      Transaction transaction,
      CapacityUse use,
      ValueEntryType type,
      BigDecimal invoiced,
      BigDecimal amount,
      BigDecimal valued) {
    if (Exact.isZero(invoiced) && Exact.isZero(amount)) {
      return;
    }
    Value value = ledgers.newValue(use, type);
    value.postingDate = use.postingDate;
    value.valuationDate = use.postingDate;
    value.document = use.document;
    value.valued = valued;
    value.invoiced = invoiced;
    value.actual = ledgers.precisions().amountOf(amount, transaction.postingDate());
    if (!Exact.isZero(valued)) {
      value.costPerUnit = ledgers.precisions().unit(value.actual.share(BigDecimal.ONE, valued));
    }
  }

  /** Closes a line of an order, or all of them, for adjustment. */
  void finish(Transaction transaction) {
    List<Order> all =
        transaction.order().orderLine() == 0
            ? ledgers.linesOf(OrderType.PRODUCTION, transaction.order().orderNo())
            : List.of(ledgers.order(OrderType.PRODUCTION, transaction.order()));
    if (all.isEmpty()) {
      throw new Refused("no such order");
    }
    for (Order order : all) {
      order.finished = true;
      order.adjusted = false;
    }
  }
}
