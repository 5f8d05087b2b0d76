package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;

/** Posts lines that move goods and lines that invoice what moved earlier (costing.md 3). */
final class MovementPosting {

  private final Ledgers ledgers;
  private final Applying applying;
  private final CardCosts cardCosts;

  MovementPosting(Ledgers ledgers, Applying applying, CardCosts cardCosts) {
    this.ledgers = ledgers;
    this.applying = applying;
    this.cardCosts = cardCosts;
  }

  /** Posts the movement of a line, invoiced wholly or not at all. */
  Entry move(Line line) {
    Entry entry = newEntry(line);
    if (mustFindGoods(entry) && !applying.findsGoods(entry)) {
      throw new Refused("nothing to take");
    }
    if (entry.isIncrease() && !applying.wentOut(entry)) {
      throw new Refused("more came back than went out");
    }
    ledgers.insert(entry);
    Value value = newValue(line, entry, dayOf(line));
    value.entryQuantity = value.valued;
    value.valuedByAverage = isAveraged(line, entry);
    if (line.card.isInventory()) {
      applying.apply(entry, value);
      if (mustFindGoods(entry) && entry.isOpen()) {
        throw new Refused("too little to take");
      }
    } else {
      entry.remaining = BigDecimal.ZERO;
    }
    fill(line, value);
    invoice(line, entry, value);
    applying.finishLine(entry);
    return entry;
  }

  /** TRF-4. */
  private boolean mustFindGoods(Entry entry) {
    boolean tracked = !entry.lot.isEmpty() || !entry.serial.isEmpty();
    boolean never =
        tracked
            || entry.type.isConsumption()
            || ledgers.company().settings().preventNegativeInventory();
    boolean takes = entry.card.isInventory() && !entry.isIncrease() && !entry.dropShipment;
    return takes && never;
  }

  private Entry newEntry(Line line) {
    Entry entry =
        ledgers.newEntry(
            line.card,
            line.type,
            line.variant,
            line.location,
            line.postingDate,
            line.document,
            line.quantity,
            line.transaction.id());
    entry.lot = line.lot;
    entry.serial = line.serial;
    entry.dropShipment = line.transaction.goods().dropShipment();
    entry.job = line.transaction.document().job();
    entry.jobTask = line.transaction.document().jobTask();
    setOrder(line, entry);
    entry.appliesTo = line.appliesTo;
    entry.appliesFrom = line.appliesFrom;
    entry.notReturned = line.isIncrease() ? BigDecimal.ZERO : line.quantity;
    entry.appliedEntryToAdjust = line.type.isConsumption();
    return entry;
  }

  private void setOrder(Line line, Entry entry) {
    entry.order = line.order;
    entry.orderLine = ledgers.orders.get(line.order);
    if (line.type == ItemLedgerEntryType.ASSEMBLY_OUTPUT) {
      beginAssembly(line, entry.orderLine);
    }
  }

  /** What is assembled, and its overhead, is known with the output (2.6). */
  private static void beginAssembly(Line line, Order order) {
    order.card = line.card;
    order.percent = line.percent;
    order.rate = line.rate;
    order.adjusted = false;
  }

  /** VD-3, VD-4. */
  private static LocalDate dayOf(Line line) {
    LocalDate day = line.postingDate;
    if (line.isIncrease() && line.appliesFrom != null) {
      LocalDate from = line.appliesFrom.latestValuationDate();
      return from.isAfter(day) ? from : day;
    }
    return day;
  }

  /** 8.2: a decrease of an average item that nobody applied by hand. */
  private static boolean isAveraged(Line line, Entry entry) {
    return entry.isAverage()
        && !entry.isIncrease()
        && line.appliesTo == null
        && !line.type.isOutput();
  }

  private Value newValue(Line line, Entry entry, LocalDate valuationDate) {
    Value value = ledgers.newValue(entry, ValueEntryType.DIRECT_COST);
    value.postingDate = line.postingDate;
    value.valuationDate = valuationDate;
    value.document = line.valueDocument;
    value.expectedCost = line.isExpected();
    value.valued = line.valued();
    value.invoiced = line.invoiced;
    value.inventoriable = line.card.isInventory();
    return value;
  }

  /** Invoices a part of an entry that moved earlier (PST-10, VD-1; VD-8 of an old one). */
  void postInvoice(Line line, Entry entry) {
    Value last = entry.lastDirectCost();
    boolean late = ledgers.dates().isTooEarlyToValue(last.valuationDate);
    Value value = newValue(line, entry, late ? line.postingDate : last.valuationDate);
    value.valuedByAverage = last.valuedByAverage;
    RevaluationReversal.post(ledgers, value, entry.uninvoiced());
    fill(line, value);
    value.expected = expectedBalance(entry, value);
    entry.appliedEntryToAdjust |= !entry.returns.isEmpty();
    entry.handCostOnAgain();
    invoice(line, entry, value);
    applying.finishLine(entry);
  }

  /** PST-10: the expected cost that an invoice replaces. */
  private Amounts expectedBalance(Entry entry, Value value) {
    BigDecimal invoiced = entry.invoiced.add(value.invoiced);
    Amounts sum = Amounts.ZERO;
    if (Exact.same(invoiced, entry.quantity)) {
      for (Value other : entry.values) {
        sum = other.type == ValueEntryType.REVALUATION ? sum : sum.plus(other.expected);
      }
      return sum.negated();
    }
    for (Value other : entry.values) {
      sum = other.expectedCost && !other.adjustment ? sum.plus(other.expected) : sum;
    }
    return ledgers.precisions().amount(sum.share(value.invoiced, entry.quantity)).negated();
  }

  /**
   * 3.1 and 3.2: the amounts of the value entry and the value entries beside it; none without
   * inventory value (PST-6).
   */
  private void fill(Line line, Value value) {
    if (line.card.item().inventoryValueZero()) {
      return;
    }
    Amounts unitCost = unitCost(line);
    value.costPerUnit = unitCost;
    Amounts amount =
        isBought(line)
            ? fillBought(line, value, unitCost)
            : ledgers.precisions().amount(unitCost.times(value.valued));
    place(value, amount);
    if (line.type == ItemLedgerEntryType.OUTPUT) {
      boolean stated = line.card.isStandard() && !isInAcy(line);
      value.costPerUnit = stated ? unitCost : Amounts.ZERO;
      return;
    }
    boolean boughtAtStandard = isBought(line) && !line.isExpected() && line.card.isStandard();
    finishCostPerUnit(value, amount, isInAcy(line) || boughtAtStandard);
  }

  /** PST-8 compares codes, so that two blank ones are the same. */
  private boolean isInAcy(Line line) {
    String acy = ledgers.company().settings().additionalReportingCurrency();
    return acy.equals(line.transaction.costs().currency());
  }

  private static boolean isBought(Line line) {
    boolean bought =
        line.type == ItemLedgerEntryType.PURCHASE
            || line.type == ItemLedgerEntryType.ASSEMBLY_OUTPUT;
    return bought && line.isIncrease();
  }

  /** PST-3: standard is always that of the moment, except where cost comes from another entry. */
  private Amounts unitCost(Line line) {
    BigDecimal cost =
        line.card.isStandard() && line.appliesFrom == null
            ? line.card.costAt(line.variant, line.location)
            : line.exactUnitCost;
    Amounts translated = ledgers.precisions().unitCost(cost, line.postingDate);
    return takesDocumentCost(line)
        ? ledgers.precisions().unit(new Amounts(translated.lcy(), line.documentUnitCost))
        : translated;
  }

  /** ACY-2; increases are always translated (0021). */
  private static boolean takesDocumentCost(Line line) {
    boolean plain = !line.hasDiscount && Exact.isZero(line.percent) && Exact.isZero(line.rate);
    return line.documentUnitCost != null
        && !line.isIncrease()
        && (!line.card.isStandard() || plain);
  }

  /** PST-7. */
  private static void place(Value value, Amounts amount) {
    if (!value.inventoriable) {
      value.nonInventoriable = value.expectedCost ? Amounts.ZERO : amount;
    } else if (value.expectedCost) {
      value.expected = amount;
    } else {
      value.actual = amount;
    }
  }

  private void finishCostPerUnit(Value value, Amounts amount, boolean fromAmount) {
    boolean derived = fromAmount || Exact.isZero(value.costPerUnit.lcy());
    if (!Exact.isZero(value.valued) && derived) {
      value.costPerUnit = perUnit(value, amount);
    }
  }

  private Amounts perUnit(Value value, Amounts amount) {
    return ledgers.precisions().unit(amount.share(BigDecimal.ONE, value.valued));
  }

  /** The value entries beside that of a purchase; the amount of the latter. */
  private Amounts fillBought(Line line, Value value, Amounts unitCost) {
    if (line.isExpected()) {
      BigDecimal cost = line.card.isStandard() ? unitCost.lcy() : line.exactUnitCost;
      Amounts exact =
          ledgers.precisions().translated(cost.multiply(line.quantity), line.postingDate);
      return ledgers.precisions().amount(exact);
    }
    Amounts direct = ledgers.precisions().amountOf(line.amount, line.postingDate);
    Amounts overhead = overhead(line);
    boolean withOverhead = !Exact.isZero(line.percent) || !Exact.isZero(line.rate);
    if (withOverhead && !line.card.isStandard()) {
      value.costPerUnit = withoutOverhead(line);
    }
    Amounts variance = variance(line, unitCost, direct, overhead);
    Amounts restPerUnit = unitCost.minus(perUnit(value, direct));
    if (!Exact.isZero(overhead.lcy())) {
      Value indirect = companion(value, ValueEntryType.INDIRECT_COST, overhead);
      restPerUnit = restPerUnit.minus(indirect.costPerUnit);
    }
    if (!Exact.isZero(variance.lcy())) {
      Value rest = companion(value, ValueEntryType.VARIANCE, variance);
      rest.variance = VarianceType.PURCHASE;
      rest.costPerUnit = isInAcy(line) ? rest.costPerUnit : restPerUnit;
    }
    return direct;
  }

  /** The line's unit cost, of which overhead is a part (3.2). */
  private Amounts withoutOverhead(Line line) {
    BigDecimal net = ledgers.precisions().unit(line.exactUnitCost).subtract(line.rate);
    BigDecimal cost = Exact.share(net, Exact.HUNDRED, Exact.HUNDRED.add(line.percent));
    return ledgers.precisions().unitCost(cost, line.postingDate);
  }

  private Amounts overhead(Line line) {
    if (!line.card.isInventory()) {
      return Amounts.ZERO;
    }
    BigDecimal overhead =
        Exact.share(line.amount, line.percent, Exact.HUNDRED)
            .add(line.rate.multiply(line.invoiced));
    return ledgers.precisions().amountOf(overhead, line.postingDate);
  }

  /** The rest to the standard, so that all parts together are the standard exactly (ACY-3). */
  private Amounts variance(Line line, Amounts unitCost, Amounts direct, Amounts overhead) {
    if (!line.card.isStandard() || line.type != ItemLedgerEntryType.PURCHASE) {
      return Amounts.ZERO;
    }
    Amounts rest = unitCost.times(line.invoiced).minus(direct).minus(overhead);
    return ledgers.precisions().amount(rest);
  }

  /** A value entry of another type beside a direct cost. */
  private Value companion(Value direct, ValueEntryType type, Amounts amount) {
    Value value = ledgers.newValue(direct.entry, type);
    value.entryType = direct.entryType;
    value.postingDate = direct.postingDate;
    value.valuationDate = direct.valuationDate;
    value.document = direct.document;
    value.valued = direct.valued;
    place(value, amount);
    finishCostPerUnit(value, amount, true);
    return value;
  }

  private void invoice(Line line, Entry entry, Value value) {
    returnWithOverhead(line, value);
    entry.invoiced = entry.invoiced.add(value.invoiced);
    if (entry.invoiced.abs().compareTo(entry.quantity.abs()) > 0) {
      throw new Refused("more is invoiced than moved");
    }
    if (!Exact.isZero(value.invoiced)) {
      entry.invoicedOn(value.postingDate);
      entry.completelyInvoiced |= entry.isFullyInvoiced();
    }
    ledgers.mark(entry, value.valuationDate);
    cardCosts.posted(value, line.grossAmount);
  }

  /** 4.4: a purchase return with fixed application takes the overhead of its receipt back. */
  private void returnWithOverhead(Line line, Value value) {
    boolean reversing =
        line.type == ItemLedgerEntryType.PURCHASE && !line.isIncrease() && line.appliesTo != null;
    if (!reversing || line.isExpected()) {
      return;
    }
    Amounts sum = Amounts.ZERO;
    for (Value other : line.appliesTo.values) {
      boolean counts = other.type == ValueEntryType.INDIRECT_COST && !other.partialRevaluation;
      sum = counts ? sum.plus(other.actual) : sum;
    }
    if (!sum.isZero()) {
      Amounts part = ledgers.precisions().amount(sum.share(line.invoiced, line.appliesTo.invoiced));
      companion(value, ValueEntryType.INDIRECT_COST, part);
      if (line.card.isStandard()) {
        companion(value, ValueEntryType.VARIANCE, part.negated()).variance = VarianceType.PURCHASE;
      }
    }
  }
}
