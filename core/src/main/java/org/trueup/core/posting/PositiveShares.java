package org.trueup.core.posting;

import java.math.BigDecimal;
import org.trueup.core.company.Item;
import org.trueup.core.decimal.Exchange;
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
 */
record PositiveShares(boolean isUsed, Cost direct, Cost indirect, Cost variance) {

  /** The line is not split. */
  static final PositiveShares NONE = new PositiveShares(false, Cost.ZERO, Cost.ZERO, Cost.ZERO);

  /** The shares of a line whose unit cost (PST-3) is given. */
  static PositiveShares of(Line line, Item item, Cost unitCost, Currencies currencies) {
    return line.isInvoiced()
        ? invoiced(line, item, unitCost, currencies)
        : expected(line, item, unitCost, currencies);
  }

  private static PositiveShares invoiced(
      Line line, Item item, Cost unitCost, Currencies currencies) {
    Cost translated = currencies.amount(line.amount, line.postingDate);
    Cost direct = line.amountAcy == null ? translated : new Cost(line.amount, line.amountAcy);
    Cost indirect = overhead(line, direct, currencies);
    boolean hasPurchaseVariance = item.isStandard() && line.type == ItemLedgerEntryType.PURCHASE;
    Cost variance =
        hasPurchaseVariance
            ? currencies.multiply(unitCost, line.invoicedQuantity).minus(direct).minus(indirect)
            : Cost.ZERO;
    return new PositiveShares(true, direct, indirect, variance.lcy() == 0 ? Cost.ZERO : variance);
  }

  private static Cost overhead(Line line, Cost direct, Currencies currencies) {
    if (line.indirectCostPct == 0 && line.overheadRate == 0) {
      return Cost.ZERO;
    }
    Exchange rate = currencies.rateOn(line.postingDate);
    BigDecimal quantity = Fixed.toDecimal(line.invoicedQuantity);
    BigDecimal ofRate = Fixed.toDecimal(line.overheadRate);
    BigDecimal ofRateAcy =
        Fixed.toDecimal(rate.toAcy(line.overheadRate, currencies.unitPrecisionAcy()));
    return new Cost(
        Fixed.round(
            percent(direct.lcy(), line.indirectCostPct).add(ofRate.multiply(quantity)),
            currencies.amountPrecision()),
        Fixed.round(
            percent(direct.acy(), line.indirectCostPct).add(ofRateAcy.multiply(quantity)),
            currencies.amountPrecisionAcy()));
  }

  private static BigDecimal percent(long amount, long percent) {
    return Fixed.toDecimal(amount).multiply(Fixed.toDecimal(percent)).movePointLeft(2);
  }

  /** Unit cost times quantity, with what rounding the unit cost has cut off (3.2). */
  private static PositiveShares expected(
      Line line, Item item, Cost unitCost, Currencies currencies) {
    if (item.isStandard()) {
      return new PositiveShares(
          true, currencies.multiply(unitCost, line.quantity), Cost.ZERO, Cost.ZERO);
    }
    BigDecimal exact = line.exactUnitCost.multiply(Fixed.toDecimal(line.quantity));
    long acy =
        line.unitCostAcy == null
            ? currencies.rateOn(line.postingDate).toAcy(exact, currencies.amountPrecisionAcy())
            : Fixed.multiply(line.unitCostAcy, line.quantity, currencies.amountPrecisionAcy());
    return new PositiveShares(
        true,
        new Cost(Fixed.round(exact, currencies.amountPrecision()), acy),
        Cost.ZERO,
        Cost.ZERO);
  }
}
