package org.trueup.core.gl;

import java.util.Locale;

/** Why a batch left a value entry out (gl-posting.md 5.4). */
public enum SkipReason {
  /** K-2: it is no inventory value. */
  NOT_INVENTORIABLE("K-2"),
  /** K-3: it has no cost. */
  NO_COST("K-3"),
  /** K-4: it is expected cost, which is not posted. */
  EXPECTED_COST_NOT_POSTED("K-4"),
  /** K-5: all of it stands in the general ledger. */
  ALREADY_POSTED("K-5"),
  /** K-6: the settings give it no accounts. */
  NO_ACCOUNTS("K-6"),
  /** K-7: no inventory posting setup for its location and group. */
  INVENTORY_POSTING_SETUP_MISSING("K-7"),
  /** K-8: no general posting setup for its groups. */
  GENERAL_POSTING_SETUP_MISSING("K-8"),
  /** K-9: the setup names no account. */
  GL_ACCOUNT_MISSING("K-9"),
  /** K-10: the account takes no entries. */
  GL_ACCOUNT_BLOCKED("K-10"),
  /** E-5, unless the run is strict: the date lies outside the allowed range. */
  POSTING_DATE_NOT_ALLOWED("E-5");

  private final String rule;

  SkipReason(String rule) {
    this.rule = rule;
  }

  /** The row of the specification's table. */
  public String rule() {
    return rule;
  }

  /** Whether lists of skipped entries leave it out (K-2, K-3). */
  public boolean isSilent() {
    return this == NOT_INVENTORIABLE || this == NO_COST;
  }

  /** The stable code for machines, as in {@code GL-ACCOUNT-MISSING}. */
  public String code() {
    return name().replace('_', '-').toUpperCase(Locale.ROOT);
  }
}
