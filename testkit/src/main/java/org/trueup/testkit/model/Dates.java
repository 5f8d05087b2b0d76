package org.trueup.testkit.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trueup.core.company.Company;
import org.trueup.core.company.InventoryPeriod;
import org.trueup.core.company.Settings;

/** Which days may be posted on, and where an adjustment goes that may not (PER-1, PER-4). */
final class Dates {

  private final Settings settings;
  private final List<LocalDate> closed;

  Dates(Company company) {
    settings = company.settings();
    closed =
        company.inventoryPeriods().stream()
            .filter(InventoryPeriod::closed)
            .map(InventoryPeriod::endingDate)
            .sorted(Comparator.naturalOrder())
            .toList();
  }

  boolean isClosed(LocalDate day) {
    return !closed.isEmpty() && !day.isAfter(closed.getLast());
  }

  /** Whether a closed period ends on a day. */
  boolean endsClosedPeriod(LocalDate day) {
    return closed.contains(day);
  }

  /** VD-8: whether nothing that users post may be valued on a day any more. */
  boolean isTooEarlyToValue(LocalDate day) {
    return settings.earliestAllowedValuationDate().map(day::isBefore).orElse(false);
  }

  /** Refuses a day on which nothing that users post may be valued. */
  void checkValuation(LocalDate day) {
    if (isTooEarlyToValue(day)) {
      throw new Refused("valuation date " + day);
    }
  }

  /** Refuses a day on which the acting user may not post. */
  void check(LocalDate day) {
    if (!settings.postingRangeOfUser().contains(day) || isClosed(day)) {
      throw new Refused("posting date " + day);
    }
  }

  /** The posting date of an adjustment of an entry of this day (ADJ-15). */
  LocalDate ofAdjustment(LocalDate day) {
    Optional<LocalDate> from = settings.allowedPosting().from();
    boolean stays = from.map(first -> !day.isBefore(first)).orElse(true) && !isClosed(day);
    LocalDate posted = stays ? day : firstAllowed(from.orElse(day));
    check(posted);
    return posted;
  }

  private LocalDate firstAllowed(LocalDate from) {
    return isClosed(from) ? closed.getLast().plusDays(1) : from;
  }
}
