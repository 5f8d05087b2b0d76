package org.trueup.core.company;

import java.math.BigDecimal;

/** A component of a produced or assembled item. Quantity and scrap are fixed values. */
public record BomLine(
    String item,
    int lineNo,
    String component,
    String variant,
    BigDecimal quantityPer,
    String unitOfMeasure,
    long scrapPct) {}
