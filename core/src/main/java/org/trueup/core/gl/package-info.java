/**
 * Posting inventory cost to the general ledger (gl-posting.md).
 *
 * <p>A value entry has up to two amounts to post: what of its actual cost and, where expected cost
 * is posted, what of its expected cost does not stand in the general ledger yet. {@link
 * org.trueup.core.gl.PostingTable} names for each a pair of account types: one gets the amount, the
 * other its opposite. {@link org.trueup.core.gl.PostingSetup} turns an account type into an account
 * by the groups of the entry. {@link org.trueup.core.gl.GlPosting} adds up lines of equal key,
 * orders them and makes general ledger entries with their relations to value entries.
 *
 * <p>What never changes: the lines of one value entry sum to zero in both currencies; either all of
 * them are posted or none; a share of a general ledger entry is one line of one value entry, and
 * the shares sum to the entry. No rounding happens here, since every amount of a value entry is
 * rounded already (R1.4).
 *
 * <p>A value entry that cannot be posted in a batch is skipped with a {@link
 * org.trueup.core.gl.SkipReason}; a defect of the data or the chart of accounts is a {@link
 * org.trueup.core.failure.Failure}, and then nothing of the run counts. At transaction time ({@link
 * org.trueup.core.gl.GlPosting#postAtOnce}) a missing account is a failure too.
 *
 * <p>Codes: {@code DOCUMENT-NO-REQUIRED}, {@code DOCUMENT-NO-NOT-ALLOWED}, {@code
 * JOURNAL-TEMPLATE-REQUIRED}, {@code JOURNAL-BATCH-REQUIRED}, {@code NO-SERIES-REQUIRED}, {@code
 * JOURNAL-NOT-ALLOWED}, {@code UNKNOWN-CODE} (E-7), {@code GL-ACCOUNT-NOT-IN-CHART} (E-1), {@code
 * GL-ACCOUNT-NOT-FOR-POSTING} (E-6), {@code INVALID-ENTRY-COMBINATION} (E-3), {@code
 * EXPECTED-COST-NOT-ALLOWED} (E-4), {@code POSTING-DATE-NOT-ALLOWED} (E-5), {@code
 * AMOUNT-NEEDS-ROUNDING} (R1.4); at transaction time also {@code INVENTORY-POSTING-SETUP-MISSING},
 * {@code GENERAL-POSTING-SETUP-MISSING}, {@code GL-ACCOUNT-MISSING}, {@code GL-ACCOUNT-BLOCKED}. A
 * row of the general posting setup that is blocked stops both: {@code
 * GENERAL-POSTING-SETUP-BLOCKED} (E-2).
 */
package org.trueup.core.gl;
