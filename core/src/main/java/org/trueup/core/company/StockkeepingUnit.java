package org.trueup.core.company;

/**
 * Cost of an item at one location and variant; replaces that of the item where a rule names it.
 * Fixed values in LCY per base unit.
 */
public record StockkeepingUnit(
    String item,
    String variant,
    String location,
    long unitCost,
    long standardCost,
    long lastDirectCost) {}
