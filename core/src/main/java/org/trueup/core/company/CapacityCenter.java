package org.trueup.core.company;

/**
 * A work center, machine center or resource and its cost per unit of time or output. Percentages
 * and rates are fixed values.
 */
public record CapacityCenter(
    CapacityType type,
    String no,
    String genProdPostingGroup,
    long directUnitCost,
    long indirectCostPct,
    long overheadRate,
    String subcontractor) {}
