package org.trueup.core.company;

import java.time.LocalDate;

/**
 * An entry of the company's own general ledger where it lives in another system; debit is positive,
 * a fixed value in LCY.
 */
public record ExternalGlEntry(
    long entryNo,
    LocalDate postingDate,
    boolean closingDate,
    String documentNo,
    String glAccount,
    long amount,
    String description,
    String source,
    String job) {}
