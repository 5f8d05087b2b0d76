package org.trueup.core.ledger;

import java.time.LocalDate;

/**
 * The moved fields of a value entry (INV-10), stamped with the register that moved them.
 *
 * @param entryNo value entry
 * @param valuationDate valuation date from now on
 * @param valuedByAverageCost mark of average valuation from now on
 * @param registerNo register of the change
 */
public record ValueEntryState(
    long entryNo, LocalDate valuationDate, boolean valuedByAverageCost, long registerNo) {}
