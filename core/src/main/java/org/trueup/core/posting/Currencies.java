package org.trueup.core.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.trueup.core.company.Company;
import org.trueup.core.company.Currency;
import org.trueup.core.decimal.Exchange;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;

/** Rounding precisions of both currencies and the rate of a day (costing.md 13). */
public final class Currencies {

  private final Company company;
  private final long amountPrecision;
  private final long unitPrecision;
  private final long amountPrecisionAcy;
  private final long unitPrecisionAcy;
  private LocalDate rateDay;
  private Exchange rate = Exchange.NONE;

  /** The currencies of a company. */
  public Currencies(Company company) {
    this.company = company;
    amountPrecision = company.settings().amountRoundingPrecision();
    unitPrecision = company.settings().unitAmountRoundingPrecision();
    amountPrecisionAcy =
        company
            .additionalReportingCurrency()
            .map(Currency::amountRoundingPrecision)
            .orElse(amountPrecision);
    unitPrecisionAcy =
        company
            .additionalReportingCurrency()
            .map(Currency::unitAmountRoundingPrecision)
            .orElse(unitPrecision);
  }

  /** ARP. */
  public long amountPrecision() {
    return amountPrecision;
  }

  /** UARP. */
  public long unitPrecision() {
    return unitPrecision;
  }

  /** ACY-ARP. */
  public long amountPrecisionAcy() {
    return amountPrecisionAcy;
  }

  /** ACY-UARP. */
  public long unitPrecisionAcy() {
    return unitPrecisionAcy;
  }

  /** Code of the additional reporting currency, blank for none. */
  public String additionalReportingCurrency() {
    return company.settings().additionalReportingCurrency();
  }

  /** Whether amounts are kept in a second currency. */
  public boolean hasAcy() {
    return company.settings().hasAdditionalReportingCurrency();
  }

  /** The rate of a day; none where no second currency or no rate is set up (ACY-6). */
  public Exchange rateOn(LocalDate day) {
    if (!hasAcy()) {
      return Exchange.NONE;
    }
    if (!day.equals(rateDay)) {
      rateDay = day;
      rate =
          company
              .exchangeRate(additionalReportingCurrency(), day)
              .map(found -> new Exchange(found.amount(), found.relationalAmount()))
              .orElse(Exchange.NONE);
    }
    return rate;
  }

  /** An amount in both currencies at the rate of a day, the second rounded ACY-ARP. */
  public Cost amount(long lcy, LocalDate day) {
    return new Cost(lcy, hasAcy() ? rateOn(day).toAcy(lcy, amountPrecisionAcy) : 0);
  }

  /** A unit cost in both currencies at the rate of a day, the second rounded ACY-UARP. */
  public Cost unitCost(long lcy, LocalDate day) {
    return new Cost(lcy, hasAcy() ? rateOn(day).toAcy(lcy, unitPrecisionAcy) : 0);
  }

  /** Decimals in whole units of both currencies, each rounded to its amount precision (C-4). */
  public Cost round(BigDecimal lcy, BigDecimal acy) {
    return new Cost(Fixed.round(lcy, amountPrecision), Fixed.round(acy, amountPrecisionAcy));
  }

  /** Unit cost times quantity, each currency rounded to its amount precision. */
  public Cost multiply(Cost unitCost, long quantity) {
    return new Cost(
        Fixed.multiply(unitCost.lcy(), quantity, amountPrecision),
        Fixed.multiply(unitCost.acy(), quantity, amountPrecisionAcy));
  }

  /** Amount divided by quantity, each currency rounded to its unit amount precision. */
  public Cost perUnit(Cost amount, long quantity) {
    if (quantity == 0 || amount.isZero()) {
      return Cost.ZERO;
    }
    return new Cost(
        Fixed.divide(amount.lcy(), quantity, unitPrecision),
        Fixed.divide(amount.acy(), quantity, unitPrecisionAcy));
  }

  /** Amount times a quotient of quantities, each currency rounded to its amount precision. */
  public Cost share(Cost amount, long numerator, long denominator) {
    if (amount.isZero()) {
      return Cost.ZERO;
    }
    return new Cost(
        Fixed.share(amount.lcy(), numerator, denominator, amountPrecision),
        Fixed.share(amount.acy(), numerator, denominator, amountPrecisionAcy));
  }
}
