package org.trueup.store.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;

/**
 * A range of days such as {@code 2025-01-01..2025-12-31}, {@code ..2025-12-31} or {@code
 * 2025-12-31}; both ends count. {@code C2025-12-31} is the closing date, which comes after 31
 * December and before 1 January.
 *
 * @param from first day, if limited
 * @param to last day, if limited
 */
public record DateFilter(Optional<Day> from, Optional<Day> to) {

  /** Every day. */
  public static final DateFilter ALL = new DateFilter(Optional.empty(), Optional.empty());

  /**
   * A day or the closing date after it.
   *
   * @param date the day
   * @param closing whether it is the closing date
   */
  public record Day(LocalDate date, boolean closing) {
    @Override
    public String toString() {
      return (closing ? "C" : "") + date;
    }
  }

  /**
   * Reads a filter; a blank text passes every day.
   *
   * @throws Refusal FILTER-SYNTAX if it cannot be understood
   */
  public static DateFilter parse(String text) {
    String filter = text.strip();
    if (filter.isEmpty()) {
      return ALL;
    }
    int range = filter.indexOf("..");
    if (range < 0) {
      return new DateFilter(day(filter, filter), day(filter, filter));
    }
    DateFilter parsed =
        new DateFilter(
            day(filter, filter.substring(0, range)), day(filter, filter.substring(range + 2)));
    if (parsed.equals(ALL)) {
      throw notUnderstood(filter);
    }
    return parsed;
  }

  private static Optional<Day> day(String filter, String text) {
    String day = text.strip();
    if (day.isEmpty()) {
      return Optional.empty();
    }
    boolean closing = day.startsWith("C") || day.startsWith("c");
    try {
      return Optional.of(new Day(LocalDate.parse(closing ? day.substring(1) : day), closing));
    } catch (DateTimeParseException notADate) {
      throw notUnderstood(filter);
    }
  }

  private static Refusal notUnderstood(String filter) {
    return new Refusal(
        new Failure(
            "FILTER-SYNTAX",
            Place.NOWHERE,
            "The date filter " + filter + " cannot be understood.",
            "Write a day as 2025-12-31, a range as 2025-01-01..2025-12-31."));
  }

  /** The filter without its first day, for balances at its end. */
  public DateFilter upToEnd() {
    return new DateFilter(Optional.empty(), to);
  }

  /** Whether the closing date after a day passes. */
  public boolean containsClosing(LocalDate day) {
    return from.map(first -> !day.isBefore(first.date())).orElse(true)
        && to.map(last -> last.closing() ? !day.isAfter(last.date()) : day.isBefore(last.date()))
            .orElse(true);
  }

  /** Whether some day from one to another passes. */
  public boolean overlaps(LocalDate first, LocalDate last) {
    return from.map(day -> !last.isBefore(day.date())).orElse(true)
        && to.map(day -> !first.isAfter(day.date())).orElse(true);
  }

  /** The condition that an ordinary date passes the filter. */
  Template on(String column) {
    return condition(column, from.map(day -> day.closing() ? ">" : ">="), to.map(day -> "<="));
  }

  /** The condition that a closing date passes the filter. */
  Template onClosing(String column) {
    return condition(column, from.map(day -> ">="), to.map(day -> day.closing() ? "<=" : "<"));
  }

  private Template condition(String column, Optional<String> fromSign, Optional<String> toSign) {
    Template condition =
        Template.of(
            "(1 = 1"
                + fromSign.map(sign -> " AND " + column + " " + sign + " :date_from").orElse("")
                + toSign.map(sign -> " AND " + column + " " + sign + " :date_to").orElse("")
                + ")");
    if (from.isPresent()) {
      condition = condition.with("date_from", from.get().date());
    }
    return to.isPresent() ? condition.with("date_to", to.get().date()) : condition;
  }
}
