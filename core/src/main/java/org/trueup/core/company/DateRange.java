package org.trueup.core.company;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A range of days, both ends included; an absent end does not limit.
 *
 * @param from first day, if limited
 * @param to last day, if limited
 */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {

  /** All days. */
  public static final DateRange ALWAYS = new DateRange(Optional.empty(), Optional.empty());

  /** Whether the range has no end on either side. */
  public boolean isUnlimited() {
    return from.isEmpty() && to.isEmpty();
  }

  /** Whether the day lies in the range. */
  public boolean contains(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }
}
