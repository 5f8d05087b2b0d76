package org.trueup.bench.plant;

import static org.trueup.bench.plant.PlantSetup.EAST;
import static org.trueup.bench.plant.PlantSetup.TRANSIT;
import static org.trueup.bench.plant.PlantSetup.WEST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.trueup.bench.Numbers;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.transaction.TransactionColumn;
import org.trueup.core.transaction.TransactionKind;

/**
 * Plays two years of the plant, event by event, until there are as many lines as were asked for.
 * What is due later, such as the invoice of a receipt, waits in a queue; some of it never comes.
 */
public final class PlantGenerator {

  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 731;

  private final PlantSize size;
  private final Numbers numbers;
  private final List<PlantItem> items = new ArrayList<>();
  private final Warehouse warehouse = new Warehouse();
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparingInt(Due::atLine).thenComparingInt(Due::no));
  private Consumer<PlantLine> sink;
  private int lines;
  private int events;

  /** Something that happens once so many lines are written. */
  private record Due(int atLine, int no, Runnable event) {}

  /** Goods that came or went: what later lines refer to. */
  private record Goods(String id, PlantItem item, String location, String lot, int quantity) {}

  /** The plant of a size. */
  public PlantGenerator(PlantSize size) {
    this.size = size;
    numbers = new Numbers(size.seed());
    for (int position = 0; position < size.items(); position++) {
      items.add(PlantItem.at(position, items, numbers));
    }
  }

  /** The tables of the set-up. */
  public CompanyRows setup() {
    return new PlantSetup(items).rows();
  }

  /** Hands over the lines, once. */
  void generate(Consumer<PlantLine> lineSink) {
    sink = lineSink;
    while (lines < size.transactions()) {
      if (!due.isEmpty() && due.peek().atLine() <= lines) {
        due.remove().event().run();
      } else {
        happen(items.get(numbers.below(items.size())));
      }
    }
  }

  private void emit(PlantLine line) {
    if (lines < size.transactions()) {
      lines++;
      sink.accept(line);
    }
  }

  private void within(int days, Runnable event) {
    int patience = (int) Math.max((long) size.transactions() * days / DAYS, 1);
    due.add(new Due(lines + 1 + numbers.below(patience), events, event));
  }

  private PlantLine line(String prefix, TransactionKind kind) {
    String id = prefix + events++;
    return line(id, kind, id);
  }

  private PlantLine line(String id, TransactionKind kind, String document) {
    LocalDate today = FIRST_DAY.plusDays((long) lines * DAYS / size.transactions());
    return new PlantLine(id, kind, today, document);
  }

  private void happen(PlantItem item) {
    String location = numbers.oneIn(3) ? WEST : EAST;
    if (warehouse.available(item, location) == 0) {
      location = location.equals(EAST) ? WEST : EAST;
    }
    if (warehouse.available(item, location) == 0 || numbers.oneIn(5)) {
      supply(item);
    } else if (numbers.oneIn(12)) {
      move(item, location);
    } else if (numbers.oneIn(60)) {
      adjust(item, location);
    } else {
      sell(item, location);
    }
  }

  private void supply(PlantItem item) {
    if (item.isMade()) {
      produce(item, numbers.between(5, 25));
    } else {
      receive(item, numbers.oneIn(3) ? WEST : EAST);
    }
  }

  // Purchases: receipt at expected cost, invoice later at another, freight, rejects sent back.

  private void receive(PlantItem item, String location) {
    int quantity = numbers.between(20, 150);
    long cost = cents(numbers.about(item.cost(), 8));
    PlantLine line =
        line("R", TransactionKind.PURCHASE_RECEIPT)
            .goods(item, location, quantity)
            .at(TransactionColumn.DIRECT_UNIT_COST, cost)
            .with(TransactionColumn.GEN_BUS_POSTING_GROUP, PlantSetup.TRADE);
    String lot = item.hasLots() ? "L" + line.id() : "";
    line.with(TransactionColumn.LOT_NO, lot);
    Goods goods = new Goods(line.id(), item, location, lot, quantity);
    warehouse.change(item, location, lot, quantity);
    if (numbers.oneIn(10)) {
      emit(line.invoiced(quantity, "V" + line.id()));
    } else {
      emit(line);
      expectInvoices(goods, cost);
    }
    if (numbers.oneIn(10)) {
      within(40, () -> charge(goods));
    }
    if (numbers.oneIn(40)) {
      sendBack(goods, cost);
    }
  }

  private void expectInvoices(Goods goods, long cost) {
    int first = numbers.oneIn(8) ? goods.quantity() / 2 : goods.quantity();
    within(30, () -> invoice(goods, first, cost));
    if (first < goods.quantity()) {
      within(30, () -> invoice(goods, goods.quantity() - first, cost));
    }
  }

  private void invoice(Goods goods, int quantity, long cost) {
    long finalCost = numbers.oneIn(2) ? cost : cents(numbers.about(cost, 5));
    emit(
        line("V", TransactionKind.PURCHASE_INVOICE)
            .goods(goods.item(), goods.location(), quantity)
            .at(TransactionColumn.DIRECT_UNIT_COST, finalCost)
            .with(TransactionColumn.GEN_BUS_POSTING_GROUP, PlantSetup.TRADE)
            .with(TransactionColumn.INVOICES, goods.id()));
  }

  private void charge(Goods goods) {
    emit(
        line("F", TransactionKind.ITEM_CHARGE)
            .with(TransactionColumn.ITEM_CHARGE, PlantSetup.FREIGHT)
            .at(TransactionColumn.AMOUNT, numbers.between(500, 9_000) * (Fixed.ONE / 100))
            .with(TransactionColumn.GEN_BUS_POSTING_GROUP, PlantSetup.TRADE)
            .with(TransactionColumn.ASSIGNED_TO, goods.id()));
  }

  /** Rejects go back at once, before anything of the receipt is sold. */
  private void sendBack(Goods goods, long cost) {
    int quantity = numbers.between(1, 10);
    PlantLine line =
        line("B", TransactionKind.PURCHASE_RETURN_SHIPMENT)
            .goods(goods.item(), goods.location(), quantity)
            .with(TransactionColumn.LOT_NO, goods.lot())
            .at(TransactionColumn.DIRECT_UNIT_COST, cost)
            .with(TransactionColumn.GEN_BUS_POSTING_GROUP, PlantSetup.TRADE)
            .with(TransactionColumn.APPLIES_TO, goods.id());
    warehouse.change(goods.item(), goods.location(), goods.lot(), -quantity);
    emit(line.invoiced(quantity, "C" + line.id()));
  }

  // Sales: shipped and invoiced at once or later; some come back.

  private void sell(PlantItem item, String location) {
    boolean oversells = size.oversellOneIn() > 0 && !item.hasLots();
    int there = warehouse.available(item, location);
    int quantity =
        oversells && numbers.oneIn(size.oversellOneIn())
            ? there + numbers.between(1, 10)
            : Math.min(there, numbers.between(1, 30));
    String lot = warehouse.nextLot(item, location);
    long price = cents(item.cost() * 3 / 2);
    PlantLine line =
        line("S", TransactionKind.SALES_SHIPMENT)
            .goods(item, location, quantity)
            .with(TransactionColumn.LOT_NO, lot)
            .at(TransactionColumn.UNIT_PRICE, price)
            .with(TransactionColumn.GEN_BUS_POSTING_GROUP, PlantSetup.TRADE);
    Goods goods = new Goods(line.id(), item, location, lot, quantity);
    warehouse.change(item, location, lot, -quantity);
    if (numbers.oneIn(3)) {
      emit(line);
      within(10, () -> bill(goods, price));
    } else {
      emit(line.invoiced(quantity, "N" + line.id()));
    }
    if (numbers.oneIn(50)) {
      within(20, () -> takeBack(goods, price));
    }
  }

  private void bill(Goods goods, long price) {
    emit(
        line("N", TransactionKind.SALES_INVOICE)
            .goods(goods.item(), goods.location(), goods.quantity())
            .at(TransactionColumn.UNIT_PRICE, price)
            .with(TransactionColumn.GEN_BUS_POSTING_GROUP, PlantSetup.TRADE)
            .with(TransactionColumn.INVOICES, goods.id()));
  }

  private void takeBack(Goods goods, long price) {
    int quantity = numbers.between(1, goods.quantity());
    PlantLine line =
        line("K", TransactionKind.SALES_RETURN_RECEIPT)
            .goods(goods.item(), goods.location(), quantity)
            .with(TransactionColumn.LOT_NO, goods.lot())
            .at(TransactionColumn.UNIT_PRICE, price)
            .with(TransactionColumn.GEN_BUS_POSTING_GROUP, PlantSetup.TRADE)
            .with(TransactionColumn.APPLIES_FROM, goods.id());
    warehouse.change(goods.item(), goods.location(), goods.lot(), quantity);
    emit(line.invoiced(quantity, "M" + line.id()));
  }

  // Transfers: at once, or over the place of goods on their way.

  private void move(PlantItem item, String from) {
    String to = from.equals(EAST) ? WEST : EAST;
    String lot = warehouse.nextLot(item, from);
    int quantity = Math.min(warehouse.available(item, from), numbers.between(5, 60));
    warehouse.change(item, from, lot, -quantity);
    if (numbers.oneIn(2)) {
      emit(transfer(line("T", TransactionKind.TRANSFER), item, from, to, lot, quantity));
      warehouse.change(item, to, lot, quantity);
      return;
    }
    PlantLine shipment = line("D", TransactionKind.TRANSFER_SHIPMENT);
    String order = "O" + shipment.id();
    emit(
        transfer(shipment, item, from, to, lot, quantity)
            .with(TransactionColumn.IN_TRANSIT_LOCATION, TRANSIT)
            .with(TransactionColumn.ORDER_NO, order));
    within(4, () -> arrive(shipment.id(), order, item, from, to, lot, quantity));
  }

  private void arrive(
      String shipment,
      String order,
      PlantItem item,
      String from,
      String to,
      String lot,
      int quantity) {
    PlantLine receipt = line("E", TransactionKind.TRANSFER_RECEIPT);
    emit(
        transfer(receipt, item, from, to, lot, quantity)
            .with(TransactionColumn.IN_TRANSIT_LOCATION, TRANSIT)
            .with(TransactionColumn.ORDER_NO, order)
            .with(TransactionColumn.SHIPS, shipment));
    warehouse.change(item, to, lot, quantity);
  }

  private static PlantLine transfer(
      PlantLine line, PlantItem item, String from, String to, String lot, int quantity) {
    return line.goods(item, from, quantity)
        .with(TransactionColumn.LOT_NO, lot)
        .with(TransactionColumn.NEW_LOCATION, to);
  }

  private void adjust(PlantItem item, String location) {
    boolean found = numbers.oneIn(2) && !item.hasLots();
    String lot = warehouse.nextLot(item, location);
    int quantity = found ? 1 : Math.min(warehouse.available(item, location), 2);
    TransactionKind kind =
        found ? TransactionKind.POSITIVE_ADJUSTMENT : TransactionKind.NEGATIVE_ADJUSTMENT;
    PlantLine line =
        line("A", kind).goods(item, location, quantity).with(TransactionColumn.LOT_NO, lot);
    warehouse.change(item, location, lot, found ? quantity : -quantity);
    emit(found ? line.at(TransactionColumn.UNIT_AMOUNT, item.cost()) : line);
  }

  // Production: order, components out of the east, work, output in two parts, end of the order.

  private void produce(PlantItem product, int quantity) {
    for (PlantItem.Component component : product.components()) {
      int needed = quantity * component.quantityPer();
      if (warehouse.available(component.item(), EAST) < needed) {
        receive(component.item(), EAST);
        return;
      }
    }
    PlantLine order = line("P", TransactionKind.PRODUCTION_ORDER);
    String no = order.id();
    emit(
        order
            .goods(product, EAST, quantity)
            .with(TransactionColumn.ORDER_NO, no)
            .with(TransactionColumn.ORDER_LINE, 10_000));
    for (PlantItem.Component component : product.components()) {
      int used = quantity * component.quantityPer();
      warehouse.change(component.item(), EAST, "", -used);
      emit(ofOrder(TransactionKind.CONSUMPTION, no).goods(component.item(), EAST, used));
    }
    emit(work(no, quantity));
    int first = numbers.oneIn(2) ? quantity : quantity / 2;
    within(3, () -> output(product, no, first, quantity - first));
  }

  private PlantLine ofOrder(TransactionKind kind, String order) {
    return line("Q" + events++, kind, order)
        .with(TransactionColumn.ORDER_NO, order)
        .with(TransactionColumn.ORDER_LINE, 10_000);
  }

  private PlantLine work(String order, int quantity) {
    long rate = cents(numbers.about(PlantItem.COST_OF_MINUTE, 20));
    return ofOrder(TransactionKind.CAPACITY, order)
        .with(TransactionColumn.QUANTITY, quantity * PlantItem.MINUTES)
        .with(TransactionColumn.CAPACITY_TYPE, "work_center")
        .with(TransactionColumn.CAPACITY_NO, PlantSetup.WORK_CENTER)
        .at(TransactionColumn.UNIT_COST, rate);
  }

  private void output(PlantItem product, String order, int quantity, int rest) {
    emit(ofOrder(TransactionKind.OUTPUT, order).goods(product, EAST, quantity));
    warehouse.change(product, EAST, "", quantity);
    if (rest > 0) {
      within(3, () -> output(product, order, rest, 0));
    } else {
      within(10, () -> finish(order));
    }
  }

  private void finish(String order) {
    emit(
        line("Q" + events++, TransactionKind.FINISH_PRODUCTION_ORDER, order)
            .with(TransactionColumn.ORDER_NO, order));
  }

  private static long cents(long cost) {
    return Math.max(Fixed.round(cost, 1_000), 1_000);
  }
}
