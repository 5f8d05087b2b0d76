package org.trueup.core.reconciliation;

import java.util.Locale;

/**
 * Probable causes of a difference, in the order in which one of them is shown (gl-reconciliation.md
 * 5.2).
 */
public enum WarningFlag {
  /** Expected cost is not posted, so interim accounts are empty. */
  EXPECTED_COST_POSTING(
      "Expected Cost Setup", "Expected cost is not posted, so interim accounts differ."),
  /** Some cost is not posted yet. */
  COST_POSTED_TO_GL(
      "Post Cost to G/L", "Some cost is not posted to the general ledger; run post-cost-to-gl."),
  /** Entries were compressed; cannot happen here (gl-tracing.md 6). */
  COMPRESSION("Compression", "Inventory or G/L entries were compressed."),
  /** Accounts of the posting setups were re-assigned. */
  POSTING_GROUP(
      "Posting Group", "Cost was posted to an account that the posting setup no longer names."),
  /** Somebody posted to an inventory account past the ledgers. */
  DIRECT_POSTINGS(
      "Direct Posting", "An amount was posted directly to an account of the posting setups."),
  /** Value entries and general ledger agree at the end, but not inside the period. */
  POSTING_DATE(
      "Posting Date", "Posting dates of value entries and their G/L entries differ in the period."),
  /** A closing entry emptied income statement accounts. */
  CLOSING_PERIOD_OVERLAP(
      "Closed Fiscal Year", "A closed fiscal year emptied income statement accounts."),
  /** One account serves several account types. */
  SIMILAR_ACCOUNTS(
      "Similar Accounts", "One account is set up for several account types and counts in each."),
  /** Entries have lost their account. */
  DELETED_GL_ACCOUNTS("Deleted Accounts", "G/L entries without account exist.");

  private final String shortText;
  private final String meaning;

  WarningFlag(String shortText, String meaning) {
    this.shortText = shortText;
    this.meaning = meaning;
  }

  /** The text of a cell. */
  public String shortText() {
    return shortText;
  }

  /** What it means, one sentence. */
  public String meaning() {
    return meaning;
  }

  /** The code of reports, as in {@code cost_posted_to_gl}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
