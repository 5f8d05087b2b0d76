package org.trueup.core.company;

import java.math.BigDecimal;

/** How many base units one unit of measure of an item holds. */
public record ItemUnitOfMeasure(String item, String code, BigDecimal qtyPerUnitOfMeasure) {}
