package org.trueup.core.ledger;

import java.time.LocalDate;
import org.trueup.core.company.Dimensions;
import org.trueup.core.company.JournalName;

/**
 * An entry of the general ledger that posting inventory cost made (gl-posting.md 4.4). A fact.
 *
 * @param entryNo number
 * @param glAccount account
 * @param postingDate accounting date, that of the value entry (gl-posting.md T7)
 * @param documentNo document of the value entry, or the one of the run
 * @param externalDocumentNo the other party's number; blank per posting group
 * @param description text
 * @param amount fixed value in LCY, debit positive
 * @param amountAcy fixed value in the additional reporting currency
 * @param job job; blank per posting group
 * @param orderNo order; blank per posting group
 * @param dimensions dimension values of the value entry
 * @param registerNo register in which it was posted
 * @param priorYear whether it is dated before the first accounting period that was open when it was
 *     posted (periods.md R1.2)
 * @param journal journal in whose name it was posted, none where none is demanded
 */
public record GlEntry(
    long entryNo,
    String glAccount,
    LocalDate postingDate,
    String documentNo,
    String externalDocumentNo,
    String description,
    long amount,
    long amountAcy,
    String job,
    String orderNo,
    Dimensions dimensions,
    long registerNo,
    boolean priorYear,
    JournalName journal) {}
