package org.trueup.core.closing;

import org.trueup.core.company.Dimensions;
import org.trueup.core.ledger.Cost;

/**
 * A line of the closing journal; all lines have the closing date, document and description of their
 * closing.
 *
 * @param glAccount account
 * @param amount what is to be posted, debit positive
 * @param dimensions values of the chosen dimensions
 */
public record ClosingLine(String glAccount, Cost amount, Dimensions dimensions) {}
