package org.trueup.core.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What has become of an item ledger entry so far. Derived from the facts, except the flags that
 * rules set and clear.
 *
 * @param entryNo item ledger entry
 * @param remainingQuantity signed part that is not applied; the entry is open while it is not 0
 * @param invoicedQuantity signed part that is invoiced
 * @param completelyInvoiced whether its cost is final from a document's point of view (2.7)
 * @param lastInvoiceDate posting date of the latest invoice
 * @param shippedQtyNotReturned of a decrease: quantity that no return took back, not positive
 * @param appliedEntryToAdjust whether its cost is still to be forwarded (9.2)
 * @param appliesToEntryNo entry it is fixed to, 0 for none
 */
public record ItemEntryState(
    long entryNo,
    long remainingQuantity,
    long invoicedQuantity,
    boolean completelyInvoiced,
    Optional<LocalDate> lastInvoiceDate,
    long shippedQtyNotReturned,
    boolean appliedEntryToAdjust,
    long appliesToEntryNo) {}
