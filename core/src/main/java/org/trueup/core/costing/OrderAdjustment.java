package org.trueup.core.costing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trueup.core.company.CostShares;
import org.trueup.core.costing.ItemAdjustment.Rules;
import org.trueup.core.costing.OrderCost.Field;
import org.trueup.core.decimal.Exchange;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.AdjustmentCause;
import org.trueup.core.ledger.CapacityUse;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemCard;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.OrderLine;
import org.trueup.core.ledger.OrderState;
import org.trueup.core.ledger.OrderState.UnitShares;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryDraft;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;
import org.trueup.core.posting.AverageCostPoints;
import org.trueup.core.posting.Currencies;
import org.trueup.core.posting.OutputCost;
import org.trueup.core.posting.RevaluationReversal;

/** Brings the actual cost of a finished order to its outputs (costing.md 10). */
final class OrderAdjustment {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Ledger ledger;
  private final Rules rules;
  private final Currencies currencies;
  private final AverageCostPoints points;
  private final OutputCost outputCost;
  private long knownValueEntryNo;

  OrderAdjustment(Ledger ledger, Rules rules, AverageCostPoints points) {
    this.ledger = ledger;
    this.rules = rules;
    this.currencies = rules.currencies();
    this.points = points;
    outputCost = new OutputCost(ledger.company(), currencies);
  }

  /** A pair of amounts by field, one for each currency. */
  private record Both(OrderCost lcy, OrderCost acy) {

    static final Both NOTHING = new Both(new OrderCost(), new OrderCost());

    Both minus(Both other) {
      return new Both(lcy.minus(other.lcy), acy.minus(other.acy));
    }

    Cost cost(Field field) {
      return new Cost(lcy.fixed(field), acy.fixed(field));
    }
  }

  void adjust(OrderLine order) {
    List<Movement> outputs = order.outputs();
    if (outputs.isEmpty() || isWithoutValue(order)) {
      leave(order);
      return;
    }
    knownValueEntryNo = ledger.lastNumbers().valueEntry();
    long net = outputs.stream().mapToLong(Movement::quantity).sum();
    Both actual = rounded(actualCost(order, net));
    Both variance = variance(order, actual, net);
    distribute(order, actual, variance, net);
    if (order.state().completelyInvoiced()) {
      order.setState(
          order.state().asAdjusted(order.state().unitShares(), order.state().unitSharesAcy()));
    } else {
      UnitShares shares = presentShares(order);
      UnitShares sharesAcy = translated(order, shares);
      order.setState(frozen(order, shares, sharesAcy));
    }
  }

  /** An order that has nothing to hand on is adjusted like any other (9.9). */
  private static void leave(OrderLine order) {
    order.setState(order.state().withCostAdjusted(true).withOnlineAdjustment(true));
  }

  /** ORD-12: an assembled item without inventory value takes over no cost. */
  private boolean isWithoutValue(OrderLine order) {
    return order.key().type() == OrderType.ASSEMBLY
        && ledger.item(order.state().item()).card().item().inventoryValueZero();
  }

  /** ORD-10: an assembly keeps its shares in whole amounts, production in unit amounts. */
  private OrderState frozen(OrderLine order, UnitShares shares, UnitShares sharesAcy) {
    if (order.key().type() == OrderType.PRODUCTION) {
      return order.state().asAdjusted(shares, sharesAcy);
    }
    Both unit = standard(order, new Both(costOf(shares), costOf(sharesAcy)), BigDecimal.ONE);
    return order.state().asAdjusted(sharesOf(unit.lcy()), sharesOf(unit.acy()));
  }

  private static UnitShares sharesOf(OrderCost cost) {
    return new UnitShares(
        cost.fixed(Field.DIRECT),
        cost.fixed(Field.INDIRECT),
        new CostShares(
            cost.fixed(Field.MATERIAL),
            cost.fixed(Field.CAPACITY),
            cost.fixed(Field.SUBCONTRACTED),
            cost.fixed(Field.CAP_OVERHEAD),
            cost.fixed(Field.MFG_OVERHEAD),
            cost.fixed(Field.MATERIAL_NON_INVENTORY)));
  }

  private Both rounded(Both cost) {
    return new Both(
        cost.lcy().rounded(currencies.amountPrecision()),
        cost.acy().rounded(currencies.amountPrecisionAcy()));
  }

  /** ORD-1 to ORD-4. */
  private Both actualCost(OrderLine order, long net) {
    Cost material = materialOf(order);
    boolean included = ledger.company().settings().includeNonInventoryInProduction();
    Cost nonInventory = included ? nonInventoryOf(order) : Cost.ZERO;
    boolean apart = order.key().type() == OrderType.PRODUCTION;
    Cost capacity = Cost.ZERO;
    Cost subcontracted = Cost.ZERO;
    Cost overhead = Cost.ZERO;
    for (CapacityUse use : order.capacities()) {
      Cost direct = use.costOf(ValueEntryType.DIRECT_COST);
      if (use.entry().subcontracting()) {
        subcontracted = subcontracted.plus(direct);
      } else {
        capacity = capacity.plus(direct);
      }
      overhead = overhead.plus(use.costOf(ValueEntryType.INDIRECT_COST));
    }
    if (!apart) {
      material = material.plus(nonInventory);
      nonInventory = Cost.ZERO;
    }
    Exchange rate = currencies.rateOn(lastOutputDate(order));
    BigDecimal overheadRate = Fixed.toDecimal(order.state().overheadRate());
    Parts lcy = Parts.of(material, capacity, subcontracted, overhead, nonInventory, true);
    Parts acy = Parts.of(material, capacity, subcontracted, overhead, nonInventory, false);
    return new Both(
        lcy.cost(order.state(), overheadRate, net, currencies.amountPrecision()),
        acy.cost(
            order.state(), rate.unrounded(overheadRate), net, currencies.amountPrecisionAcy()));
  }

  /** The parts of an order's cost in one currency. */
  private record Parts(
      BigDecimal material,
      BigDecimal capacity,
      BigDecimal subcontracted,
      BigDecimal capOverhead,
      BigDecimal nonInventory) {

    static Parts of(
        Cost material,
        Cost capacity,
        Cost subcontracted,
        Cost capOverhead,
        Cost nonInventory,
        boolean lcy) {
      return new Parts(
          amount(material, lcy),
          amount(capacity, lcy),
          amount(subcontracted, lcy),
          amount(capOverhead, lcy),
          amount(nonInventory, lcy));
    }

    private static BigDecimal amount(Cost cost, boolean lcy) {
      return Fixed.toDecimal(lcy ? cost.lcy() : cost.acy());
    }

    OrderCost cost(OrderState order, BigDecimal overheadRate, long net, long precision) {
      OrderCost cost =
          new OrderCost()
              .with(Field.DIRECT, material.add(capacity).add(subcontracted).add(capOverhead))
              .with(Field.MATERIAL, material)
              .with(Field.CAPACITY, capacity)
              .with(Field.SUBCONTRACTED, subcontracted)
              .with(Field.CAP_OVERHEAD, capOverhead)
              .with(Field.DIRECT_NON_INVENTORY, nonInventory)
              .with(Field.MATERIAL_NON_INVENTORY, nonInventory);
      return withOverhead(cost, order, overheadRate, Fixed.toDecimal(net), precision);
    }
  }

  /** ORD-1: the cost of consumption; the revaluation of a returned component is none. */
  private static Cost materialOf(OrderLine order) {
    Cost sum = Cost.ZERO;
    for (Movement consumption : order.consumptions()) {
      for (ValueEntry value : consumption.valueEntries()) {
        boolean counts =
            value.flags().inventoriable()
                && value.entryType() != ValueEntryType.ROUNDING
                && !(consumption.isPositive() && value.entryType() == ValueEntryType.REVALUATION);
        if (counts) {
          sum = sum.minus(value.actual());
        }
      }
    }
    return sum;
  }

  private static Cost nonInventoryOf(OrderLine order) {
    Cost sum = Cost.ZERO;
    for (Movement consumption : order.consumptions()) {
      for (ValueEntry value : consumption.valueEntries()) {
        sum = sum.minus(value.nonInventoriable());
      }
    }
    return sum;
  }

  private static LocalDate lastOutputDate(OrderLine order) {
    return order.outputs().stream()
        .reduce((first, second) -> second)
        .map(Movement::postingDate)
        .orElse(LocalDate.EPOCH);
  }

  /** ORD-5: standard less actual cost, by share; that of the first adjustment stays (ORD-13). */
  private Both variance(OrderLine order, Both actual, long net) {
    ItemCard card = ledger.item(order.state().item()).card();
    if (!card.item().isStandard()) {
      return Both.NOTHING;
    }
    UnitShares shares =
        order.state().completelyInvoiced() ? order.state().unitShares() : presentShares(order);
    UnitShares sharesAcy =
        order.state().completelyInvoiced()
            ? order.state().unitSharesAcy()
            : translated(order, shares);
    BigDecimal quantity = Fixed.toDecimal(net);
    return standard(order, new Both(costOf(shares), costOf(sharesAcy)), quantity).minus(actual);
  }

  /** The standard cost of a quantity; an assembly has its overhead from the order (ORD-5). */
  private Both standard(OrderLine order, Both unit, BigDecimal quantity) {
    OrderCost lcy = unit.lcy().times(quantity, BigDecimal.ONE);
    OrderCost acy = unit.acy().times(quantity, BigDecimal.ONE);
    if (order.key().type() == OrderType.ASSEMBLY) {
      BigDecimal rate = Fixed.toDecimal(order.state().overheadRate());
      BigDecimal rateAcy = currencies.rateOn(lastOutputDate(order)).unrounded(rate);
      lcy = withOverhead(lcy, order.state(), rate, quantity, currencies.amountPrecision());
      acy = withOverhead(acy, order.state(), rateAcy, quantity, currencies.amountPrecisionAcy());
    }
    return rounded(new Both(lcy, acy));
  }

  /** ORD-3, ORD-4. */
  private static OrderCost withOverhead(
      OrderCost cost, OrderState order, BigDecimal rate, BigDecimal quantity, long precision) {
    BigDecimal exact =
        cost.get(Field.MATERIAL)
            .add(cost.get(Field.CAPACITY))
            .add(cost.get(Field.SUBCONTRACTED))
            .add(cost.get(Field.CAP_OVERHEAD))
            .add(cost.get(Field.DIRECT_NON_INVENTORY))
            .multiply(Fixed.toDecimal(order.indirectCostPct()))
            .divide(HUNDRED)
            .add(rate.multiply(quantity));
    BigDecimal overhead = Fixed.toDecimal(Fixed.round(exact, precision));
    return cost.with(Field.INDIRECT, overhead).with(Field.MFG_OVERHEAD, overhead);
  }

  private UnitShares presentShares(OrderLine order) {
    ItemCard card = ledger.item(order.state().item()).card();
    CostShares shares = card.singleLevelCost();
    if (shares.total() == 0 && card.item().isStandard()) {
      shares = CostShares.ofMaterial(card.standardCost());
    }
    long direct =
        shares.material() + shares.capacity() + shares.subcontracted() + shares.capOverhead();
    return new UnitShares(direct, shares.mfgOverhead(), shares);
  }

  private UnitShares translated(OrderLine order, UnitShares unit) {
    Exchange rate = currencies.rateOn(lastOutputDate(order));
    long precision = currencies.unitPrecisionAcy();
    CostShares shares = unit.shares();
    return new UnitShares(
        rate.toAcy(unit.direct(), precision),
        rate.toAcy(unit.indirect(), precision),
        new CostShares(
            rate.toAcy(shares.material(), precision),
            rate.toAcy(shares.capacity(), precision),
            rate.toAcy(shares.subcontracted(), precision),
            rate.toAcy(shares.capOverhead(), precision),
            rate.toAcy(shares.mfgOverhead(), precision),
            rate.toAcy(shares.materialNonInventory(), precision)));
  }

  private static OrderCost costOf(UnitShares unit) {
    CostShares shares = unit.shares();
    return new OrderCost()
        .with(Field.DIRECT, Fixed.toDecimal(unit.direct()))
        .with(Field.INDIRECT, Fixed.toDecimal(unit.indirect()))
        .with(Field.MATERIAL, Fixed.toDecimal(shares.material()))
        .with(Field.CAPACITY, Fixed.toDecimal(shares.capacity()))
        .with(Field.SUBCONTRACTED, Fixed.toDecimal(shares.subcontracted()))
        .with(Field.CAP_OVERHEAD, Fixed.toDecimal(shares.capOverhead()))
        .with(Field.MFG_OVERHEAD, Fixed.toDecimal(shares.mfgOverhead()))
        .with(Field.MATERIAL_NON_INVENTORY, Fixed.toDecimal(shares.materialNonInventory()));
  }

  /** ORD-6: positive outputs first, each its share of what is left. */
  private void distribute(OrderLine order, Both actual, Both variance, long net) {
    List<Movement> positive = order.outputs().stream().filter(Movement::isPositive).toList();
    List<Movement> negative =
        order.outputs().stream().filter(output -> !output.isPositive()).toList();
    long gross = positive.stream().mapToLong(Movement::quantity).sum();
    if (net == 0) {
      Stream.concat(positive.stream(), negative.stream())
          .forEach(output -> post(order, output, Both.NOTHING, Both.NOTHING));
      return;
    }
    share(order, positive, scaled(actual, gross, net), scaled(variance, gross, net), gross);
    long back = net - gross;
    share(order, negative, scaled(actual, back, net), scaled(variance, back, net), back);
  }

  private Both scaled(Both cost, long numerator, long denominator) {
    if (numerator == denominator) {
      return cost;
    }
    BigDecimal top = Fixed.toDecimal(numerator);
    BigDecimal bottom = Fixed.toDecimal(denominator);
    return rounded(new Both(cost.lcy().times(top, bottom), cost.acy().times(top, bottom)));
  }

  private void share(
      OrderLine order, List<Movement> outputs, Both actual, Both variance, long quantity) {
    long quantityLeft = quantity;
    Both left = actual;
    Both varianceLeft = variance;
    for (Movement output : outputs) {
      Both part = scaled(left, output.quantity(), quantityLeft);
      Both variancePart = scaled(varianceLeft, output.quantity(), quantityLeft);
      post(order, output, part, variancePart);
      left = left.minus(part);
      varianceLeft = varianceLeft.minus(variancePart);
      quantityLeft -= output.quantity();
    }
  }

  /** ORD-7: what an output still lacks, by type. */
  private void post(OrderLine order, Movement output, Both cost, Both variance) {
    boolean first = output.invoicedQuantity() == 0;
    postShare(
        order,
        output,
        ValueEntryType.DIRECT_COST,
        VarianceType.NONE,
        cost.cost(Field.DIRECT),
        first);
    postShare(
        order,
        output,
        ValueEntryType.INDIRECT_COST,
        VarianceType.NONE,
        cost.cost(Field.INDIRECT),
        false);
    postShare(
        order,
        output,
        ValueEntryType.DIRECT_COST_NON_INVENTORY,
        VarianceType.NONE,
        cost.cost(Field.DIRECT_NON_INVENTORY),
        false);
    for (Map.Entry<VarianceType, Field> share : varianceFields().entrySet()) {
      postShare(
          order,
          output,
          ValueEntryType.VARIANCE,
          share.getKey(),
          variance.cost(share.getValue()),
          false);
    }
    flag(output);
  }

  /**
   * APP-7. What goes back costs what it is applied to, also where it was parted from its own output
   * and applied to something else, which the order knows nothing of.
   */
  private static void flag(Movement output) {
    if (!output.isPositive()) {
      output.applications().forEach(row -> row.inbound().setAppliedEntryToAdjust(true));
    } else if (output.quantity() != output.remainingQuantity()) {
      output.setAppliedEntryToAdjust(true);
    }
  }

  private static Map<VarianceType, Field> varianceFields() {
    Map<VarianceType, Field> fields = new LinkedHashMap<>();
    fields.put(VarianceType.MATERIAL, Field.MATERIAL);
    fields.put(VarianceType.CAPACITY, Field.CAPACITY);
    fields.put(VarianceType.CAPACITY_OVERHEAD, Field.CAP_OVERHEAD);
    fields.put(VarianceType.MANUFACTURING_OVERHEAD, Field.MFG_OVERHEAD);
    fields.put(VarianceType.SUBCONTRACTED, Field.SUBCONTRACTED);
    fields.put(VarianceType.MATERIAL_NON_INVENTORY, Field.MATERIAL_NON_INVENTORY);
    return fields;
  }

  private void postShare(
      OrderLine order,
      Movement output,
      ValueEntryType type,
      VarianceType varianceType,
      Cost target,
      boolean invoices) {
    Cost posted = Cost.ZERO;
    for (ValueEntry value : output.valueEntries()) {
      if (value.entryType() == type && value.varianceType() == varianceType) {
        posted = posted.plus(value.actual());
      }
    }
    Cost amount = target.minus(posted);
    if (amount.isZero() && !invoices) {
      return;
    }
    ValueEntry firstValue = output.firstValueEntry();
    ValueEntryDraft draft = ValueEntryDraft.like(firstValue);
    draft.entryType = type;
    draft.varianceType = varianceType;
    draft.postingDate = rules.postingDates().forAdjustmentOf(firstValue.postingDate());
    draft.valuedQuantity = output.quantity();
    draft.expectedCost = false;
    draft.actual = amount;
    draft.costPerUnit = currencies.perUnit(amount, output.quantity());
    boolean assemblyAgain = order.key().type() == OrderType.ASSEMBLY && !invoices;
    draft.adjustment = assemblyAgain;
    if (assemblyAgain) {
      draft.appliesToValueEntryNo = firstValue.entryNo();
    }
    if (invoices) {
      draft.invoicedQuantity = output.quantity();
      draft.expected = output.expectedCostButRevaluations().negated();
    }
    insert(output, draft, invoices);
  }

  private void insert(Movement output, ValueEntryDraft draft, boolean invoices) {
    if (invoices) {
      output.invoice(output.quantity(), draft.postingDate);
      output.setCompletelyInvoiced(true);
      output.applications().forEach(row -> row.setOutputCompletelyInvoicedDate(draft.postingDate));
    }
    ValueEntry value = append(output, draft);
    if (invoices) {
      new RevaluationReversal(currencies, this::append).onInvoice(output, value, output.quantity());
    }
    output.ledger().card().setCostAdjusted(false);
    if (value.entryType() == ValueEntryType.DIRECT_COST) {
      outputCost.afterOutput(output.ledger(), value);
    }
  }

  private ValueEntry append(Movement output, ValueEntryDraft draft) {
    ValueEntry value = ledger.append(output, draft);
    ledger.append(AdjustmentCause.ofOrder(value, knownValueEntryNo));
    points.markUnadjusted(output, value.valuationDate());
    return value;
  }
}
