package org.trueup.core.posting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.core.company.BomLine;
import org.trueup.core.company.CapacityCenter;
import org.trueup.core.company.CapacityType;
import org.trueup.core.company.Item;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.failure.Check;
import org.trueup.core.ledger.CapacityLedgerEntry;
import org.trueup.core.ledger.CapacityUse;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.OrderLine;
import org.trueup.core.ledger.OrderState;
import org.trueup.core.ledger.OrderState.OrderKey;
import org.trueup.core.ledger.OrderState.UnitShares;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.ValueEntryDraft;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.Transaction.Component;

/** Production orders: opening, consumption, capacity, output, finishing (costing.md 4.7). */
final class ProductionPosting {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Ledger ledger;
  private final Currencies currencies;
  private final LinePosting posting;
  private final Lines lines;
  private final OrderRecords orders;

  ProductionPosting(
      Ledger ledger, Currencies currencies, LinePosting posting, Lines lines, OrderRecords orders) {
    this.ledger = ledger;
    this.currencies = currencies;
    this.posting = posting;
    this.lines = lines;
    this.orders = orders;
  }

  void open(Transaction transaction) {
    OrderKey key =
        new OrderKey(
            OrderType.PRODUCTION, transaction.order().orderNo(), transaction.order().orderLine());
    if (ledger.order(key).isPresent()) {
      throw Lines.refusal(
          transaction,
          "ORDER-EXISTS",
          "the line " + key.orderLine() + " of order " + key.orderNo() + " is already open.",
          "Choose another order number or line.");
    }
    Transaction.Goods goods = transaction.goods();
    ItemLedger item = ledger.item(goods.item());
    Item card = item.card().item();
    Transaction.Costs costs = transaction.costs();
    ledger.open(
        new OrderState(
            key,
            goods.item(),
            goods.variant(),
            goods.location(),
            lines.quantity(transaction),
            transaction.production().routingNo(),
            components(transaction),
            costs.indirectCostPct() == null
                ? card.indirectCostPct()
                : Fixed.of(costs.indirectCostPct()),
            costs.overheadRate() == null ? card.overheadRate() : Fixed.of(costs.overheadRate()),
            costs.unitCost() == null
                ? 0
                : Fixed.round(
                    Fixed.quotient(costs.unitCost(), lines.units().perUnit(transaction)),
                    currencies.unitPrecision()),
            UnitShares.NONE,
            UnitShares.NONE,
            false,
            true,
            true,
            false,
            false));
  }

  private List<Component> components(Transaction transaction) {
    return transaction
        .production()
        .components()
        .orElseGet(
            () ->
                ledger.company().bomLinesOf(transaction.goods().item()).stream()
                    .map(ProductionPosting::component)
                    .toList());
  }

  private static Component component(BomLine line) {
    return new Component(
        line.lineNo(), line.component(), line.variant(), line.quantityPer(), line.unitOfMeasure());
  }

  /** The open line of a transaction's order; the only one where the transaction names none. */
  private OrderLine orderOf(Transaction transaction) {
    OrderKey key =
        new OrderKey(
            OrderType.PRODUCTION, transaction.order().orderNo(), transaction.order().orderLine());
    Optional<OrderLine> found = ledger.order(key);
    return found
        .or(() -> onlyLineOf(key))
        .orElseThrow(
            () ->
                Lines.refusal(
                    transaction,
                    "ORDER-UNKNOWN",
                    "production order " + key.orderNo() + " has no line " + key.orderLine() + ".",
                    "Open the order with a production_order transaction first."));
  }

  /** The single line of an order, where the order or the transaction does not number it. */
  private Optional<OrderLine> onlyLineOf(OrderKey key) {
    List<OrderLine> all = ledger.linesOf(OrderType.PRODUCTION, key.orderNo());
    boolean single = all.size() == 1 && (key.orderLine() == 0 || all.get(0).key().orderLine() == 0);
    return single ? Optional.of(all.get(0)) : Optional.empty();
  }

  private Origin inOrder(Origin origin, OrderLine order) {
    return new Origin(
        origin.item(),
        origin.variant(),
        origin.location(),
        origin.inventoryPostingGroup(),
        origin.genBusPostingGroup(),
        origin.genProdPostingGroup(),
        origin.externalDocumentNo(),
        order.state().item(),
        OrderType.PRODUCTION,
        order.key().orderNo(),
        order.key().orderLine(),
        origin.job(),
        origin.jobTask(),
        origin.dimensions(),
        origin.description(),
        origin.transactionId());
  }

  void consume(Transaction transaction) {
    OrderLine order = orderOf(transaction);
    Line line =
        lines.ofOrder(transaction, ItemLedgerEntryType.CONSUMPTION, -1, OrderType.PRODUCTION);
    line.origin = inOrder(line.origin, order);
    line.invoicedQuantity = line.quantity;
    lines.cost().ofConsumption(transaction, line);
    posting.postMovement(line);
  }

  void output(Transaction transaction) {
    OrderLine order = orderOf(transaction);
    Line line = lines.ofOrder(transaction, ItemLedgerEntryType.OUTPUT, 1, OrderType.PRODUCTION);
    line.origin = inOrder(line.origin, order);
    if (line.quantity == 0) {
      return;
    }
    ItemLedger item = ledger.item(line.origin.item());
    if (item.card().item().inventoryValueZero()) {
      throw Lines.refusal(
          transaction,
          "OUTPUT-WITHOUT-VALUE",
          "item " + line.origin.item() + " has no inventory value and cannot be produced.",
          "Take inventory_value_zero off the item.");
    }
    if (line.quantity < 0 && line.appliesTo == null) {
      line.appliesTo = onlyOpenOutput(transaction, order, line);
    }
    refuseForeignOutput(transaction, order, line);
    long unitCost =
        order.state().unitCost() != 0 && transaction.production().subcontracting()
            ? order.state().unitCost()
            : CardCost.ofPlace(item, line.origin);
    line.fixedAmount =
        currencies.multiply(currencies.unitCost(unitCost, line.postingDate), line.quantity);
    posting.postMovement(line);
  }

  /** 4.7: a negative output belongs to an output of the same order line. */
  private Movement onlyOpenOutput(Transaction transaction, OrderLine order, Line line) {
    List<Movement> open =
        order.outputs().stream()
            .filter(Movement::isPositive)
            .filter(Movement::isOpen)
            .filter(output -> output.entry().lotNo().equals(line.lotNo))
            .filter(output -> output.entry().serialNo().equals(line.serialNo))
            .toList();
    if (open.size() != 1) {
      throw Lines.refusal(
          transaction,
          "OUTPUT-NOT-FOUND",
          open.size() + " open outputs of the order line could be taken back.",
          "Name the output with applies_to.");
    }
    return open.get(0);
  }

  private void refuseForeignOutput(Transaction transaction, OrderLine order, Line line) {
    if (line.quantity < 0 && !order.outputs().contains(line.appliesTo)) {
      throw Lines.refusal(
          transaction,
          "OUTPUT-OF-OTHER-ORDER",
          "the entry to apply to is no output of the same order line.",
          "Apply to an output of the order line.");
    }
  }

  void capacity(Transaction transaction) {
    OrderLine order = orderOf(transaction);
    Item product = ledger.company().item(order.state().item());
    CapacityUse use =
        use(transaction, capacityOrigin(transaction, order, product), order.state().routingNo());
    post(transaction, use);
  }

  private Origin capacityOrigin(Transaction transaction, OrderLine order, Item product) {
    Transaction.Document document = transaction.document();
    return new Origin(
        "",
        "",
        locationOfCapacity(transaction, order),
        product.inventoryPostingGroup(),
        document.genBusPostingGroup(),
        productGroup(transaction, product.genProdPostingGroup()),
        document.externalDocumentNo(),
        product.no(),
        OrderType.PRODUCTION,
        order.key().orderNo(),
        order.key().orderLine(),
        document.job(),
        document.jobTask(),
        document.dimensions(),
        document.description(),
        transaction.id());
  }

  /** gl-posting.md R2.2: blank, or that of the order line for a work center. */
  private String locationOfCapacity(Transaction transaction, OrderLine order) {
    boolean copies =
        ledger.company().settings().copyLocationToCapacity()
            && transaction.production().capacityType() == CapacityType.WORK_CENTER;
    return copies ? order.state().location() : "";
  }

  /** The product group of capacity: that of the line, else of the center, else the given one. */
  String productGroup(Transaction transaction, String otherwise) {
    String stated = transaction.document().genProdPostingGroup();
    String ofCenter = center(transaction).map(CapacityCenter::genProdPostingGroup).orElse("");
    return Stream.of(stated, ofCenter)
        .filter(group -> !group.isEmpty())
        .findFirst()
        .orElse(otherwise);
  }

  private Optional<CapacityCenter> center(Transaction transaction) {
    return ledger
        .company()
        .capacityCenter(
            transaction.production().capacityType(), transaction.production().capacityNo());
  }

  /** Appends the capacity ledger entry of a transaction. */
  CapacityUse use(Transaction transaction, Origin origin, String routingNo) {
    Transaction.Production production = transaction.production();
    BigDecimal scrap = production.scrapQuantity();
    return ledger.append(
        new CapacityLedgerEntry(
            ledger.nextCapacityLedgerEntryNo(),
            origin,
            production.capacityType() == null
                ? CapacityType.WORK_CENTER
                : production.capacityType(),
            production.capacityNo(),
            transaction.postingDate(),
            transaction.document().documentNo(),
            routingNo,
            production.operationNo(),
            lines.quantity(transaction),
            0,
            scrap == null ? 0 : Fixed.of(scrap),
            production.subcontracting(),
            ledger.registerNo()));
  }

  /** Splits the cost of capacity in direct cost and overhead and appends both (4.7). */
  void post(Transaction transaction, CapacityUse use) {
    Transaction.Costs costs = transaction.costs();
    Optional<CapacityCenter> center = center(transaction);
    long percent =
        costs.indirectCostPct() == null
            ? center.map(CapacityCenter::indirectCostPct).orElse(0L)
            : Fixed.of(costs.indirectCostPct());
    long rate =
        costs.overheadRate() == null
            ? center.map(CapacityCenter::overheadRate).orElse(0L)
            : Fixed.of(costs.overheadRate());
    long quantity = use.entry().quantity();
    long cost = capacityCost(transaction, center, percent, rate, quantity);
    BigDecimal ofRate = Fixed.product(quantity, rate);
    BigDecimal divisor = HUNDRED.add(Fixed.toDecimal(percent));
    BigDecimal net = Fixed.toDecimal(cost).subtract(ofRate).multiply(HUNDRED);
    long direct = Fixed.round(Fixed.quotient(net, divisor), currencies.amountPrecision());
    append(transaction, use, ValueEntryType.DIRECT_COST, quantity, direct);
    append(transaction, use, ValueEntryType.INDIRECT_COST, 0, cost - direct);
    orders.touched(use.entry().origin());
  }

  private long capacityCost(
      Transaction transaction,
      Optional<CapacityCenter> center,
      long percent,
      long rate,
      long quantity) {
    Transaction.Costs costs = transaction.costs();
    if (costs.amount() != null) {
      return Fixed.round(costs.amount(), currencies.amountPrecision());
    }
    BigDecimal unitCost =
        costs.unitCost() != null
            ? costs.unitCost()
            : standardUnitCost(
                center.map(CapacityCenter::directUnitCost).orElse(0L), percent, rate);
    return Fixed.round(unitCost.multiply(Fixed.toDecimal(quantity)), currencies.amountPrecision());
  }

  private static BigDecimal standardUnitCost(long directUnitCost, long percent, long rate) {
    return Fixed.toDecimal(directUnitCost)
        .multiply(HUNDRED.add(Fixed.toDecimal(percent)))
        .divide(HUNDRED)
        .add(Fixed.toDecimal(rate));
  }

  private void append(
      Transaction transaction,
      CapacityUse use,
      ValueEntryType type,
      long invoicedQuantity,
      long amount) {
    if (invoicedQuantity == 0 && amount == 0) {
      return;
    }
    ValueEntryDraft draft = new ValueEntryDraft();
    draft.origin = use.entry().origin();
    draft.capacityLedgerEntryNo = use.entry().entryNo();
    draft.entryType = type;
    draft.postingDate = transaction.postingDate();
    draft.valuationDate = transaction.postingDate();
    draft.documentNo = transaction.document().documentNo();
    draft.valuedQuantity = use.entry().quantity();
    draft.invoicedQuantity = invoicedQuantity;
    draft.inventoriable = true;
    draft.actual = currencies.amount(amount, transaction.postingDate());
    draft.costPerUnit = currencies.perUnit(draft.actual, draft.valuedQuantity);
    ledger.append(use, draft);
  }

  void finish(Transaction transaction) {
    List<OrderLine> all =
        transaction.order().orderLine() == 0
            ? ledger.linesOf(OrderType.PRODUCTION, transaction.order().orderNo())
            : List.of(orderOf(transaction));
    if (all.isEmpty()) {
      orderOf(transaction);
    }
    for (OrderLine order : all) {
      Check.that(order.key().type() == OrderType.PRODUCTION, "only production is finished");
      if (!order.state().recorded()) {
        order.setState(
            order
                .state()
                .asRecorded(
                    OrderRecords.sharesOf(ledger.item(order.state().item()).card()),
                    UnitShares.NONE));
      }
      order.setState(order.state().asFinished());
    }
  }
}
