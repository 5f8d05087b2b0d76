package org.trueup.core.ledger;

import java.time.LocalDate;
import org.trueup.core.company.CapacityType;

/**
 * Time or units of a capacity center used by an order (costing.md 2.5). A fact.
 *
 * @param entryNo number
 * @param origin line that was posted; it names no item, the order line knows the product
 * @param type kind of capacity
 * @param no number of the center or resource
 * @param postingDate accounting date
 * @param documentNo document
 * @param routingNo routing, blank for none
 * @param operationNo operation, blank for none
 * @param quantity time or units that were costed, a fixed value
 * @param outputQuantity good pieces, a fixed value
 * @param scrapQuantity scrapped pieces, a fixed value
 * @param subcontracting whether the capacity was bought
 * @param registerNo register in which it was posted
 */
public record CapacityLedgerEntry(
    long entryNo,
    Origin origin,
    CapacityType type,
    String no,
    LocalDate postingDate,
    String documentNo,
    String routingNo,
    String operationNo,
    long quantity,
    long outputQuantity,
    long scrapQuantity,
    boolean subcontracting,
    long registerNo) {}
