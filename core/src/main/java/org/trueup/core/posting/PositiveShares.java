package org.trueup.core.posting;

import java.math.BigDecimal;
import org.trueup.core.company.Item;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.ItemLedgerEntryType;

/**
 * Direct cost, overhead and purchase variance of a purchase or assembly output (costing.md 3.2).
 *
 * @param isUsed whether the line is split at all
 * @param direct direct cost, or the expected cost of a line that is not invoiced
 * @param indirect overhead
 * @param variance standard cost less direct cost and overhead; zero without standard cost
 * @param directPerUnit direct cost of one unit, as the value entry shows it
 * @param variancePerUnit variance of one unit, as the value entry shows it
 */
record PositiveShares(
    boolean isUsed,
    Cost direct,
    Cost indirect,
    Cost variance,
    Cost directPerUnit,
    Cost variancePerUnit) {

  /** The line is not split. */
  static final PositiveShares NONE =
      new PositiveShares(false, Cost.ZERO, Cost.ZERO, Cost.ZERO, Cost.ZERO, Cost.ZERO);

  /** All shares of an item without inventory value are 0 (PST-6). */
  private static final PositiveShares WITHOUT_VALUE =
      new PositiveShares(true, Cost.ZERO, Cost.ZERO, Cost.ZERO, Cost.ZERO, Cost.ZERO);

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** The shares of a line whose unit cost (PST-3) is given. */
  static PositiveShares of(Line line, Item item, Cost unitCost, Currencies currencies) {
    if (item.inventoryValueZero()) {
      return WITHOUT_VALUE;
    }
    return line.isInvoiced()
        ? invoiced(line, item, unitCost, currencies)
        : expected(line, item, unitCost, currencies);
  }

  private static PositiveShares invoiced(
      Line line, Item item, Cost unitCost, Currencies currencies) {
    Cost direct = currencies.amount(line.amount, line.postingDate);
    Cost indirect = overhead(line, direct.lcy(), currencies);
    boolean hasPurchaseVariance = item.isStandard() && line.type == ItemLedgerEntryType.PURCHASE;
    Cost variance =
        hasPurchaseVariance
            ? rest(unitCost, line.invoicedQuantity, direct.plus(indirect), currencies)
            : Cost.ZERO;
    Cost perUnit =
        line.inReportingCurrency || item.isStandard()
            ? currencies.perUnit(direct, line.invoicedQuantity)
            : directPerUnit(line, currencies);
    return new PositiveShares(
        true,
        direct,
        indirect,
        variance.lcy() == 0 ? Cost.ZERO : variance,
        perUnit,
        line.inReportingCurrency
            ? currencies.perUnit(variance, line.invoicedQuantity)
            : unitCost.minus(perUnit).minus(currencies.perUnit(indirect, line.invoicedQuantity)));
  }

  /** What is left to the standard; only the rest is rounded, not the standard (3.2). */
  private static Cost rest(Cost unitCost, long quantity, Cost paid, Currencies currencies) {
    BigDecimal lcy = Fixed.product(unitCost.lcy(), quantity).subtract(Fixed.toDecimal(paid.lcy()));
    BigDecimal acy = Fixed.product(unitCost.acy(), quantity).subtract(Fixed.toDecimal(paid.acy()));
    return new Cost(
        Fixed.round(lcy, currencies.amountPrecision()),
        Fixed.round(acy, currencies.amountPrecisionAcy()));
  }

  /** The line's unit cost without its overhead. */
  private static Cost directPerUnit(Line line, Currencies currencies) {
    if (!line.hasOverhead()) {
      return currencies.unitCost(line.unitCost, line.postingDate);
    }
    BigDecimal net =
        Fixed.toDecimal(line.unitCost)
            .subtract(Fixed.toDecimal(line.overheadRate))
            .multiply(HUNDRED);
    long lcy =
        Fixed.round(
            Fixed.quotient(net, HUNDRED.add(Fixed.toDecimal(line.indirectCostPct))),
            currencies.unitPrecision());
    return currencies.unitCost(lcy, line.postingDate);
  }

  /** Overhead in LCY, translated after it was rounded. */
  private static Cost overhead(Line line, long direct, Currencies currencies) {
    if (!line.hasOverhead()) {
      return Cost.ZERO;
    }
    BigDecimal exact =
        Fixed.toDecimal(direct)
            .multiply(Fixed.toDecimal(line.indirectCostPct))
            .movePointLeft(2)
            .add(Fixed.product(line.overheadRate, line.invoicedQuantity));
    return currencies.amount(Fixed.round(exact, currencies.amountPrecision()), line.postingDate);
  }

  /** Unit cost times quantity, with what rounding the unit cost has cut off (3.2). */
  private static PositiveShares expected(
      Line line, Item item, Cost unitCost, Currencies currencies) {
    BigDecimal exactUnitCost =
        item.isStandard() ? Fixed.toDecimal(unitCost.lcy()) : line.exactUnitCost();
    BigDecimal exact = exactUnitCost.multiply(Fixed.toDecimal(line.quantity));
    long acy = currencies.rateOn(line.postingDate).toAcy(exact, currencies.amountPrecisionAcy());
    return new PositiveShares(
        true,
        new Cost(Fixed.round(exact, currencies.amountPrecision()), acy),
        Cost.ZERO,
        Cost.ZERO,
        unitCost,
        Cost.ZERO);
  }
}
