package org.trueup.core.ledger;

/**
 * The link between a general ledger entry and a value entry, with the share of the latter
 * (gl-tracing.md 1, R1.5). A fact.
 *
 * @param glEntryNo general ledger entry
 * @param valueEntryNo value entry
 * @param accountType account type that led to the account
 * @param expected whether the share is of the expected cost
 * @param amount share, fixed value in LCY, debit positive
 * @param amountAcy share in the additional reporting currency
 * @param registerNo register in which it was posted
 */
public record GlItemRelation(
    long glEntryNo,
    long valueEntryNo,
    InventoryAccountType accountType,
    boolean expected,
    long amount,
    long amountAcy,
    long registerNo) {}
