package org.trueup.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which value entries a run of posting to the general ledger looks at (gl-posting.md 5.1).
 *
 * @param items items; empty for all
 * @param from first posting date
 * @param to last posting date
 * @param expectedCostPosting whether expected cost is posted (gl-posting.md R3.1 c)
 */
public record CostToPostFilter(
    Set<String> items,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    boolean expectedCostPosting) {

  /** Everything. */
  public static CostToPostFilter all(boolean expectedCostPosting) {
    return new CostToPostFilter(Set.of(), Optional.empty(), Optional.empty(), expectedCostPosting);
  }
}
