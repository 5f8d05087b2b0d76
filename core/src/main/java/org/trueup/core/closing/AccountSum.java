package org.trueup.core.closing;

import org.trueup.core.company.Dimensions;
import org.trueup.core.ledger.Cost;

/**
 * What stands on an account of the general ledger with the same dimension values.
 *
 * @param glAccount account
 * @param dimensions dimension values
 * @param amount sum of the entries, debit positive
 */
public record AccountSum(String glAccount, Dimensions dimensions, Cost amount) {}
