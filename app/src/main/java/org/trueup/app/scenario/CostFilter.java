package org.trueup.app.scenario;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which value entries are posted to the general ledger.
 *
 * @param from first posting date, if limited
 * @param to last posting date, if limited
 */
public record CostFilter(Optional<LocalDate> from, Optional<LocalDate> to) {

  boolean accepts(LocalDate postingDate) {
    return from.map(first -> !postingDate.isBefore(first)).orElse(true)
        && to.map(last -> !postingDate.isAfter(last)).orElse(true);
  }
}
