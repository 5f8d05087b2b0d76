package org.trueup.core.posting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trueup.core.company.Company;
import org.trueup.core.company.Item;
import org.trueup.core.company.ItemUnitOfMeasure;
import org.trueup.core.company.Mandatory;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.transaction.EntryReference;
import org.trueup.core.transaction.Transaction;

/** Turns transactions into journal lines: base units, line cost, origin (steps 1 to 3). */
final class Lines {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Ledger ledger;
  private final Company company;
  private final Currencies currencies;
  private final CardCost cardCost;

  Lines(Ledger ledger, Currencies currencies, CardCost cardCost) {
    this.ledger = ledger;
    this.company = ledger.company();
    this.currencies = currencies;
    this.cardCost = cardCost;
  }

  long amountPrecision() {
    return currencies.amountPrecision();
  }

  Refusal refusal(Transaction transaction, String code, String reason, String remedy) {
    return new Refusal(new Failure(code, Place.ofTransaction(transaction.id()), reason, remedy));
  }

  /** The movements that a reference names: one, or all of a transaction. */
  List<Movement> all(Transaction transaction, EntryReference reference) {
    List<Movement> found = ledger.movementsOf(reference.transactionId());
    if (found.isEmpty() || reference.ordinal() > found.size()) {
      throw refusal(
          transaction,
          "REFERENCE-UNKNOWN",
          "no item ledger entry '" + reference + "' exists.",
          "Refer to a transaction that was posted earlier.");
    }
    return reference.ordinal() == 0 ? found : List.of(found.get(reference.ordinal() - 1));
  }

  /** The one movement that a list of references names: the first increase, or decrease. */
  Optional<Movement> single(
      Transaction transaction, List<EntryReference> references, boolean positive) {
    for (EntryReference reference : references) {
      for (Movement movement : all(transaction, reference)) {
        if (movement.isPositive() == positive) {
          return Optional.of(movement);
        }
      }
    }
    if (references.isEmpty()) {
      return Optional.empty();
    }
    throw refusal(
        transaction,
        "APPLICATION-WRONG-SIGN",
        "the entry '" + references.get(0) + "' has the same direction as the line.",
        "Apply an increase to a decrease, or a decrease to an increase.");
  }

  /** Base units of one unit of measure; one for the base unit. */
  BigDecimal qtyPerUnit(Transaction transaction) {
    String unit = transaction.goods().unitOfMeasure();
    if (unit.isEmpty()) {
      return BigDecimal.ONE;
    }
    return company
        .unitOfMeasure(transaction.goods().item(), unit)
        .map(ItemUnitOfMeasure::qtyPerUnitOfMeasure)
        .orElse(BigDecimal.ONE);
  }

  /** The quantity of a transaction in base units, in its natural direction (C-1, C-2). */
  long quantity(Transaction transaction) {
    if (transaction.goods().quantityCounted() != null) {
      return countedDifference(transaction);
    }
    if (transaction.goods().quantityBase() != null) {
      return Fixed.of(transaction.goods().quantityBase());
    }
    BigDecimal quantity = transaction.goods().quantity();
    return quantity == null ? 0 : base(transaction, quantity);
  }

  private long base(Transaction transaction, BigDecimal quantity) {
    BigDecimal perUnit = qtyPerUnit(transaction);
    return Fixed.round(
        perUnit.equals(BigDecimal.ONE) ? quantity : quantity.multiply(perUnit),
        company.settings().quantityRoundingPrecision());
  }

  Origin origin(Transaction transaction, OrderType orderType) {
    Item item = ledger.item(transaction.goods().item()).card().item();
    Transaction.Document document = transaction.document();
    return new Origin(
        item.no(),
        transaction.goods().variant(),
        transaction.goods().location(),
        item.inventoryPostingGroup(),
        document.genBusPostingGroup(),
        document.genProdPostingGroup().isEmpty()
            ? item.genProdPostingGroup()
            : document.genProdPostingGroup(),
        document.externalDocumentNo(),
        document.sourceNo(),
        orderType,
        transaction.order().orderNo(),
        transaction.order().orderLine(),
        document.job(),
        document.jobTask(),
        document.dimensions(),
        document.description(),
        transaction.id());
  }

  private Line start(Transaction transaction, ItemLedgerEntryType type, int sign, OrderType order) {
    Line line = new Line();
    line.type = type;
    line.origin = origin(transaction, order);
    line.postingDate = transaction.postingDate();
    line.documentNo = transaction.document().documentNo();
    line.valueDocumentNo = line.documentNo;
    line.quantity = sign * quantity(transaction);
    line.lotNo = transaction.goods().lotNo();
    line.serialNo = transaction.goods().serialNo();
    line.dropShipment = transaction.goods().dropShipment();
    line.inReportingCurrency =
        transaction.costs().currency().equals(currencies.additionalReportingCurrency());
    line.salesAmount = -sign * salesAmount(transaction);
    if (line.quantity != 0 && company.item(line.origin.item()).isInventory()) {
      boolean decrease = line.quantity < 0;
      line.appliesTo = single(transaction, transaction.links().appliesTo(), decrease).orElse(null);
      line.appliesFrom =
          decrease
              ? null
              : single(transaction, transaction.links().appliesFrom(), false).orElse(null);
    }
    refuseForeignTarget(transaction, line);
    refuseWithoutLocation(transaction, line.origin);
    return line;
  }

  /** The setting that every movement of goods names its location (gl-posting.md 9). */
  void refuseWithoutLocation(Transaction transaction, Origin place) {
    boolean lacksLocation =
        company.settings().mandatory().location()
            && place.location().isEmpty()
            && company.item(place.item()).isInventory();
    if (lacksLocation) {
      throw refusal(
          transaction,
          "LOCATION-MISSING",
          "item " + place.item() + " is posted without a location.",
          "Name the location, or turn location_mandatory off.");
    }
  }

  /** Step 1: applied entries match item and variant. */
  private void refuseForeignTarget(Transaction transaction, Line line) {
    Movement target = line.appliesTo != null ? line.appliesTo : line.appliesFrom;
    if (target == null) {
      return;
    }
    boolean sameItem =
        target.entry().item().equals(line.origin.item())
            && target.entry().variant().equals(line.origin.variant());
    boolean samePlace =
        line.appliesTo == null || target.entry().location().equals(line.origin.location());
    if (!sameItem || !samePlace) {
      throw refusal(
          transaction,
          "APPLICATION-MISMATCH",
          "entry " + target.entryNo() + " has another item, variant or location.",
          "Apply to an entry of the same item, variant and location.");
    }
  }

  /** Documents and drop shipments; sign is that of the ledger for a positive quantity. */
  Line ofDocument(Transaction transaction, ItemLedgerEntryType type, int sign) {
    Line line = startDocument(transaction, type, sign);
    refuseUnappliedReturn(transaction, line);
    documentCost(transaction, line, sign);
    return line;
  }

  /** 4.9: where the company demands it, a return names the entry whose cost it takes back. */
  private void refuseUnappliedReturn(Transaction transaction, Line line) {
    Mandatory mandatory = company.settings().mandatory();
    boolean isPurchase = line.type == ItemLedgerEntryType.PURCHASE;
    boolean lacksEntry =
        isPurchase
            ? mandatory.applicationOfPurchaseReturns() && line.quantity < 0 && isUnapplied(line)
            : mandatory.applicationOfSalesReturns() && line.quantity > 0 && isUnapplied(line);
    boolean isInvoiceOnly = !transaction.links().invoices().isEmpty();
    if (lacksEntry && !isInvoiceOnly && company.item(line.origin.item()).isInventory()) {
      throw refusal(
          transaction,
          "RETURN-NOT-APPLIED",
          "a return must reverse the cost of the entry that it returns.",
          isPurchase ? "Name the receipt in applies_to." : "Name the shipment in applies_from.");
    }
  }

  private static boolean isUnapplied(Line line) {
    return line.appliesTo == null && line.appliesFrom == null && line.origin.job().isEmpty();
  }

  private Line startDocument(Transaction transaction, ItemLedgerEntryType type, int sign) {
    OrderType order = type == ItemLedgerEntryType.PURCHASE ? OrderType.PURCHASE : OrderType.SALE;
    Line line = start(transaction, type, sign, order);
    BigDecimal invoiced = transaction.goods().invoicedQuantity();
    if (invoiced != null && invoiced.signum() != 0) {
      line.invoicedQuantity = sign * base(transaction, invoiced);
      if (!transaction.document().invoiceNo().isEmpty()) {
        line.valueDocumentNo = transaction.document().invoiceNo();
      }
    }
    return line;
  }

  private void documentCost(Transaction transaction, Line line, int sign) {
    if (line.type == ItemLedgerEntryType.PURCHASE) {
      purchaseCost(transaction, line, sign);
    } else {
      salesCost(transaction, line);
    }
  }

  /**
   * An invoice of movements: what it leaves out is theirs, item, place and all that is not invoiced
   * yet.
   */
  Transaction ofTargets(Transaction transaction, List<Movement> targets) {
    String named = transaction.goods().item();
    if (targets.isEmpty() && !named.isEmpty()) {
      return transaction;
    }
    String item = named.isEmpty() && !targets.isEmpty() ? targets.get(0).entry().item() : named;
    boolean fits = !item.isEmpty();
    for (Movement target : targets) {
      fits &= target.entry().item().equals(item);
    }
    if (!fits) {
      throw refusal(
          transaction,
          "INVOICE-OF-OTHER-ITEM",
          "it invoices entries of " + itemsOf(targets) + ".",
          "Invoice entries of one item, and name that item or none.");
    }
    return withAllOpen(transaction, targets.get(0), targets);
  }

  private static String itemsOf(List<Movement> targets) {
    return targets.isEmpty()
        ? "no item"
        : targets.stream()
            .map(movement -> movement.entry().item())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private static Transaction at(Transaction transaction, Movement target) {
    Transaction.Goods goods = transaction.goods();
    return at(transaction, target, goods.quantity(), goods.quantityBase());
  }

  private static Transaction at(
      Transaction transaction, Movement target, BigDecimal inUnits, BigDecimal inBaseUnits) {
    Origin origin = target.entry().origin();
    Transaction.Goods goods = transaction.goods();
    boolean isSame =
        goods.quantity() == inUnits
            && goods.quantityBase() == inBaseUnits
            && goods.item().equals(origin.item())
            && goods.variant().equals(origin.variant())
            && goods.location().equals(origin.location());
    return isSame
        ? transaction
        : transaction.with(
            goods.of(origin.item(), origin.variant(), origin.location(), inUnits, inBaseUnits));
  }

  private Transaction withAllOpen(Transaction transaction, Movement first, List<Movement> targets) {
    Transaction ofItem = at(transaction, first);
    refuseUnknownUnit(ofItem);
    if (transaction.goods().quantity() != null) {
      return ofItem;
    }
    long open =
        targets.stream()
            .mapToLong(target -> Math.abs(target.quantity() - target.invoicedQuantity()))
            .sum();
    BigDecimal inBaseUnits = Fixed.toDecimal(open);
    BigDecimal inUnits = Fixed.quotient(inBaseUnits, qtyPerUnit(ofItem));
    return at(transaction, first, inUnits, inBaseUnits);
  }

  /** The unit of a row without item could not be looked up when the row was read. */
  private void refuseUnknownUnit(Transaction transaction) {
    String unit = transaction.goods().unitOfMeasure();
    String item = transaction.goods().item();
    boolean isBase = company.item(item).baseUnitOfMeasure().equalsIgnoreCase(unit);
    if (!unit.isEmpty() && !isBase && company.unitOfMeasure(item, unit).isEmpty()) {
      throw refusal(
          transaction,
          "UNKNOWN-CODE",
          "item " + item + " has no unit of measure " + unit + ".",
          "Add it to item_units_of_measure, or name another.");
    }
  }

  /**
   * A line that invoices a part of a movement which exists. It costs what a line costs at the place
   * of the movement, with its numbers and what it is applied to (MET-2).
   */
  Line ofInvoice(
      Transaction transaction, ItemLedgerEntryType type, int sign, Movement target, long part) {
    Line line = startDocument(at(transaction, target), type, sign);
    line.lotNo = target.entry().lotNo();
    line.serialNo = target.entry().serialNo();
    line.appliesTo = appliedTo(target);
    line.appliesFrom = target.tookCostFrom().orElse(null);
    documentCost(transaction, line, sign);
    line.keepsLineCost = line.appliesFrom != null;
    line.quantity = 0;
    line.invoicedQuantity = part;
    line.appliesTo = null;
    line.appliesFrom = null;
    return line;
  }

  private Movement appliedTo(Movement target) {
    return target.appliesToEntryNo() == 0 ? null : ledger.movement(target.appliesToEntryNo());
  }

  private void purchaseCost(Transaction transaction, Line line, int sign) {
    Transaction.Costs costs = transaction.costs();
    ItemLedger item = ledger.item(line.origin.item());
    overhead(transaction, line, item.card().item());
    BigDecimal perUnit = qtyPerUnit(transaction);
    BigDecimal direct = directUnitCost(transaction, line, item, perUnit);
    if (costs.unitCost() != null) {
      setUnitCost(line, Fixed.quotient(costs.unitCost(), perUnit));
    } else {
      setUnitCost(line, withOverhead(direct, line));
    }
    BigDecimal stated = statedAmount(transaction, line, direct);
    BigDecimal net = costs.amount() != null ? costs.amount() : stated;
    BigDecimal vat = vatInCost(costs);
    line.amount = sign * Fixed.round(net.add(vat), currencies.amountPrecision());
    if (costs.directUnitCost() != null) {
      line.listUnitCost = listUnitCost(stated.add(vat).abs(), line);
    }
    if (!item.card().item().isStandard() || !(line.hasOverhead() || isDiscounted(stated, net))) {
      takeReportingCurrency(transaction, line, perUnit);
    }
    if (line.appliesTo != null && !hasCost(costs) && takesEntryCost(line, item)) {
      setUnitCost(line, cardCost.ofEntry(line.appliesTo).lcy());
    }
  }

  /** UC-1: the amount of the line is rounded before it is divided by the quantity. */
  private long listUnitCost(BigDecimal amount, Line line) {
    return Fixed.divide(
        Fixed.round(amount, currencies.amountPrecision()),
        Math.abs(line.quantity),
        currencies.unitPrecision());
  }

  private boolean isDiscounted(BigDecimal stated, BigDecimal net) {
    long precision = currencies.amountPrecision();
    return Fixed.round(stated, precision) != Fixed.round(net, precision);
  }

  /** The list price of a part of the line comes from the amount of that part, rounded (UC-1). */
  void takePartOfListPrice(Line line, long part) {
    long amount = Fixed.share(listAmount(line), part, line.quantity, currencies.amountPrecision());
    setListAmount(line, amount, part);
  }

  /** Amount of the line at its list price, positive; 0 where it has none. */
  long listAmount(Line line) {
    return line.listUnitCost == null
        ? 0
        : Fixed.multiply(line.listUnitCost, Math.abs(line.quantity), currencies.amountPrecision());
  }

  /**
   * The list price of a part that costs so much at the list price; none where the line has none.
   */
  void setListAmount(Line line, long amount, long part) {
    if (line.listUnitCost != null) {
      line.listUnitCost = Fixed.divide(amount, Math.abs(part), currencies.unitPrecision());
    }
  }

  private static boolean hasCost(Transaction.Costs costs) {
    return costs.unitCost() != null || costs.directUnitCost() != null || costs.amount() != null;
  }

  private void setUnitCost(Line line, BigDecimal exact) {
    line.setUnitCost(exact, currencies.unitPrecision());
  }

  private void setUnitCost(Line line, long exact) {
    line.setUnitCost(exact, currencies.unitPrecision());
  }

  /** Overhead of the line; a standard item always takes the card's (3.2). */
  private static void overhead(Transaction transaction, Line line, Item item) {
    Transaction.Costs costs = transaction.costs();
    boolean fromLine = !item.isStandard() || line.quantity < 0;
    line.indirectCostPct =
        fromLine && costs.indirectCostPct() != null
            ? Fixed.of(costs.indirectCostPct())
            : item.indirectCostPct();
    line.overheadRate =
        fromLine && costs.overheadRate() != null
            ? Fixed.of(costs.overheadRate())
            : item.overheadRate();
  }

  private static BigDecimal withOverhead(BigDecimal direct, Line line) {
    if (!line.hasOverhead()) {
      return direct;
    }
    BigDecimal percent = Fixed.toDecimal(line.indirectCostPct);
    return direct
        .multiply(HUNDRED.add(percent))
        .divide(HUNDRED)
        .add(Fixed.toDecimal(line.overheadRate));
  }

  /** Direct cost of one base unit, unrounded: stated, from the amount, or the card cost. */
  private static BigDecimal directUnitCost(
      Transaction transaction, Line line, ItemLedger item, BigDecimal perUnit) {
    Transaction.Costs costs = transaction.costs();
    if (costs.directUnitCost() != null && costs.amount() == null) {
      return Fixed.quotient(costs.directUnitCost(), perUnit);
    }
    if (costs.amount() != null && line.quantity != 0) {
      return Fixed.quotient(costs.amount(), Fixed.toDecimal(Math.abs(line.quantity))).abs();
    }
    return costs.directUnitCost() != null
        ? Fixed.quotient(costs.directUnitCost(), perUnit)
        : withoutOverhead(Fixed.toDecimal(CardCost.ofPlace(item, line.origin)), line);
  }

  /** The card cost is a unit cost, overhead included. */
  private static BigDecimal withoutOverhead(BigDecimal unitCost, Line line) {
    if (!line.hasOverhead()) {
      return unitCost;
    }
    return Fixed.quotient(
        unitCost.subtract(Fixed.toDecimal(line.overheadRate)).multiply(HUNDRED),
        HUNDRED.add(Fixed.toDecimal(line.indirectCostPct)));
  }

  /** 3.2: VAT that cannot be deducted, where the company says that it is part of the cost. */
  private BigDecimal vatInCost(Transaction.Costs costs) {
    boolean counts =
        company.settings().nonDeductibleVatInItemCost() && costs.nonDeductibleVat() != null;
    return counts ? costs.nonDeductibleVat() : BigDecimal.ZERO;
  }

  /** Amount of the line before discount, in its natural direction. */
  private BigDecimal statedAmount(Transaction transaction, Line line, BigDecimal direct) {
    BigDecimal stated = transaction.costs().directUnitCost();
    return stated != null && transaction.goods().quantity() != null
        ? stated.multiply(quantityInUnits(transaction))
        : direct.multiply(naturalQuantity(transaction, line));
  }

  /** Quantity in the unit of the line; base units that are stated are the exact ones. */
  private BigDecimal quantityInUnits(Transaction transaction) {
    Transaction.Goods goods = transaction.goods();
    return goods.quantityBase() == null
        ? goods.quantity()
        : Fixed.quotient(goods.quantityBase(), qtyPerUnit(transaction));
  }

  private static BigDecimal naturalQuantity(Transaction transaction, Line line) {
    BigDecimal quantity = transaction.goods().quantity();
    return quantity != null && quantity.signum() < 0 ? magnitude(line).negate() : magnitude(line);
  }

  private static BigDecimal magnitude(Line line) {
    return Fixed.toDecimal(Math.abs(line.quantity));
  }

  /**
   * ACY-2: a document in the additional reporting currency states the unit cost of a decrease in
   * it, overhead added. Amounts are translated from LCY even then, as recorded ledgers show.
   */
  private void takeReportingCurrency(Transaction transaction, Line line, BigDecimal perUnit) {
    if (!currencies.hasAcy() || !line.inReportingCurrency || line.quantity == 0) {
      return;
    }
    Transaction.Costs costs = transaction.costs();
    BigDecimal direct;
    if (costs.amountInCurrency() != null) {
      direct = Fixed.quotient(costs.amountInCurrency().abs(), magnitude(line));
    } else if (costs.directUnitCostInCurrency() != null) {
      direct = Fixed.quotient(costs.directUnitCostInCurrency(), perUnit);
    } else {
      return;
    }
    BigDecimal percent = Fixed.toDecimal(line.indirectCostPct);
    BigDecimal rate =
        currencies.rateOn(line.postingDate).unrounded(Fixed.toDecimal(line.overheadRate));
    line.unitCostAcy =
        Fixed.round(
            direct.multiply(HUNDRED.add(percent)).divide(HUNDRED).add(rate),
            currencies.unitPrecisionAcy());
  }

  private void salesCost(Transaction transaction, Line line) {
    BigDecimal stated = transaction.costs().unitCost();
    ItemLedger item = ledger.item(line.origin.item());
    if (stated != null) {
      setUnitCost(line, Fixed.quotient(stated, qtyPerUnit(transaction)));
    } else if (line.appliesFrom != null && takesEntryCost(line, item)) {
      takeEntryCost(line, line.appliesFrom);
    } else if (line.appliesTo != null && takesEntryCost(line, item)) {
      takeEntryCost(line, line.appliesTo);
    } else {
      setUnitCost(line, CardCost.ofPlace(item, line.origin));
    }
  }

  /** 4.5, MET-2 (d): documents of standard or tracked items keep the card cost. */
  private static boolean takesEntryCost(Line line, ItemLedger item) {
    return !item.card().item().isStandard() && line.lotNo.isEmpty() && line.serialNo.isEmpty();
  }

  /** MET-2: the line costs what an entry costs. */
  void takeEntryCost(Line line, Movement entry) {
    Cost cost = cardCost.ofEntry(entry);
    setUnitCost(line, cost.lcy());
  }

  private long salesAmount(Transaction transaction) {
    Transaction.Costs costs = transaction.costs();
    if (costs.salesAmount() != null) {
      return Fixed.round(costs.salesAmount(), currencies.amountPrecision());
    }
    boolean priced = costs.unitPrice() != null && transaction.goods().quantity() != null;
    return priced
        ? Fixed.round(
            costs.unitPrice().multiply(quantityInUnits(transaction)), currencies.amountPrecision())
        : 0;
  }

  /** Item journal lines, invoiced at once. */
  Line ofJournal(Transaction transaction, ItemLedgerEntryType type, int sign) {
    Line line = start(transaction, type, sign, OrderType.NONE);
    line.invoicedQuantity = line.quantity;
    if (type == ItemLedgerEntryType.PURCHASE) {
      journalPurchase(transaction, line, sign);
    } else {
      journalCost(transaction, line);
    }
    return line;
  }

  private void journalPurchase(Transaction transaction, Line line, int sign) {
    Transaction.Costs costs = transaction.costs();
    ItemLedger item = ledger.item(line.origin.item());
    overhead(transaction, line, item.card().item());
    BigDecimal direct = journalUnitAmount(transaction, line);
    if (direct == null) {
      direct = Fixed.toDecimal(cardCost.ofJournalLine(item, line.origin, line.postingDate));
    }
    setUnitCost(line, withOverhead(direct, line));
    BigDecimal amount =
        costs.amount() != null
            ? costs.amount()
            : direct.multiply(naturalQuantity(transaction, line));
    line.amount = sign * Fixed.round(amount, currencies.amountPrecision());
    if (line.appliesTo != null && costs.unitAmount() == null && costs.amount() == null) {
      takeEntryCost(line, line.appliesTo);
    }
  }

  private BigDecimal journalUnitAmount(Transaction transaction, Line line) {
    Transaction.Costs costs = transaction.costs();
    if (costs.unitAmount() != null) {
      return Fixed.quotient(costs.unitAmount(), qtyPerUnit(transaction));
    }
    if (costs.amount() == null || line.quantity == 0) {
      return null;
    }
    return Fixed.quotient(costs.amount(), Fixed.toDecimal(Math.abs(line.quantity))).abs();
  }

  /** MET-2 (b). */
  private void journalCost(Transaction transaction, Line line) {
    Transaction.Costs costs = transaction.costs();
    ItemLedger item = ledger.item(line.origin.item());
    BigDecimal keyed =
        line.type == ItemLedgerEntryType.SALE ? null : journalUnitAmount(transaction, line);
    if (costs.unitCost() != null) {
      setUnitCost(line, Fixed.quotient(costs.unitCost(), qtyPerUnit(transaction)));
    } else if (keyed != null) {
      setUnitCost(line, keyed);
      keepWholeAmount(transaction, line);
      addOverhead(line, item.card().item());
    } else if (line.appliesFrom != null) {
      takeEntryCost(line, line.appliesFrom);
    } else if (line.appliesTo != null) {
      takeEntryCost(line, line.appliesTo);
    } else {
      setUnitCost(line, cardCost.ofJournalLine(item, line.origin, line.postingDate));
      leaveOverheadOut(line, item.card().item());
    }
  }

  /** UC-1: the last direct cost of a positive adjustment at card cost holds no overhead. */
  private void leaveOverheadOut(Line line, Item item) {
    if (line.type == ItemLedgerEntryType.POSITIVE_ADJUSTMENT) {
      line.indirectCostPct = item.indirectCostPct();
      line.overheadRate = item.overheadRate();
      BigDecimal direct = withoutOverhead(Fixed.toDecimal(line.unitCost), line);
      line.listUnitCost = listUnitCost(direct.multiply(magnitude(line)), line);
    }
  }

  /** 3.2: a positive adjustment holds the overhead of the card inside its unit cost. */
  private void addOverhead(Line line, Item item) {
    boolean hasOverhead = item.indirectCostPct() != 0 || item.overheadRate() != 0;
    if (line.type == ItemLedgerEntryType.POSITIVE_ADJUSTMENT && hasOverhead) {
      line.indirectCostPct = item.indirectCostPct();
      line.overheadRate = item.overheadRate();
      line.listUnitCost = listUnitCost(line.exactUnitCost().multiply(magnitude(line)), line);
      setUnitCost(line, withOverhead(line.exactUnitCost(), line));
      line.fixedAmount = null;
    }
  }

  /** A line that states only its amount is posted at that amount, not at a rounded unit cost. */
  private void keepWholeAmount(Transaction transaction, Line line) {
    Transaction.Costs costs = transaction.costs();
    boolean onlyAmount = costs.unitAmount() == null && costs.amount() != null;
    if (onlyAmount && !company.item(line.origin.item()).isStandard()) {
      long amount = Fixed.round(costs.amount().abs(), currencies.amountPrecision());
      line.fixedAmount = currencies.amount(Long.signum(line.quantity) * amount, line.postingDate);
    }
  }

  /** A line of an order: consumption or output. */
  Line ofOrder(Transaction transaction, ItemLedgerEntryType type, int sign, OrderType orderType) {
    Line line = start(transaction, type, sign, orderType);
    return line;
  }

  /** The cost of a consumption line (MET-2 (c)). */
  void consumptionCost(Transaction transaction, Line line) {
    journalCost(transaction, line);
  }

  /** Counted quantity less the quantity on the day, of item, variant and location. */
  private long countedDifference(Transaction transaction) {
    ItemLedger item = ledger.item(transaction.goods().item());
    long onHand = 0;
    for (Movement movement : item.movements()) {
      boolean counts =
          movement.entry().variant().equals(transaction.goods().variant())
              && movement.entry().location().equals(transaction.goods().location())
              && movement.entry().lotNo().equals(transaction.goods().lotNo())
              && movement.entry().serialNo().equals(transaction.goods().serialNo())
              && !movement.postingDate().isAfter(transaction.postingDate());
      if (counts) {
        onHand += movement.quantity();
      }
    }
    return base(transaction, transaction.goods().quantityCounted()) - onHand;
  }

  /** The actual and expected cost of a movement, per piece, with partial revaluations scaled. */
  static BigDecimal[] unroundedCost(Movement movement, long quantity) {
    BigDecimal lcy = BigDecimal.ZERO;
    BigDecimal acy = BigDecimal.ZERO;
    for (ValueEntry value : movement.valueEntries()) {
      long bottom =
          value.flags().partialRevaluation() ? value.quantities().valued() : movement.quantity();
      lcy = lcy.add(Fixed.ratio(value.actual().lcy() + value.expected().lcy(), quantity, bottom));
      acy = acy.add(Fixed.ratio(value.actual().acy() + value.expected().acy(), quantity, bottom));
    }
    return new BigDecimal[] {lcy, acy};
  }
}
