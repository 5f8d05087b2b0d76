package org.trueup.testkit.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.trueup.core.company.Company;
import org.trueup.core.company.Currency;
import org.trueup.core.company.ExchangeRate;

/** What the set-up says about rounding and translation. */
final class Precisions {

  private final Company company;
  private final BigDecimal amount;
  private final BigDecimal unit;
  private final BigDecimal amountAcy;
  private final BigDecimal unitAcy;

  Precisions(Company company) {
    this.company = company;
    amount = Exact.of(company.settings().amountRoundingPrecision());
    unit = Exact.of(company.settings().unitAmountRoundingPrecision());
    amountAcy =
        company
            .additionalReportingCurrency()
            .map(Currency::amountRoundingPrecision)
            .map(Exact::of)
            .orElse(amount);
    unitAcy =
        company
            .additionalReportingCurrency()
            .map(Currency::unitAmountRoundingPrecision)
            .map(Exact::of)
            .orElse(unit);
  }

  BigDecimal amount() {
    return amount;
  }

  BigDecimal amount(BigDecimal value) {
    return Exact.round(value, amount);
  }

  BigDecimal unit(BigDecimal value) {
    return Exact.round(value, unit);
  }

  BigDecimal quantity(BigDecimal value) {
    return Exact.round(value, Exact.of(company.settings().quantityRoundingPrecision()));
  }

  Amounts amount(Amounts value) {
    return new Amounts(amount(value.lcy()), Exact.round(value.acy(), amountAcy));
  }

  Amounts unit(Amounts value) {
    return new Amounts(unit(value.lcy()), Exact.round(value.acy(), unitAcy));
  }

  boolean hasAcy() {
    return company.settings().hasAdditionalReportingCurrency();
  }

  /** LCY beside its translation, neither rounded (ACY-2, ACY-6). */
  Amounts translated(BigDecimal lcy, LocalDate day) {
    return new Amounts(lcy, hasAcy() ? Exact.share(lcy, rate(day).amount(), perLcy(day)) : zero());
  }

  private static BigDecimal zero() {
    return BigDecimal.ZERO;
  }

  private BigDecimal perLcy(LocalDate day) {
    return rate(day).relationalAmount();
  }

  private ExchangeRate rate(LocalDate day) {
    return company
        .exchangeRate(company.settings().additionalReportingCurrency(), day)
        .orElseThrow(() -> new Refused("no rate on " + day));
  }

  /** A cost per unit in both currencies: rounded, translated, rounded (ACY-2). */
  Amounts unitCost(BigDecimal lcy, LocalDate day) {
    return unit(translated(unit(lcy), day));
  }

  /** An amount in both currencies: rounded, translated, rounded (ACY-2). */
  Amounts amountOf(BigDecimal lcy, LocalDate day) {
    return amount(translated(amount(lcy), day));
  }
}
