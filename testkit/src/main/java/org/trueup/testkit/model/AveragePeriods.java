package org.trueup.testkit.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import org.trueup.core.company.AccountingPeriod;
import org.trueup.core.company.AverageCostPeriod;
import org.trueup.core.company.Company;

/** The period of average cost that a day lies in (AVG-1). */
final class AveragePeriods {

  private final Company company;
  private final List<AccountingPeriod> accounting;

  AveragePeriods(Company company) {
    this.company = company;
    accounting =
        company.accountingPeriods().stream()
            .sorted(Comparator.comparing(AccountingPeriod::startingDate))
            .toList();
  }

  /** Days from start to end, both included. */
  record Period(LocalDate start, LocalDate end) {

    static final Comparator<Period> BY_END =
        Comparator.comparing(Period::end).thenComparing(Period::start);

    boolean contains(LocalDate day) {
      return !day.isBefore(start) && !day.isAfter(end);
    }
  }

  Period of(LocalDate day) {
    AverageCostPeriod length = length(day);
    if (length == AverageCostPeriod.ACCOUNTING_PERIOD) {
      return accountingPeriod(day);
    }
    Period period = calendarPeriod(day, length);
    for (AccountingPeriod row : accounting) {
      LocalDate first = row.startingDate();
      boolean inside = first.isAfter(period.start()) && !first.isAfter(period.end());
      if (row.newFiscalYear() && inside) {
        period =
            day.isBefore(first)
                ? new Period(period.start(), first.minusDays(1))
                : new Period(first, period.end());
      }
    }
    return period;
  }

  private AverageCostPeriod length(LocalDate day) {
    AccountingPeriod ruling = null;
    for (AccountingPeriod row : accounting) {
      boolean rules = row.newFiscalYear() && !row.startingDate().isAfter(day);
      ruling = rules || (ruling == null && row.newFiscalYear()) ? row : ruling;
    }
    AverageCostPeriod general = company.settings().averageCostPeriod();
    return ruling == null ? general : ruling.averageCostPeriod().orElse(general);
  }

  /** What no start bounds on either side is bounded by the calendar year of the day. */
  private Period accountingPeriod(LocalDate day) {
    LocalDate start = null;
    LocalDate next = null;
    for (AccountingPeriod row : accounting) {
      if (!row.startingDate().isAfter(day)) {
        start = row.startingDate();
      } else if (next == null) {
        next = row.startingDate();
      }
    }
    if (start != null && next != null) {
      return new Period(start, next.minusDays(1));
    }
    Period year = calendarPeriod(day, AverageCostPeriod.YEAR);
    if (start != null && start.isAfter(year.start())) {
      return new Period(start, year.end());
    }
    return next != null && !next.isAfter(year.end())
        ? new Period(year.start(), next.minusDays(1))
        : year;
  }

  private static Period calendarPeriod(LocalDate day, AverageCostPeriod length) {
    LocalDate firstOfMonth = day.withDayOfMonth(1);
    return switch (length) {
      case DAY, ACCOUNTING_PERIOD -> new Period(day, day);
      case WEEK -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new Period(monday, monday.plusDays(6));
      }
      case MONTH -> new Period(firstOfMonth, firstOfMonth.plusMonths(1).minusDays(1));
      case QUARTER -> {
        LocalDate first = firstOfMonth.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
        yield new Period(first, first.plusMonths(3).minusDays(1));
      }
      case YEAR -> {
        LocalDate first = day.withDayOfYear(1);
        yield new Period(first, first.plusYears(1).minusDays(1));
      }
    };
  }
}
