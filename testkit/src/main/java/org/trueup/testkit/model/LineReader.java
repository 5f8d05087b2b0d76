package org.trueup.testkit.model;

import java.math.BigDecimal;
import org.trueup.core.company.ItemUnitOfMeasure;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.Transaction.Costs;
import org.trueup.core.transaction.Transaction.Goods;

/** Reads a transaction as a line: direction, base units, line cost (costing.md 3, MET-2). */
final class LineReader {

  private final Ledgers ledgers;

  LineReader(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  Line read(Transaction transaction) {
    Line line = bare(transaction, ledgers.card(transaction.goods().item()));
    setShape(line);
    setLinks(line);
    setCost(line);
    return line;
  }

  /** The line of an invoice whose goods moved earlier. */
  Line readInvoice(Transaction transaction, Entry moved) {
    Line line = bare(transaction, moved.card);
    setShape(line);
    line.variant = moved.variant;
    line.location = moved.location;
    line.lot = moved.lot;
    line.serial = moved.serial;
    line.appliesTo = moved.appliesTo;
    line.appliesFrom = moved.appliesFrom;
    setCost(line);
    return line;
  }

  /** A count posts the difference to what lies there on the day (4.1). */
  Line readCount(Transaction transaction) {
    Line line = bare(transaction, ledgers.card(transaction.goods().item()));
    Goods goods = transaction.goods();
    line.quantity = inBaseUnits(line.card, goods, goods.quantityCounted());
    for (Entry entry : ledgers.entriesOf(line.card)) {
      boolean lay = !entry.postingDate.isAfter(line.postingDate) && isCounted(entry, line);
      line.quantity = lay ? line.quantity.subtract(entry.quantity) : line.quantity;
    }
    line.type =
        line.isIncrease()
            ? ItemLedgerEntryType.POSITIVE_ADJUSTMENT
            : ItemLedgerEntryType.NEGATIVE_ADJUSTMENT;
    line.invoiced = line.quantity;
    line.valueDocument = line.document;
    setCost(line);
    return line;
  }

  private static boolean isCounted(Entry entry, Line line) {
    return entry.variant.equals(line.variant)
        && entry.location.equals(line.location)
        && entry.lot.equals(line.lot)
        && entry.serial.equals(line.serial);
  }

  private Line bare(Transaction transaction, Card card) {
    Line line = new Line(transaction);
    line.card = card;
    line.variant = transaction.goods().variant();
    line.location = transaction.goods().location();
    line.lot = transaction.goods().lotNo();
    line.serial = transaction.goods().serialNo();
    line.postingDate = transaction.postingDate();
    line.document = transaction.document().documentNo();
    return line;
  }

  private void setShape(Line line) {
    int sign = 0;
    switch (line.transaction.kind()) {
      case PURCHASE_RECEIPT, PURCHASE_INVOICE, PURCHASE -> sign = shape(line, Shape.BOUGHT);
      case PURCHASE_RETURN_SHIPMENT, PURCHASE_CREDIT_MEMO -> sign = shape(line, Shape.SENT_BACK);
      case SALES_SHIPMENT, SALES_INVOICE, SALE -> sign = shape(line, Shape.SOLD);
      case SALES_RETURN_RECEIPT, SALES_CREDIT_MEMO -> sign = shape(line, Shape.CAME_BACK);
      case POSITIVE_ADJUSTMENT -> sign = shape(line, Shape.ADDED);
      case NEGATIVE_ADJUSTMENT -> sign = shape(line, Shape.TAKEN);
      case OUTPUT -> sign = shape(line, Shape.PRODUCED);
      case CONSUMPTION -> sign = shape(line, Shape.CONSUMED);
      case ASSEMBLY_CONSUMPTION -> sign = shape(line, Shape.BUILT_IN);
      case ASSEMBLY_OUTPUT -> sign = shape(line, Shape.BUILT);
      default -> throw new IllegalArgumentException(line.transaction.kind() + " is no such line");
    }
    setQuantities(line, sign);
  }

  private enum Shape {
    BOUGHT(ItemLedgerEntryType.PURCHASE, 1),
    SENT_BACK(ItemLedgerEntryType.PURCHASE, -1),
    SOLD(ItemLedgerEntryType.SALE, -1),
    CAME_BACK(ItemLedgerEntryType.SALE, 1),
    ADDED(ItemLedgerEntryType.POSITIVE_ADJUSTMENT, 1),
    TAKEN(ItemLedgerEntryType.NEGATIVE_ADJUSTMENT, -1),
    PRODUCED(ItemLedgerEntryType.OUTPUT, 1),
    CONSUMED(ItemLedgerEntryType.CONSUMPTION, -1),
    BUILT_IN(ItemLedgerEntryType.ASSEMBLY_CONSUMPTION, -1),
    BUILT(ItemLedgerEntryType.ASSEMBLY_OUTPUT, 1);

    private final ItemLedgerEntryType type;
    private final int sign;

    Shape(ItemLedgerEntryType type, int sign) {
      this.type = type;
      this.sign = sign;
    }
  }

  private static int shape(Line line, Shape shape) {
    line.type = shape.type;
    return shape.sign;
  }

  private void setQuantities(Line line, int sign) {
    Goods goods = line.transaction.goods();
    BigDecimal signum = BigDecimal.valueOf(sign);
    line.quantity = baseQuantity(line.card, goods).multiply(signum);
    line.invoiced = line.quantity;
    line.valueDocument = line.document;
    if (line.type == ItemLedgerEntryType.OUTPUT) {
      line.invoiced = BigDecimal.ZERO;
    }
    if (isReceiptOrShipment(line)) {
      BigDecimal part = goods.invoicedQuantity();
      line.invoiced = BigDecimal.ZERO;
      if (part != null && part.signum() != 0) {
        line.invoiced = inBaseUnits(line.card, goods, part).multiply(signum);
        line.valueDocument = line.transaction.document().invoiceNo();
      }
    }
  }

  private static boolean isReceiptOrShipment(Line line) {
    return switch (line.transaction.kind()) {
      case PURCHASE_RECEIPT, PURCHASE_RETURN_SHIPMENT, SALES_SHIPMENT, SALES_RETURN_RECEIPT -> true;
      default -> false;
    };
  }

  BigDecimal baseQuantity(Card card, Goods goods) {
    return goods.quantityBase() != null
        ? goods.quantityBase()
        : inBaseUnits(card, goods, goods.quantity());
  }

  private BigDecimal inBaseUnits(Card card, Goods goods, BigDecimal quantity) {
    return ledgers.precisions().quantity(quantity.multiply(perUnit(card, goods)));
  }

  /** Quantity in the unit of the line, exact where the line says it in base units (interface 3). */
  private BigDecimal natural(Line line) {
    Goods goods = line.transaction.goods();
    boolean stated = goods.quantity() != null && goods.quantityBase() == null;
    return stated ? goods.quantity() : Exact.quotient(line.quantity, perUnit(line.card, goods));
  }

  /** Base units of one unit of the line. */
  BigDecimal perUnit(Card card, Goods goods) {
    return ledgers
        .company()
        .unitOfMeasure(card.no(), goods.unitOfMeasure())
        .map(ItemUnitOfMeasure::qtyPerUnitOfMeasure)
        .orElse(BigDecimal.ONE);
  }

  private void setLinks(Line line) {
    if (line.card.isInventory()) {
      line.appliesTo = ledgers.first(line.transaction.links().appliesTo());
      line.appliesFrom = ledgers.first(line.transaction.links().appliesFrom());
    }
    Transaction.OrderReference order = line.transaction.order();
    boolean production =
        line.type == ItemLedgerEntryType.CONSUMPTION || line.type == ItemLedgerEntryType.OUTPUT;
    boolean assembly = line.type.name().startsWith("ASSEMBLY");
    if (production) {
      line.order = ledgers.order(OrderType.PRODUCTION, order).key;
    } else if (assembly) {
      line.order = ledgers.assembly(order.orderNo()).key;
    }
  }

  private void setCost(Line line) {
    setOverhead(line);
    switch (line.type) {
      case PURCHASE, POSITIVE_ADJUSTMENT, ASSEMBLY_OUTPUT -> setBoughtCost(line);
      case OUTPUT -> line.exactUnitCost = line.card.costAt(line.variant, line.location);
      default -> setTakenCost(line);
    }
  }

  /** From the line; an increase of a Standard item always takes the card's (3.2). */
  private void setOverhead(Line line) {
    Costs costs = line.transaction.costs();
    boolean card = line.card.isStandard() && line.isIncrease();
    line.percent =
        card || costs.indirectCostPct() == null ? line.card.percent() : costs.indirectCostPct();
    line.rate = card || costs.overheadRate() == null ? line.card.rate() : costs.overheadRate();
  }

  private void setBoughtCost(Line line) {
    Costs costs = line.transaction.costs();
    BigDecimal perUnit = perUnit(line.card, line.transaction.goods());
    BigDecimal direct = directUnitCost(line, perUnit);
    line.exactUnitCost =
        costs.unitCost() == null
            ? withOverhead(line, direct)
            : Exact.quotient(costs.unitCost(), perUnit);
    BigDecimal gross = gross(line, direct);
    BigDecimal net = costs.amount() == null ? gross : costs.amount().abs();
    line.grossAmount = signed(line, gross.add(vat(costs)));
    line.amount = signed(line, net.add(vat(costs)));
    line.hasDiscount = !Exact.same(signed(line, gross), signed(line, net));
    setDocumentCost(line, perUnit);
  }

  /** 3.2: VAT that cannot be deducted is part of the amount where the company says so. */
  private BigDecimal vat(Costs costs) {
    boolean counts =
        ledgers.company().settings().nonDeductibleVatInItemCost()
            && costs.nonDeductibleVat() != null;
    return counts ? costs.nonDeductibleVat() : BigDecimal.ZERO;
  }

  /** ACY-2: the price of a document in the second currency, overhead added. */
  private void setDocumentCost(Line line, BigDecimal perUnit) {
    Costs costs = line.transaction.costs();
    String acy = ledgers.company().settings().additionalReportingCurrency();
    if (!ledgers.precisions().hasAcy() || !costs.currency().equals(acy)) {
      return;
    }
    BigDecimal direct = null;
    if (costs.amountInCurrency() != null) {
      direct = Exact.quotient(costs.amountInCurrency().abs(), line.quantity.abs());
    } else if (costs.directUnitCostInCurrency() != null) {
      direct = Exact.quotient(costs.directUnitCostInCurrency(), perUnit);
    }
    if (direct != null) {
      BigDecimal rate = ledgers.precisions().translated(line.rate, line.postingDate).acy();
      line.documentUnitCost =
          Exact.share(direct, Exact.HUNDRED.add(line.percent), Exact.HUNDRED).add(rate);
    }
  }

  /** A document has an amount of its own, at its price for its unit; all else costs base units. */
  private BigDecimal gross(Line line, BigDecimal direct) {
    BigDecimal price = line.transaction.costs().directUnitCost();
    return price == null
        ? direct.multiply(line.quantity.abs())
        : price.multiply(natural(line).abs());
  }

  private BigDecimal signed(Line line, BigDecimal amount) {
    return ledgers.precisions().amount(amount).multiply(BigDecimal.valueOf(line.quantity.signum()));
  }

  private static BigDecimal withOverhead(Line line, BigDecimal direct) {
    return Exact.share(direct, Exact.HUNDRED.add(line.percent), Exact.HUNDRED).add(line.rate);
  }

  private static BigDecimal withoutOverhead(Line line, BigDecimal cost) {
    return Exact.share(cost.subtract(line.rate), Exact.HUNDRED, Exact.HUNDRED.add(line.percent));
  }

  /** For a base unit. */
  private BigDecimal directUnitCost(Line line, BigDecimal perUnit) {
    Costs costs = line.transaction.costs();
    if (costs.directUnitCost() != null && costs.amount() == null) {
      return Exact.quotient(costs.directUnitCost(), perUnit);
    }
    if (costs.unitAmount() != null) {
      return Exact.quotient(costs.unitAmount(), perUnit);
    }
    if (costs.amount() != null) {
      return Exact.quotient(costs.amount().abs(), line.quantity.abs());
    }
    BigDecimal cost =
        costs.unitCost() == null ? defaultCost(line) : Exact.quotient(costs.unitCost(), perUnit);
    return withoutOverhead(line, cost);
  }

  private void setTakenCost(Line line) {
    Costs costs = line.transaction.costs();
    BigDecimal perUnit = perUnit(line.card, line.transaction.goods());
    BigDecimal given = costs.unitCost() == null ? costs.unitAmount() : costs.unitCost();
    line.exactUnitCost = given == null ? defaultCost(line) : Exact.quotient(given, perUnit);
  }

  /**
   * MET-2: the cost of the entry that is named, else the cost of the card; a sales document names
   * entries beside the numbers that it tracks, so its line does not know them (MET-2 d).
   */
  BigDecimal defaultCost(Line line) {
    Entry named = line.appliesFrom == null ? line.appliesTo : line.appliesFrom;
    boolean document = isSalesDocument(line);
    boolean keepsCardCost = document && (line.card.isStandard() || line.isTracked());
    if (named != null && !keepsCardCost) {
      return costOf(named);
    }
    return cardCost(line, document || line.type == ItemLedgerEntryType.ASSEMBLY_OUTPUT);
  }

  /** What a line costs that is applied to an entry, or from it. */
  BigDecimal costOf(Entry entry) {
    BigDecimal cost = entry.cost().lcy().abs();
    return ledgers.precisions().unit(Exact.quotient(cost, entry.quantity.abs()));
  }

  private BigDecimal cardCost(Line line, boolean document) {
    return document || ledgers.averagesByPlace()
        ? line.card.costAt(line.variant, line.location)
        : line.card.unitCost;
  }

  private static boolean isSalesDocument(Line line) {
    return switch (line.transaction.kind()) {
      case SALES_SHIPMENT,
          SALES_RETURN_RECEIPT,
          SALES_INVOICE,
          SALES_CREDIT_MEMO,
          PURCHASE_RETURN_SHIPMENT,
          PURCHASE_CREDIT_MEMO ->
          true;
      default -> false;
    };
  }
}
