package org.trueup.core.company;

/** An operation of a produced item. Times and scrap are fixed values. */
public record RoutingLine(
    String item,
    String operationNo,
    CapacityType capacityType,
    String capacityNo,
    long setupTime,
    long runTime,
    long scrapPct) {}
