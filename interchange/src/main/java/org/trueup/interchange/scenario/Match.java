package org.trueup.interchange.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How expected rows are compared (interface.md 4). */
public enum Match {
  /** The rows since the previous check, same number and order. */
  IN_ORDER,
  /** The rows since the previous check, in any order. */
  ANY_ORDER,
  /** Passes over the rows so far. */
  SKIP,
  /** Each row is found somewhere in the ledger, two rows in two entries. */
  CONTAINS,
  /** Sums of amounts by item ledger entry. */
  SUM_BY_ENTRY,
  /** Sums of amounts by account since the previous check; other accounts sum to zero. */
  SUM_BY_ACCOUNT,
  /** The record as it now stands. */
  STATE;

  /** The name in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The way of a name. */
  public static Optional<Match> of(String code) {
    return Arrays.stream(values()).filter(match -> match.code().equals(code)).findFirst();
  }

  /** The names of all ways. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Match::code).toList();
  }
}
