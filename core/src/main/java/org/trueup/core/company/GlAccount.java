package org.trueup.core.company;

/**
 * An account of the general ledger.
 *
 * @param no number
 * @param name name
 * @param type kind of line
 * @param incomeBalance statement it belongs to
 * @param blocked whether it takes no entries
 * @param directPosting whether users may post on it
 */
public record GlAccount(
    String no,
    String name,
    GlAccountType type,
    IncomeBalance incomeBalance,
    boolean blocked,
    boolean directPosting) {}
