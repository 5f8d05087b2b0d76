package org.trueup.core.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trueup.core.company.AverageCostCalcType;
import org.trueup.core.company.CostShares;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.StockPlace;
import org.trueup.core.ledger.StockkeepingUnitCard;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryDraft;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.period.AveragePeriods;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.Transaction.RevaluationPer;

/** Posts revaluations of one entry or of an item's stock (costing.md 11). */
final class RevaluationPosting {

  private final Ledger ledger;
  private final Currencies currencies;
  private final LinePosting posting;
  private final Lines lines;
  private final AveragePeriods averages;

  RevaluationPosting(
      Ledger ledger,
      Currencies currencies,
      LinePosting posting,
      Lines lines,
      AveragePeriods averages) {
    this.ledger = ledger;
    this.currencies = currencies;
    this.posting = posting;
    this.lines = lines;
    this.averages = averages;
  }

  void post(Transaction transaction) {
    Revalued revalued =
        transaction.revaluation().per() == RevaluationPer.ITEM
            ? revalueItem(transaction)
            : revalueEntry(transaction);
    if (transaction.revaluation().updateStandardCost()) {
      updateStandardCost(transaction, revalued);
    }
  }

  /**
   * What has a new value.
   *
   * @param item item
   * @param place variant and location of the line, blank where it spans several
   * @param value value after the revaluation, LCY
   * @param quantity quantity of that value
   */
  private record Revalued(ItemLedger item, StockPlace place, BigDecimal value, long quantity) {}

  private Revalued revalueEntry(Transaction transaction) {
    Movement entry =
        lines
            .single(transaction, transaction.links().appliesTo(), true)
            .orElseThrow(
                () ->
                    Lines.refusal(
                        transaction,
                        "REVALUATION-WITHOUT-ENTRY",
                        "a revaluation per entry names no entry.",
                        "Name an increase with applies_to."));
    boolean partial = transaction.goods().quantity() != null;
    refuseWithoutValue(transaction, entry.ledger());
    refuseEntry(transaction, entry, partial);
    long quantity = partial ? lines.quantity(transaction) : entry.invoicedQuantity();
    BigDecimal calculated =
        partial
            ? RevaluableStock.calculatedValue(entry, quantity, transaction.postingDate())
            : wholeValue(entry);
    long value = Fixed.round(calculated, currencies.amountPrecision());
    long amount = amount(transaction, value, quantity);
    append(transaction, entry, quantity, amount, partial);
    StockPlace place = entry.ledger().placeOf(entry.entry().origin());
    return new Revalued(entry.ledger(), place, Fixed.toDecimal(value + amount), quantity);
  }

  /** REV-1, PST-6: what is kept in no stock, or at no value, has no value to change. */
  private void refuseWithoutValue(Transaction transaction, ItemLedger item) {
    if (!item.card().item().isInventory()) {
      throw Lines.refusal(
          transaction,
          "REVALUATION-WITHOUT-STOCK",
          "no stock is kept of item " + item.itemNo() + ", so it cannot be revalued.",
          "Revalue items of type inventory.");
    }
    if (item.card().item().inventoryValueZero()) {
      throw Lines.refusal(
          transaction,
          "REVALUATION-WITHOUT-VALUE",
          "item " + item.itemNo() + " has no inventory value and cannot be revalued.",
          "Take inventory_value_zero off the item.");
    }
  }

  /** REV-3, REV-4: what cannot be revalued entry by entry. */
  private void refuseEntry(Transaction transaction, Movement entry, boolean partial) {
    if (!partial && entry.invoicedQuantity() == 0) {
      throw Lines.refusal(
          transaction,
          "REVALUATION-NOT-INVOICED",
          "the entry to revalue is not invoiced.",
          "Invoice it first, or revalue the quantity that was calculated.");
    }
    if (!partial && takesUnadjustedCost(entry)) {
      throw Lines.refusal(
          transaction,
          "REVALUATION-NOT-ADJUSTED",
          "the cost of the entry comes from a decrease whose cost is not adjusted yet.",
          "Run adjust-cost first.");
    }
    if (entry.ledger().card().item().isAverage() && isPartlyRevalued(entry.ledger())) {
      throw Lines.refusal(
          transaction,
          "REVALUATION-AFTER-PARTIAL",
          "the stock of item " + entry.entry().item() + " was revalued in part already.",
          "Revalue the item on the last day of an average cost period.");
    }
  }

  /** REV-4: a return whose shipment is still to hand its cost on. */
  private static boolean takesUnadjustedCost(Movement entry) {
    return entry.applications().stream()
        .filter(row -> !row.entry().isOfDecrease() && row.outbound() != null)
        .anyMatch(row -> row.outbound().isAppliedEntryToAdjust());
  }

  private static boolean isPartlyRevalued(ItemLedger item) {
    return item.movements().stream()
        .flatMap(movement -> movement.valueEntries().stream())
        .anyMatch(value -> value.flags().partialRevaluation());
  }

  /** REV-4: a line typed by hand shows actual cost without partial revaluation and rounding. */
  private static BigDecimal wholeValue(Movement entry) {
    BigDecimal sum = BigDecimal.ZERO;
    for (ValueEntry value : entry.valueEntries()) {
      boolean counts =
          value.entryType() != ValueEntryType.ROUNDING && !value.flags().partialRevaluation();
      if (counts) {
        sum = sum.add(Fixed.toDecimal(value.actual().lcy()));
      }
    }
    return sum;
  }

  /** REV-4: revalued less calculated value, or the amount as stated. */
  private long amount(Transaction transaction, long calculated, long quantity) {
    Transaction.Revaluation revaluation = transaction.revaluation();
    long precision = currencies.amountPrecision();
    if (revaluation.inventoryValueRevalued() != null) {
      return Fixed.round(revaluation.inventoryValueRevalued(), precision) - calculated;
    }
    if (revaluation.unitCostRevalued() != null) {
      BigDecimal value =
          Fixed.quotient(revaluation.unitCostRevalued(), lines.units().perUnit(transaction))
              .multiply(Fixed.toDecimal(quantity));
      return Fixed.round(value, precision) - calculated;
    }
    return Fixed.round(transaction.costs().amount(), precision);
  }

  private Revalued revalueItem(Transaction transaction) {
    ItemLedger item = ledger.item(transaction.goods().item());
    boolean standard = item.card().item().isStandard();
    List<Movement> entries =
        RevaluableStock.entries(
            item,
            transaction.postingDate(),
            transaction.revaluation().byVariant() ? transaction.goods().variant() : null,
            transaction.revaluation().byLocation() ? transaction.goods().location() : null,
            standard);
    long onHand =
        entries.stream()
            .mapToLong(entry -> RevaluableStock.remainingOn(entry, transaction.postingDate()))
            .sum();
    long quantity = transaction.goods().quantity() == null ? onHand : lines.quantity(transaction);
    if (quantity != onHand || onHand == 0) {
      throw Lines.refusal(
          transaction,
          "REVALUATION-QUANTITY-CHANGED",
          Fixed.toText(onHand) + " can be revalued, not " + Fixed.toText(quantity) + ".",
          "Calculate the inventory value again.");
    }
    refuseWithoutValue(transaction, item);
    refuseInsideAveragePeriod(transaction, item);
    StockPlace place =
        new StockPlace(
            transaction.revaluation().byVariant() ? transaction.goods().variant() : "",
            transaction.revaluation().byLocation() ? transaction.goods().location() : "");
    return new Revalued(item, place, distribute(transaction, entries, quantity), quantity);
  }

  /** REV-3: an average changes only at the end of its period. */
  private void refuseInsideAveragePeriod(Transaction transaction, ItemLedger item) {
    boolean inside =
        item.card().item().isAverage()
            && !averages.endOf(transaction.postingDate()).equals(transaction.postingDate());
    if (inside) {
      throw Lines.refusal(
          transaction,
          "REVALUATION-INSIDE-PERIOD",
          "an item at average cost is revalued on the last day of an average cost period only.",
          "Use " + averages.endOf(transaction.postingDate()) + ".");
    }
  }

  /** REV-5: the new value is spread over the entries; the last one takes what is left. */
  private BigDecimal distribute(Transaction transaction, List<Movement> entries, long quantity) {
    boolean average = ledger.item(transaction.goods().item()).card().item().isAverage();
    long calculated = average ? averageValue(transaction, quantity) : 0;
    BigDecimal revalued =
        revaluedTotal(
            transaction, quantity, average ? calculated : standingTotal(transaction, entries));
    BigDecimal carried = BigDecimal.ZERO;
    for (Movement entry : entries) {
      long remaining = RevaluableStock.remainingOn(entry, transaction.postingDate());
      BigDecimal share =
          Fixed.quotient(revalued.multiply(Fixed.toDecimal(remaining)), Fixed.toDecimal(quantity));
      BigDecimal standing =
          average
              ? Fixed.ratio(calculated, remaining, quantity)
              : Fixed.toDecimal(standing(transaction, entry, remaining));
      BigDecimal exact = share.subtract(standing).add(carried);
      long part = Fixed.round(exact, currencies.amountPrecision());
      carried = exact.subtract(Fixed.toDecimal(part));
      if (part != 0) {
        append(transaction, entry, remaining, part, true);
      }
    }
    return revalued;
  }

  private long standing(Transaction transaction, Movement entry, long remaining) {
    return Fixed.round(
        RevaluableStock.valueForDistribution(entry, remaining, transaction.postingDate()),
        currencies.amountPrecision());
  }

  private long standingTotal(Transaction transaction, List<Movement> entries) {
    return entries.stream()
        .mapToLong(
            entry ->
                standing(
                    transaction,
                    entry,
                    RevaluableStock.remainingOn(entry, transaction.postingDate())))
        .sum();
  }

  /** REV-3: the stock of an average item is worth its average, whatever its entries cost. */
  private long averageValue(Transaction transaction, long quantity) {
    BigDecimal value =
        StockAverage.valueOf(
            ledger.item(transaction.goods().item()),
            quantity,
            transaction.postingDate(),
            transaction.revaluation().byVariant() ? transaction.goods().variant() : null,
            transaction.revaluation().byLocation() ? transaction.goods().location() : null);
    return Fixed.round(value, currencies.amountPrecision());
  }

  private BigDecimal revaluedTotal(Transaction transaction, long quantity, long standing) {
    Transaction.Revaluation revaluation = transaction.revaluation();
    if (revaluation.inventoryValueRevalued() != null) {
      return revaluation.inventoryValueRevalued();
    }
    if (revaluation.unitCostRevalued() != null) {
      BigDecimal value =
          Fixed.quotient(revaluation.unitCostRevalued(), lines.units().perUnit(transaction))
              .multiply(Fixed.toDecimal(quantity));
      return Fixed.toDecimal(Fixed.round(value, currencies.amountPrecision()));
    }
    return Fixed.toDecimal(standing).add(transaction.costs().amount());
  }

  private void append(
      Transaction transaction, Movement entry, long quantity, long amount, boolean partial) {
    ValueEntryDraft draft = ValueEntryDraft.on(entry.entry());
    draft.origin = origin(transaction, entry);
    draft.entryType = ValueEntryType.REVALUATION;
    draft.postingDate = transaction.postingDate();
    draft.valuationDate = later(transaction, entry);
    draft.documentNo = transaction.document().documentNo();
    draft.valuedQuantity = quantity;
    draft.inventoriable = true;
    draft.partialRevaluation = partial;
    Cost unitCost = unitCost(entry, quantity, amount);
    Cost whole =
        new Cost(amount, Fixed.multiply(unitCost.acy(), quantity, currencies.amountPrecisionAcy()));
    draft.costPerUnit = unitCost;
    placeInterim(draft, entry, whole);
    posting.insert(entry, draft);
    if (entry.quantity() != entry.remainingQuantity()) {
      entry.setAppliedEntryToAdjust(true);
    }
  }

  /** ACY-2: a revaluation is translated at the rate of the revalued entry's posting date. */
  private Cost unitCost(Movement entry, long quantity, long amount) {
    long lcy = Fixed.divide(amount, quantity, currencies.unitPrecision());
    long acy =
        currencies
            .rateOn(entry.postingDate())
            .toAcy(Fixed.ratio(amount, Fixed.ONE, quantity), currencies.unitPrecisionAcy());
    return new Cost(lcy, acy);
  }

  /** VD-2. */
  private static LocalDate later(Transaction transaction, Movement entry) {
    LocalDate direct = entry.lastDirectCost().valuationDate();
    return direct.isAfter(transaction.postingDate()) ? direct : transaction.postingDate();
  }

  /** REV-6: what is not invoiced yet is revalued as expected cost. */
  private void placeInterim(ValueEntryDraft draft, Movement entry, Cost whole) {
    boolean interim = entry.ledger().card().item().isStandard() && !entry.isFullyInvoiced();
    Cost expected =
        interim
            ? currencies.share(whole, entry.quantity() - entry.invoicedQuantity(), entry.quantity())
            : Cost.ZERO;
    draft.expected = expected;
    draft.actual = whole.minus(expected);
  }

  private Origin origin(Transaction transaction, Movement entry) {
    Origin goods = entry.entry().origin();
    Transaction.Document document = transaction.document();
    return new Origin(
        goods.item(),
        goods.variant(),
        goods.location(),
        goods.inventoryPostingGroup(),
        document.genBusPostingGroup(),
        document.genProdPostingGroup().isEmpty()
            ? ledger.company().item(goods.item()).genProdPostingGroup()
            : document.genProdPostingGroup(),
        document.externalDocumentNo(),
        document.sourceNo(),
        OrderType.NONE,
        "",
        0,
        document.job(),
        document.jobTask(),
        document.dimensions(),
        document.description(),
        transaction.id());
  }

  /**
   * REV-9: a standard cost set by hand is all material (costing.md 10, end). It is that of the
   * stockkeeping unit where cost is kept by location and variant, else that of the item.
   */
  private void updateStandardCost(Transaction transaction, Revalued revalued) {
    ItemLedger item = revalued.item();
    BigDecimal stated = transaction.revaluation().unitCostRevalued();
    BigDecimal unit =
        stated != null
            ? Fixed.quotient(stated, lines.units().perUnit(transaction))
            : Fixed.quotient(revalued.value(), Fixed.toDecimal(revalued.quantity()));
    long cost = Fixed.round(unit, currencies.unitPrecision());
    Optional<StockkeepingUnitCard> own =
        averages.calcTypeOn(transaction.postingDate()) == AverageCostCalcType.ITEM
            ? Optional.empty()
            : item.stockkeepingUnit(revalued.place());
    if (own.isPresent()) {
      own.get().setStandardCost(cost);
    } else {
      CostShares shares = CostShares.ofMaterial(cost);
      item.card().setStandardCost(cost, shares, shares);
    }
  }
}
