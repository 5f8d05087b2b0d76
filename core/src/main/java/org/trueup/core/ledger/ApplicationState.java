package org.trueup.core.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What has become of an item application entry so far.
 *
 * @param entryNo application entry
 * @param outputCompletelyInvoicedDate day on which the owner became fully invoiced (2.4)
 * @param deletedInRegister register that moved it to history, 0 while it lives
 */
public record ApplicationState(
    long entryNo, Optional<LocalDate> outputCompletelyInvoicedDate, long deletedInRegister) {}
