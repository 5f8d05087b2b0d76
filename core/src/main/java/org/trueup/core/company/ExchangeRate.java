package org.trueup.core.company;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate from a date on: {@code amount} units of the currency are worth {@code relationalAmount}
 * units of LCY.
 *
 * @param currency code
 * @param startingDate first day of the rate
 * @param amount units of the currency
 * @param relationalAmount units of LCY
 */
public record ExchangeRate(
    String currency, LocalDate startingDate, BigDecimal amount, BigDecimal relationalAmount) {}
