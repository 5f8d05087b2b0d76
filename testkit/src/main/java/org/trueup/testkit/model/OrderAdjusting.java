package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.trueup.core.company.CostShares;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;
import org.trueup.testkit.model.OrderShares.Share;

/** Gives the cost of an order to its outputs (costing.md 10). */
final class OrderAdjusting {

  /** In the order in which they are posted, as the reports name them. */
  private static final Map<Share, VarianceType> VARIANCES = variances();

  private static Map<Share, VarianceType> variances() {
    Map<Share, VarianceType> variances = new LinkedHashMap<>();
    variances.put(Share.MATERIAL, VarianceType.MATERIAL);
    variances.put(Share.CAPACITY, VarianceType.CAPACITY);
    variances.put(Share.CAPACITY_OVERHEAD, VarianceType.CAPACITY_OVERHEAD);
    variances.put(Share.MANUFACTURING_OVERHEAD, VarianceType.MANUFACTURING_OVERHEAD);
    variances.put(Share.SUBCONTRACTED, VarianceType.SUBCONTRACTED);
    variances.put(Share.MATERIAL_NON_INVENTORY, VarianceType.MATERIAL_NON_INVENTORY);
    return variances;
  }

  private final Ledgers ledgers;
  private final CardCosts cardCosts;
  private final Order order;

  OrderAdjusting(Ledgers ledgers, CardCosts cardCosts, Order order) {
    this.ledgers = ledgers;
    this.cardCosts = cardCosts;
    this.order = order;
  }

  void run() {
    order.adjusted = true;
    order.online = true;
    boolean withoutValue = order.key.isAssembly() && order.card.item().inventoryValueZero();
    if (order.outputs.isEmpty() || withoutValue) {
      return;
    }
    OrderShares cost = actualCost().rounded(ledgers.precisions());
    OrderShares variance =
        order.card.isStandard() ? standardCost().minus(cost) : OrderShares.none();
    distribute(cost, variance, Entry::isIncrease);
    distribute(cost, variance, entry -> !entry.isIncrease());
    freeze();
    order.completelyInvoiced = true;
  }

  /** OUT, or the part of it that came out or went back. */
  private BigDecimal quantity(Predicate<Entry> counts) {
    return order.outputs.stream()
        .filter(counts)
        .map(output -> output.quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal netQuantity() {
    return quantity(output -> true);
  }

  /** ORD-1 to ORD-4, before rounding. */
  private OrderShares actualCost() {
    boolean included = ledgers.company().settings().includeNonInventoryInProduction();
    Share nonInventory = order.key.isProduction() ? Share.MATERIAL_NON_INVENTORY : Share.MATERIAL;
    OrderShares cost = OrderShares.none();
    for (Entry consumption : order.consumptions) {
      for (Value value : consumption.values) {
        cost = add(cost, Share.MATERIAL, material(value).negated());
        if (included) {
          cost = add(cost, nonInventory, value.nonInventoriable.negated());
        }
      }
    }
    cost = cost.with(Share.DIRECT_NON_INVENTORY, cost.of(Share.MATERIAL_NON_INVENTORY));
    for (CapacityUse use : order.capacities) {
      for (Value value : use.values) {
        Share direct = use.subcontracting ? Share.SUBCONTRACTED : Share.CAPACITY;
        boolean overhead = value.type == ValueEntryType.INDIRECT_COST;
        cost = add(cost, overhead ? Share.CAPACITY_OVERHEAD : direct, value.actual);
      }
    }
    return withTotals(cost, overhead(cost, netQuantity()));
  }

  /** A revaluation of what came back from the order is none of its cost (ORD-1). */
  private static Amounts material(Value value) {
    boolean counts = value.type != ValueEntryType.ROUNDING;
    boolean revalued = value.entry.isIncrease() && value.type == ValueEntryType.REVALUATION;
    return counts && !revalued ? value.actual : Amounts.ZERO;
  }

  private static OrderShares add(OrderShares shares, Share share, Amounts amount) {
    return shares.with(share, shares.of(share).plus(amount));
  }

  private static Amounts direct(OrderShares shares) {
    return shares
        .of(Share.MATERIAL)
        .plus(shares.of(Share.CAPACITY))
        .plus(shares.of(Share.SUBCONTRACTED))
        .plus(shares.of(Share.CAPACITY_OVERHEAD));
  }

  private static OrderShares withTotals(OrderShares shares, Amounts overhead) {
    return withOverhead(shares.with(Share.DIRECT, direct(shares)), overhead);
  }

  private static OrderShares withOverhead(OrderShares shares, Amounts overhead) {
    return shares.with(Share.INDIRECT, overhead).with(Share.MANUFACTURING_OVERHEAD, overhead);
  }

  /** ORD-3. */
  private Amounts overhead(OrderShares shares, BigDecimal quantity) {
    Amounts base = direct(shares).plus(shares.of(Share.DIRECT_NON_INVENTORY));
    Amounts perUnit = translated(order.rate);
    return ledgers
        .precisions()
        .amount(base.share(order.percent, Exact.HUNDRED).plus(perUnit.times(quantity)));
  }

  /** In the reporting currency by the rate of the day of the last output. */
  private Amounts translated(BigDecimal lcy) {
    if (order.outputs.isEmpty()) {
      return new Amounts(lcy, BigDecimal.ZERO);
    }
    return ledgers.precisions().translated(lcy, order.outputs.getLast().postingDate);
  }

  /** ORD-5: the standard cost of what came out, by origin. */
  private OrderShares standardCost() {
    return standardCost(
        order.standard == null ? unitStandard(order.card.shares) : order.standard, netQuantity());
  }

  /** An assembly has its overhead from the order, not from the card. */
  private OrderShares standardCost(OrderShares unit, BigDecimal quantity) {
    OrderShares whole = unit.each(share -> share.times(quantity));
    return rounded(order.key.isAssembly() ? withOverhead(whole, overhead(whole, quantity)) : whole);
  }

  /** ORD-10: what one unit shall cost from now on, whatever becomes of the card. */
  private void freeze() {
    if (order.completelyInvoiced || !order.card.isStandard()) {
      return;
    }
    OrderShares unit = unitStandard(order.card.shares);
    order.standard = order.key.isAssembly() ? standardCost(unit, BigDecimal.ONE) : unit;
  }

  private OrderShares unitStandard(CostShares card) {
    OrderShares shares =
        OrderShares.none()
            .with(Share.MATERIAL, unit(card.material()))
            .with(Share.CAPACITY, unit(card.capacity()))
            .with(Share.SUBCONTRACTED, unit(card.subcontracted()))
            .with(Share.CAPACITY_OVERHEAD, unit(card.capOverhead()))
            .with(Share.MATERIAL_NON_INVENTORY, unit(card.materialNonInventory()));
    long direct = card.material() + card.capacity() + card.subcontracted() + card.capOverhead();
    return withOverhead(shares.with(Share.DIRECT, unit(direct)), unit(card.mfgOverhead()));
  }

  private Amounts unit(long lcy) {
    return ledgers.precisions().unit(translated(Exact.of(lcy)));
  }

  /** ORD-6: each output gets its share of what is left. */
  private void distribute(OrderShares cost, OrderShares variance, Predicate<Entry> counts) {
    BigDecimal out = netQuantity();
    BigDecimal left = quantity(counts);
    OrderShares costLeft = rounded(part(cost, left, out));
    OrderShares varianceLeft = rounded(part(variance, left, out));
    List<Entry> outputs = order.outputs.stream().filter(counts).sorted(Ledgers.byNumber()).toList();
    for (Entry output : outputs) {
      OrderShares ownCost = rounded(part(costLeft, output.quantity, left));
      OrderShares ownVariance = rounded(part(varianceLeft, output.quantity, left));
      costLeft = costLeft.minus(ownCost);
      varianceLeft = varianceLeft.minus(ownVariance);
      left = left.subtract(output.quantity);
      post(output, ownCost, ownVariance);
    }
  }

  private OrderShares rounded(OrderShares shares) {
    return shares.rounded(ledgers.precisions());
  }

  /** Nothing where nothing is left of what came out (ORD-12). */
  private static OrderShares part(OrderShares shares, BigDecimal quantity, BigDecimal whole) {
    return Exact.isZero(whole)
        ? OrderShares.none()
        : shares.each(amount -> amount.share(quantity, whole));
  }

  /** ORD-7: the difference of each type to what is posted. */
  private void post(Entry output, OrderShares cost, OrderShares variance) {
    Amounts direct =
        cost.of(Share.DIRECT).minus(posted(output, ValueEntryType.DIRECT_COST, VarianceType.NONE));
    boolean first = Exact.isZero(output.invoiced);
    if (first || !direct.isZero()) {
      postDirect(output, direct, first);
    }
    postRest(output, ValueEntryType.INDIRECT_COST, VarianceType.NONE, cost.of(Share.INDIRECT));
    postRest(
        output,
        ValueEntryType.DIRECT_COST_NON_INVENTORY,
        VarianceType.NONE,
        cost.of(Share.DIRECT_NON_INVENTORY));
    VARIANCES.forEach(
        (share, type) -> postRest(output, ValueEntryType.VARIANCE, type, variance.of(share)));
  }

  private static Amounts posted(Entry output, ValueEntryType type, VarianceType variance) {
    return output.values.stream()
        .filter(value -> value.type == type && value.variance == variance)
        .map(value -> value.actual)
        .reduce(Amounts.ZERO, Amounts::plus);
  }

  /** ORD-8: the first one invoices the output. */
  private void postDirect(Entry output, Amounts amount, boolean first) {
    Amounts expected = expectedButRevaluation(output);
    Value value = newValue(output, ValueEntryType.DIRECT_COST, amount);
    if (first) {
      value.invoiced = output.quantity;
      value.expected = expected.negated();
      RevaluationReversal.post(ledgers, value, output.uninvoiced());
      output.invoiced = output.quantity;
      output.completelyInvoiced = true;
      output.lastInvoiceDate = value.postingDate;
    }
    if (!value.adjustment) {
      cardCosts.posted(value, amount.lcy());
    }
  }

  private static Amounts expectedButRevaluation(Entry output) {
    return output.values.stream()
        .filter(value -> value.type != ValueEntryType.REVALUATION)
        .map(value -> value.expected)
        .reduce(Amounts.ZERO, Amounts::plus);
  }

  private void postRest(Entry output, ValueEntryType type, VarianceType variance, Amounts wanted) {
    Amounts amount = wanted.minus(posted(output, type, variance));
    if (!amount.isZero()) {
      newValue(output, type, amount).variance = variance;
    }
  }

  /** ORD-9: only what an assembly books later is an adjustment. */
  private Value newValue(Entry output, ValueEntryType type, Amounts amount) {
    Value first = output.values.getFirst();
    Value value = ledgers.newValue(output, type);
    value.document = first.document;
    value.postingDate = ledgers.dates().ofAdjustment(first.postingDate);
    value.valuationDate = first.valuationDate;
    value.valued = output.quantity;
    value.actual = amount;
    value.adjustment = order.key.isAssembly();
    value.appliesTo = value.adjustment ? first : null;
    value.costPerUnit = ledgers.precisions().unit(amount.share(BigDecimal.ONE, output.quantity));
    ledgers.mark(output, value.valuationDate);
    return value;
  }
}
