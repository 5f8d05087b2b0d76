package org.trueup.core.company;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A period of the general ledger; the row that begins a fiscal year holds its average cost settings
 * (costing.md 2.1).
 */
public record AccountingPeriod(
    LocalDate startingDate,
    String name,
    boolean newFiscalYear,
    boolean closed,
    Optional<AverageCostPeriod> averageCostPeriod,
    Optional<AverageCostCalcType> averageCostCalcType) {}
