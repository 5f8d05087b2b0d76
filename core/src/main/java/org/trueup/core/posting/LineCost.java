package org.trueup.core.posting;

import java.math.BigDecimal;
import org.trueup.core.company.Company;
import org.trueup.core.company.Item;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedger;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.Movement;
import org.trueup.core.transaction.Transaction;

/** What a journal line costs before it is applied to anything (costing.md MET-2, 3.2, UC-1). */
final class LineCost {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Ledger ledger;
  private final Company company;
  private final Currencies currencies;
  private final CardCost cardCost;
  private final BaseUnits units;

  LineCost(Ledger ledger, Currencies currencies, CardCost cardCost, BaseUnits units) {
    this.ledger = ledger;
    this.company = ledger.company();
    this.currencies = currencies;
    this.cardCost = cardCost;
    this.units = units;
  }

  /** A journal line that is invoiced at once. */
  void ofJournal(Transaction transaction, Line line, int sign) {
    if (line.type == ItemLedgerEntryType.PURCHASE) {
      journalPurchase(transaction, line, sign);
    } else {
      journalCost(transaction, line);
    }
  }

  /** A line of consumption (MET-2 (c)). */
  void ofConsumption(Transaction transaction, Line line) {
    journalCost(transaction, line);
  }

  /** A line of a document, or of its invoice. */
  void ofDocument(Transaction transaction, Line line, int sign) {
    if (line.type == ItemLedgerEntryType.PURCHASE) {
      purchaseCost(transaction, line, sign);
    } else {
      salesCost(transaction, line);
    }
  }

  private void purchaseCost(Transaction transaction, Line line, int sign) {
    Transaction.Costs costs = transaction.costs();
    ItemLedger item = ledger.item(line.origin.item());
    overhead(transaction, line, item.card().item());
    BigDecimal perUnit = units.perUnit(transaction);
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

  /** A direct unit cost with the overhead of its line (3.2). */
  static BigDecimal withOverhead(BigDecimal direct, Line line) {
    if (!line.hasOverhead()) {
      return direct;
    }
    BigDecimal percent = Fixed.toDecimal(line.indirectCostPct);
    return direct
        .multiply(HUNDRED.add(percent))
        .divide(HUNDRED)
        .add(Fixed.toDecimal(line.overheadRate));
  }

  /** The card cost is a unit cost, overhead included. */
  static BigDecimal withoutOverhead(BigDecimal unitCost, Line line) {
    if (!line.hasOverhead()) {
      return unitCost;
    }
    return Fixed.quotient(
        unitCost.subtract(Fixed.toDecimal(line.overheadRate)).multiply(HUNDRED),
        HUNDRED.add(Fixed.toDecimal(line.indirectCostPct)));
  }

  /** Amount of the line before discount, in its natural direction. */
  private BigDecimal statedAmount(Transaction transaction, Line line, BigDecimal direct) {
    BigDecimal stated = transaction.costs().directUnitCost();
    return stated != null && transaction.goods().quantity() != null
        ? stated.multiply(units.inUnits(transaction))
        : direct.multiply(naturalQuantity(transaction, line));
  }

  /** 3.2: VAT that cannot be deducted, where the company says that it is part of the cost. */
  private BigDecimal vatInCost(Transaction.Costs costs) {
    boolean counts =
        company.settings().nonDeductibleVatInItemCost() && costs.nonDeductibleVat() != null;
    return counts ? costs.nonDeductibleVat() : BigDecimal.ZERO;
  }

  private boolean isDiscounted(BigDecimal stated, BigDecimal net) {
    long precision = currencies.amountPrecision();
    return Fixed.round(stated, precision) != Fixed.round(net, precision);
  }

  private static boolean hasCost(Transaction.Costs costs) {
    return costs.unitCost() != null || costs.directUnitCost() != null || costs.amount() != null;
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
      setUnitCost(line, Fixed.quotient(stated, units.perUnit(transaction)));
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

  /** MET-2 (b). */
  private void journalCost(Transaction transaction, Line line) {
    Transaction.Costs costs = transaction.costs();
    ItemLedger item = ledger.item(line.origin.item());
    BigDecimal keyed =
        line.type == ItemLedgerEntryType.SALE ? null : journalUnitAmount(transaction, line);
    if (costs.unitCost() != null) {
      setUnitCost(line, Fixed.quotient(costs.unitCost(), units.perUnit(transaction)));
    } else if (keyed != null) {
      setUnitCost(line, keyed);
      setListUnitCost(line);
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

  private BigDecimal journalUnitAmount(Transaction transaction, Line line) {
    Transaction.Costs costs = transaction.costs();
    if (costs.unitAmount() != null) {
      return Fixed.quotient(costs.unitAmount(), units.perUnit(transaction));
    }
    if (costs.amount() == null || line.quantity == 0) {
      return null;
    }
    return Fixed.quotient(costs.amount(), Fixed.toDecimal(Math.abs(line.quantity))).abs();
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

  /** UC-1: the last direct cost of a positive adjustment comes from its amount before overhead. */
  private void setListUnitCost(Line line) {
    if (line.type == ItemLedgerEntryType.POSITIVE_ADJUSTMENT) {
      line.listUnitCost = listUnitCost(line.exactUnitCost().multiply(magnitude(line)), line);
    }
  }

  /** 3.2: a positive adjustment holds the overhead of the card inside its unit cost. */
  private void addOverhead(Line line, Item item) {
    boolean hasOverhead = item.indirectCostPct() != 0 || item.overheadRate() != 0;
    if (line.type == ItemLedgerEntryType.POSITIVE_ADJUSTMENT && hasOverhead) {
      line.indirectCostPct = item.indirectCostPct();
      line.overheadRate = item.overheadRate();
      setUnitCost(line, withOverhead(line.exactUnitCost(), line));
      line.fixedAmount = null;
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

  /** UC-1: the amount of the line is rounded before it is divided by the quantity. */
  private long listUnitCost(BigDecimal amount, Line line) {
    return Fixed.divide(
        Fixed.round(amount, currencies.amountPrecision()),
        Math.abs(line.quantity),
        currencies.unitPrecision());
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

  private void setUnitCost(Line line, BigDecimal exact) {
    line.setUnitCost(exact, currencies.unitPrecision());
  }

  private void setUnitCost(Line line, long exact) {
    line.setUnitCost(exact, currencies.unitPrecision());
  }

  long salesAmount(Transaction transaction) {
    Transaction.Costs costs = transaction.costs();
    if (costs.salesAmount() != null) {
      return Fixed.round(costs.salesAmount(), currencies.amountPrecision());
    }
    boolean priced = costs.unitPrice() != null && transaction.goods().quantity() != null;
    return priced
        ? Fixed.round(
            costs.unitPrice().multiply(units.inUnits(transaction)), currencies.amountPrecision())
        : 0;
  }

  private static BigDecimal naturalQuantity(Transaction transaction, Line line) {
    BigDecimal quantity = transaction.goods().quantity();
    return quantity != null && quantity.signum() < 0 ? magnitude(line).negate() : magnitude(line);
  }

  private static BigDecimal magnitude(Line line) {
    return Fixed.toDecimal(Math.abs(line.quantity));
  }
}
