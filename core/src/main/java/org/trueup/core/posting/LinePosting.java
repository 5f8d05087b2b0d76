package org.trueup.core.posting;

import java.time.LocalDate;
import java.util.List;
import org.trueup.core.company.Company;
import org.trueup.core.company.Item;
import org.trueup.core.company.Settings;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.Application;
import org.trueup.core.ledger.ApplicationDraft;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.ItemLedgerEntry;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.OrderLine;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.ledger.ValueEntryDraft;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;
import org.trueup.core.period.PostingDates;
import org.trueup.core.posting.ItemApplication.Piece;

/** Posts one journal line: movement, application, value entries, state (costing.md 3). */
final class LinePosting {

  private final Ledger ledger;
  private final Company company;
  private final Currencies currencies;
  private final AverageCostPoints points;
  private final ValuationDates valuationDates;
  private final ItemApplication application;
  private final UnitCostUpdate unitCosts;
  private final OrderRecords orders;

  LinePosting(
      Ledger ledger,
      Currencies currencies,
      AverageCostPoints points,
      OrderRecords orders,
      PostingDates postingDates) {
    this.ledger = ledger;
    this.company = ledger.company();
    this.currencies = currencies;
    this.points = points;
    this.orders = orders;
    valuationDates = new ValuationDates(points);
    application = new ItemApplication(ledger, valuationDates, postingDates);
    unitCosts = new UnitCostUpdate(company, currencies);
  }

  ItemApplication application() {
    return application;
  }

  ValuationDates valuationDates() {
    return valuationDates;
  }

  /** Posts a line that moves goods (steps 4 to 8). */
  Movement postMovement(Line line) {
    line.valuationDate = ValuationDates.ofNewMovement(line);
    Movement movement = createMovement(line);
    if (!movement.ledger().card().item().isInventory()) {
      insertFirstValueEntries(line, movement);
      raiseOutputs(line);
      return movement;
    }
    movement.changeRemainingQuantity(line.quantity);
    takeFrom(line, movement);
    application.apply(movement, line);
    refuseShortage(line, movement);
    if (movement.isPositive() && line.appliesFrom == null) {
      ledger.append(ApplicationDraft.ownRow(movement, true));
    }
    insertFirstValueEntries(line, movement);
    dateApplications(movement);
    raiseOutputs(line);
    return movement;
  }

  /** The movement with its state before it is applied. */
  Movement createMovement(Line line) {
    Movement movement =
        ledger.append(
            new ItemLedgerEntry(
                ledger.nextItemLedgerEntryNo(),
                line.origin,
                line.type,
                line.postingDate,
                line.documentNo,
                line.quantity,
                line.lotNo,
                line.serialNo,
                line.dropShipment,
                line.correction,
                ledger.registerNo()));
    if (line.appliesTo != null) {
      movement.setAppliesToEntryNo(line.appliesTo.entryNo());
    }
    if (line.quantity < 0 && line.type != ItemLedgerEntryType.TRANSFER) {
      movement.changeShippedQtyNotReturned(line.quantity);
    }
    if (line.isInvoiced() && line.type != ItemLedgerEntryType.OUTPUT) {
      movement.invoice(line.invoicedQuantity, line.postingDate);
      movement.setCompletelyInvoiced(
          movement.isFullyInvoiced() && line.type != ItemLedgerEntryType.TRANSFER);
    }
    if (line.type == ItemLedgerEntryType.CONSUMPTION
        || line.type == ItemLedgerEntryType.ASSEMBLY_CONSUMPTION) {
      movement.setAppliedEntryToAdjust(true);
    }
    return movement;
  }

  /** 4.5: an increase that takes its cost from a decrease (shape c). */
  void takeFrom(Line line, Movement movement) {
    Movement source = line.appliesFrom;
    if (source == null) {
      return;
    }
    source.changeShippedQtyNotReturned(line.quantity);
    if (source.shippedQtyNotReturned() > 0) {
      throw refusal(
          line,
          "RETURN-EXCEEDS-SHIPMENT",
          "the quantity exceeds what was shipped and not yet returned.",
          "Return no more than "
              + Fixed.toText(-(source.shippedQtyNotReturned() - line.quantity))
              + ".");
    }
    source.setAppliedEntryToAdjust(true);
    Application row =
        ledger.append(
            new ApplicationDraft(
                movement, movement, source, line.quantity, line.postingDate, true, null));
    row.setOutputCompletelyInvoicedDate(line.postingDate);
  }

  /** TRF-4 and the setting against negative inventory. */
  void refuseShortage(Line line, Movement movement) {
    if (!movement.isOpenDecrease() || movement.entry().dropShipment()) {
      return;
    }
    boolean mustFindStock =
        line.type == ItemLedgerEntryType.TRANSFER
            || line.type.isConsumption()
            || !line.lotNo.isEmpty()
            || !line.serialNo.isEmpty()
            || company.settings().preventNegativeInventory();
    if (mustFindStock && !line.correction) {
      throw refusal(
          line,
          "INSUFFICIENT-QUANTITY",
          "item "
              + line.origin.item()
              + " lacks "
              + Fixed.toText(-movement.remainingQuantity())
              + " at location '"
              + line.origin.location()
              + "'.",
          "Post the missing increase first, or reduce the quantity.");
    }
  }

  private void insertFirstValueEntries(Line line, Movement movement) {
    ValueEntryDraft draft = ValueEntryDraft.on(movement.entry());
    draft.itemLedgerEntryQuantity = line.quantity;
    draft.valuedByAverageCost = isValuedByAverage(line, movement);
    insertDirectCost(line, movement, draft);
  }

  /** 8.2: which decreases the average values. */
  private static boolean isValuedByAverage(Line line, Movement movement) {
    return movement.ledger().card().item().isAverage()
        && !movement.isPositive()
        && line.appliesTo == null
        && !line.type.isOutput()
        && !line.transferReceipt
        && !line.correction;
  }

  /** Posts a line that only invoices a movement which exists (step 5, second case). */
  void postInvoice(Line line, Movement movement) {
    line.valuationDate = invoiceDate(line, movement);
    ValueEntryDraft draft = ValueEntryDraft.on(movement.entry());
    draft.origin = line.origin;
    draft.valuedByAverageCost = movement.lastDirectCost().flags().valuedByAverageCost();
    long uninvoicedBefore = movement.quantity() - movement.invoicedQuantity();
    movement.invoice(line.invoicedQuantity, line.postingDate);
    refuseOverInvoicing(line, movement);
    Cost balance = expectedBalance(movement, line.invoicedQuantity);
    draft.expected = balance;
    draft.salesAmountExpected = -expectedSalesOf(movement, line.invoicedQuantity);
    insertInvoice(line, movement, draft, uninvoicedBefore);
    if (movement.isFullyInvoiced() && line.type != ItemLedgerEntryType.OUTPUT) {
      movement.setCompletelyInvoiced(true);
      dateApplications(movement, line.postingDate);
    }
    markForForwarding(movement);
  }

  /** VD-1; VD-8: an invoice of what is too old to be valued any more is valued on its own day. */
  private LocalDate invoiceDate(Line line, Movement movement) {
    LocalDate date = ValuationDates.ofExisting(movement);
    Settings settings = company.settings();
    boolean moves =
        settings.isTooEarlyToValue(date) && !settings.isTooEarlyToValue(line.postingDate);
    return moves ? line.postingDate : date;
  }

  private void refuseOverInvoicing(Line line, Movement movement) {
    if (Math.abs(movement.invoicedQuantity()) > Math.abs(movement.quantity())) {
      throw refusal(
          line,
          "INVOICE-EXCEEDS-QUANTITY",
          "more is invoiced than was received or shipped.",
          "Invoice at most what is not invoiced yet.");
    }
  }

  /** PST-10: the expected cost that an invoice replaces, negative of what stands. */
  private Cost expectedBalance(Movement movement, long invoicedQuantity) {
    if (!movement.beganAtExpectedCost()) {
      return Cost.ZERO;
    }
    if (movement.isFullyInvoiced()) {
      return movement.expectedCostButRevaluations().negated();
    }
    Cost quantities = Cost.ZERO;
    for (ValueEntry value : movement.valueEntries()) {
      boolean counts =
          value.entryType() != ValueEntryType.REVALUATION
              && value.flags().expectedCost()
              && !value.flags().adjustment();
      quantities = counts ? quantities.plus(value.expected()) : quantities;
    }
    return currencies.share(quantities, invoicedQuantity, movement.quantity()).negated();
  }

  private long expectedSalesOf(Movement movement, long invoicedQuantity) {
    long standing = 0;
    for (ValueEntry value : movement.valueEntries()) {
      standing += value.salesAmountExpected();
    }
    if (movement.isFullyInvoiced()) {
      return standing;
    }
    long original = movement.firstValueEntry().salesAmountExpected();
    return Fixed.share(
        original, invoicedQuantity, movement.quantity(), currencies.amountPrecision());
  }

  /**
   * APP-7: an increase from which something was taken hands its new cost on, and one that came back
   * from a decrease gets the cost of that again (ADJ-12).
   */
  private static void markForForwarding(Movement movement) {
    movement.tookCostFrom().ifPresent(source -> source.setAppliedEntryToAdjust(true));
    if (movement.isPositive() && movement.quantity() != movement.remainingQuantity()) {
      movement.setAppliedEntryToAdjust(true);
    }
    if (!movement.isPositive() && !movement.costReceivers().isEmpty()) {
      movement.setAppliedEntryToAdjust(true);
    }
  }

  private void insertInvoice(
      Line line, Movement movement, ValueEntryDraft draft, long uninvoicedBefore) {
    PositiveShares shares = sharesOf(line, movement);
    fill(line, movement, draft, shares);
    ValueEntry direct = insert(movement, draft);
    new RevaluationReversal(currencies, this::insert).onInvoice(movement, direct, uninvoicedBefore);
    insertOverheadAndVariance(movement, draft, shares);
    insertReversedOverhead(line, movement, draft);
    unitCosts.afterPosting(movement.ledger(), direct, line);
  }

  private void insertDirectCost(Line line, Movement movement, ValueEntryDraft draft) {
    PositiveShares shares = sharesOf(line, movement);
    fill(line, movement, draft, shares);
    ValueEntry direct = insert(movement, draft);
    insertOverheadAndVariance(movement, draft, shares);
    insertReversedOverhead(line, movement, draft);
    unitCosts.afterPosting(movement.ledger(), direct, line);
  }

  private PositiveShares sharesOf(Line line, Movement movement) {
    boolean splits =
        (line.type == ItemLedgerEntryType.PURCHASE
                || line.type == ItemLedgerEntryType.ASSEMBLY_OUTPUT)
            && movement.isPositive()
            && !line.correction;
    if (!splits) {
      return PositiveShares.NONE;
    }
    return PositiveShares.of(
        line, movement.ledger().card().item(), costPerUnit(line, movement), currencies);
  }

  /** PST-1, PST-3 to PST-8. */
  private void fill(Line line, Movement movement, ValueEntryDraft draft, PositiveShares shares) {
    Item item = movement.ledger().card().item();
    draft.postingDate = line.postingDate;
    draft.valuationDate = line.valuationDate;
    draft.documentNo = line.valueDocumentNo;
    draft.valuedQuantity = line.valuedQuantity();
    draft.invoicedQuantity = line.invoicedQuantity;
    draft.expectedCost = !line.isInvoiced();
    draft.inventoriable = item.isInventory();
    Cost unitCost = costPerUnit(line, movement);
    Cost amount =
        shares.isUsed() ? shares.direct() : directAmount(line, draft.valuedQuantity, unitCost);
    if (item.inventoryValueZero()) {
      unitCost = Cost.ZERO;
      amount = Cost.ZERO;
    }
    place(draft, item, line, amount);
    draft.costPerUnit = presentUnitCost(line, draft, shares, unitCost, amount);
    placeSales(draft, line);
  }

  private Cost directAmount(Line line, long valuedQuantity, Cost unitCost) {
    if (line.fixedAmount != null) {
      return line.fixedAmount;
    }
    return currencies.multiply(unitCost, valuedQuantity);
  }

  /** PST-7. */
  private static void place(ValueEntryDraft draft, Item item, Line line, Cost amount) {
    if (draft.inventoriable && draft.expectedCost) {
      draft.expected = amount;
    } else if (draft.inventoriable) {
      draft.actual = amount;
    } else if (!draft.expectedCost && !item.isInventory()) {
      draft.nonInventoriable = amount;
    }
  }

  /** PST-8. */
  private Cost presentUnitCost(
      Line line, ValueEntryDraft draft, PositiveShares shares, Cost unitCost, Cost amount) {
    boolean shared = shares.isUsed() && !draft.expectedCost;
    Cost stated = shared ? shares.directPerUnit() : unitCost;
    boolean derives =
        stated.lcy() == 0 || line.inReportingCurrency || line.type == ItemLedgerEntryType.TRANSFER;
    if (!derives) {
      return stated;
    }
    return line.type == ItemLedgerEntryType.OUTPUT && draft.expectedCost
        ? Cost.ZERO
        : currencies.perUnit(amount, draft.valuedQuantity);
  }

  private static void placeSales(ValueEntryDraft draft, Line line) {
    if (line.isInvoiced()) {
      draft.salesAmountActual = line.salesAmount;
    } else {
      draft.salesAmountExpected = line.salesAmount;
    }
  }

  /** PST-3: a standard item costs its standard, whatever the line says. */
  private Cost costPerUnit(Line line, Movement movement) {
    ItemLedger item = movement.ledger();
    boolean isStandard =
        item.card().item().isStandard() && line.appliesFrom == null && !line.keepsLineCost;
    long cost = isStandard ? CardCost.ofPlace(item, line.origin) : line.unitCost;
    Cost translated = currencies.unitCost(cost, line.postingDate);
    return line.statesReportingCost() ? new Cost(cost, line.unitCostAcy) : translated;
  }

  /** 3.2; what is kept in no stock has no overhead. */
  private void insertOverheadAndVariance(
      Movement movement, ValueEntryDraft direct, PositiveShares shares) {
    if (direct.expectedCost || !shares.isUsed() || !direct.inventoriable) {
      return;
    }
    if (!shares.indirect().isZero()) {
      insertShare(
          movement,
          direct,
          ValueEntryType.INDIRECT_COST,
          VarianceType.NONE,
          shares.indirect(),
          currencies.perUnit(shares.indirect(), direct.valuedQuantity));
    }
    if (!shares.variance().isZero()) {
      insertShare(
          movement,
          direct,
          ValueEntryType.VARIANCE,
          VarianceType.PURCHASE,
          shares.variance(),
          shares.variancePerUnit());
    }
  }

  /** 4.4: a purchase return takes the overhead of the receipt back with it. */
  private void insertReversedOverhead(Line line, Movement movement, ValueEntryDraft direct) {
    boolean reverses =
        line.type == ItemLedgerEntryType.PURCHASE
            && !movement.isPositive()
            && line.isInvoiced()
            && movement.appliesToEntryNo() != 0
            && !line.correction;
    if (!reverses) {
      return;
    }
    Movement receipt = ledger.movement(movement.appliesToEntryNo());
    Cost overhead = Cost.ZERO;
    for (ValueEntry value : receipt.valueEntries()) {
      if (value.entryType() == ValueEntryType.INDIRECT_COST
          && !value.flags().partialRevaluation()) {
        overhead = overhead.plus(value.actual());
      }
    }
    if (overhead.isZero() || receipt.invoicedQuantity() == 0) {
      return;
    }
    Cost share = currencies.share(overhead, line.invoicedQuantity, receipt.invoicedQuantity());
    Cost perUnit = currencies.perUnit(share, direct.valuedQuantity);
    insertShare(movement, direct, ValueEntryType.INDIRECT_COST, VarianceType.NONE, share, perUnit);
    if (movement.ledger().card().item().isStandard()) {
      insertShare(
          movement,
          direct,
          ValueEntryType.VARIANCE,
          VarianceType.PURCHASE,
          share.negated(),
          perUnit.negated());
    }
  }

  private void insertShare(
      Movement movement,
      ValueEntryDraft direct,
      ValueEntryType type,
      VarianceType variance,
      Cost amount,
      Cost perUnit) {
    ValueEntryDraft draft = ValueEntryDraft.on(movement.entry());
    draft.origin = direct.origin;
    draft.entryType = type;
    draft.varianceType = variance;
    draft.postingDate = direct.postingDate;
    draft.valuationDate = direct.valuationDate;
    draft.documentNo = direct.documentNo;
    draft.valuedQuantity = direct.valuedQuantity;
    draft.inventoriable = direct.inventoriable;
    draft.valuedByAverageCost = direct.valuedByAverageCost;
    if (direct.inventoriable) {
      draft.actual = amount;
    } else {
      draft.nonInventoriable = amount;
    }
    draft.costPerUnit = perUnit;
    insert(movement, draft);
  }

  /** Appends a value entry and sets the marks that follow from it (9.2). */
  ValueEntry insert(Movement movement, ValueEntryDraft draft) {
    refuseEarlyValuation(draft);
    ValueEntry value = ledger.append(movement, draft);
    points.inserted(movement, value);
    movement.ledger().card().setCostAdjusted(false);
    orders.touched(movement, value);
    return value;
  }

  /** VD-8: only what takes an earlier revaluation back may still be valued so early. */
  private void refuseEarlyValuation(ValueEntryDraft draft) {
    boolean takesBack =
        draft.entryType == ValueEntryType.REVALUATION && draft.appliesToValueEntryNo != 0;
    if (!takesBack && company.settings().isTooEarlyToValue(draft.valuationDate)) {
      throw new Refusal(
          ValuationDates.tooEarly(
              draft.valuationDate, Place.ofTransaction(draft.origin.transactionId())));
    }
  }

  /** 2.4: from when on the rows of a fully invoiced decrease count as complete. */
  private static void dateApplications(Movement movement) {
    for (Application row : movement.applications()) {
      if (!row.entry().isOfDecrease()) {
        row.setOutputCompletelyInvoicedDate(row.entry().postingDate());
      } else if (movement.isFullyInvoiced()) {
        row.setOutputCompletelyInvoicedDate(movement.postingDate());
      }
    }
  }

  private static void dateApplications(Movement movement, LocalDate day) {
    for (Application row : movement.applications()) {
      if (row.entry().isOfDecrease()) {
        row.setOutputCompletelyInvoicedDate(day);
      }
    }
  }

  private void raiseOutputs(Line line) {
    ValuationDates.orderOf(ledger, line).ifPresent(valuationDates::raiseOutputs);
  }

  /** The state of a movement that pieces of other movements were moved into. */
  List<Piece> applyOnly(Movement movement, Line line) {
    return application.apply(movement, line);
  }

  void complete(Line line, Movement movement) {
    insertFirstValueEntries(line, movement);
    dateApplications(movement);
  }

  static Refusal refusal(Line line, String code, String reason, String remedy) {
    return new Refusal(
        new Failure(code, Place.ofTransaction(line.origin.transactionId()), reason, remedy));
  }

  OrderLine orderOf(Line line) {
    return ledger.order(Ledger.orderKey(line.origin)).orElse(null);
  }
}
