package org.trueup.core.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trueup.core.company.InventoryPeriod;
import org.trueup.core.company.Settings;

/** On which dates inventory may be posted (PER-1, PER-4; periods.md 5.1, 6). */
public final class PostingDates {

  private final Settings settings;
  private final Optional<LocalDate> lastClosed;

  /** The dates of a company with its present inventory periods. */
  public PostingDates(Settings settings, List<InventoryPeriod> inventoryPeriods) {
    this.settings = settings;
    lastClosed =
        inventoryPeriods.stream()
            .filter(InventoryPeriod::closed)
            .map(InventoryPeriod::endingDate)
            .max(LocalDate::compareTo);
  }

  /** Whether a closed inventory period blocks a day (PER-1). */
  public boolean isClosed(LocalDate day) {
    return lastClosed.map(end -> !end.isBefore(day)).orElse(false);
  }

  /** Whether the acting user may post on a day: range and inventory period. */
  public boolean isAllowed(LocalDate day) {
    return settings.postingRangeOfUser().contains(day) && !isClosed(day);
  }

  /**
   * The date of an adjustment of an entry with the given posting date (PER-4); its valuation date
   * stays where it is (PER-6, periods.md R6.6).
   */
  public LocalDate forAdjustmentOf(LocalDate postingDate) {
    Optional<LocalDate> from = settings.allowedPosting().from();
    boolean inRange = from.map(first -> !postingDate.isBefore(first)).orElse(true);
    return inRange && !isClosed(postingDate) ? postingDate : firstAllowed(postingDate);
  }

  private LocalDate firstAllowed(LocalDate postingDate) {
    LocalDate from = settings.allowedPosting().from().orElse(LocalDate.MIN);
    LocalDate open = lastClosed.map(end -> end.plusDays(1)).orElse(LocalDate.MIN);
    LocalDate later = from.isAfter(open) ? from : open;
    return later.equals(LocalDate.MIN) ? postingDate : later;
  }
}
