package org.trueup.core.company;

/**
 * A foreign currency.
 *
 * @param code code
 * @param amountRoundingPrecision fixed value
 * @param unitAmountRoundingPrecision fixed value
 */
public record Currency(
    String code, long amountRoundingPrecision, long unitAmountRoundingPrecision) {}
