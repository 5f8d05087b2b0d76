package org.trueup.core.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.core.company.AccountingPeriod;
import org.trueup.core.company.AverageCostCalcType;
import org.trueup.core.company.AverageCostPeriod;
import org.trueup.core.company.Settings;

/**
 * Which average cost period a day belongs to, and over what the average goes (AVG-1, AVG-2). This
 * is all that accounting periods do to cost (PER-7).
 */
public final class AveragePeriods {

  private final AverageCostCalcType calcType;
  private final AverageCostPeriod period;
  private final Settings settings;
  private final List<AccountingPeriod> periods;

  /** The periods of a company. */
  public AveragePeriods(Settings settings, List<AccountingPeriod> accountingPeriods) {
    this.settings = settings;
    calcType = settings.averageCostCalcType();
    period = settings.averageCostPeriod();
    periods =
        accountingPeriods.stream()
            .sorted(Comparator.comparing(AccountingPeriod::startingDate))
            .toList();
  }

  /** The scope of averages on a day. */
  public AverageCostCalcType calcTypeOn(LocalDate day) {
    return fiscalYearOf(day).flatMap(AccountingPeriod::averageCostCalcType).orElse(calcType);
  }

  /**
   * The days on which the scope of averages changes, rising (AVG-4): starts of fiscal years whose
   * calculation type is not that of the year before.
   */
  public List<LocalDate> scopeChanges() {
    List<LocalDate> changes = new ArrayList<>();
    AverageCostCalcType last = null;
    for (AccountingPeriod row : periods) {
      if (row.newFiscalYear()) {
        AverageCostCalcType type = row.averageCostCalcType().orElse(calcType);
        if (last != null && last != type) {
          changes.add(row.startingDate());
        }
        last = type;
      }
    }
    return changes;
  }

  /** Whether the entry point of a day stays as it is, whatever is posted (VD-8). */
  public boolean isFrozen(LocalDate day) {
    return settings.isTooEarlyToValue(day);
  }

  /** The first day of the average period that contains a day. */
  public LocalDate startOf(LocalDate day) {
    LocalDate start = calendarStart(day);
    return fiscalYearStarts()
        .filter(year -> !year.isAfter(day) && year.isAfter(start))
        .max(Comparator.naturalOrder())
        .orElse(start);
  }

  /** The last day of the average period that contains a day. */
  public LocalDate endOf(LocalDate day) {
    LocalDate end = calendarEnd(day);
    return fiscalYearStarts()
        .filter(year -> year.isAfter(day) && !year.isAfter(end))
        .min(Comparator.naturalOrder())
        .map(year -> year.minusDays(1))
        .orElse(end);
  }

  private Stream<LocalDate> fiscalYearStarts() {
    return periods.stream()
        .filter(AccountingPeriod::newFiscalYear)
        .map(AccountingPeriod::startingDate);
  }

  /** The fiscal-year row at or before a day; the first one if none is (costing.md 2.1). */
  private Optional<AccountingPeriod> fiscalYearOf(LocalDate day) {
    Optional<AccountingPeriod> latest = Optional.empty();
    for (AccountingPeriod row : periods) {
      if (row.newFiscalYear() && (latest.isEmpty() || !row.startingDate().isAfter(day))) {
        latest = Optional.of(row);
      }
    }
    return latest;
  }

  private AverageCostPeriod periodOn(LocalDate day) {
    return fiscalYearOf(day).flatMap(AccountingPeriod::averageCostPeriod).orElse(period);
  }

  private LocalDate calendarStart(LocalDate day) {
    return switch (periodOn(day)) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> LocalDate.of(day.getYear(), firstMonthOfQuarter(day), 1);
      case YEAR -> day.withDayOfYear(1);
      case ACCOUNTING_PERIOD -> accountingPeriodStart(day);
    };
  }

  private LocalDate calendarEnd(LocalDate day) {
    return switch (periodOn(day)) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
      case QUARTER ->
          LocalDate.of(day.getYear(), firstMonthOfQuarter(day), 1).plusMonths(3).minusDays(1);
      case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
      case ACCOUNTING_PERIOD -> accountingPeriodEnd(day);
    };
  }

  private static Month firstMonthOfQuarter(LocalDate day) {
    return day.getMonth().firstMonthOfQuarter();
  }

  private LocalDate accountingPeriodStart(LocalDate day) {
    LocalDate earliest = hasAccountingPeriod(day) ? LocalDate.MIN : day.withDayOfYear(1);
    return accountingStarts()
        .filter(start -> !start.isAfter(day) && start.isAfter(earliest))
        .max(Comparator.naturalOrder())
        .orElse(earliest);
  }

  private LocalDate accountingPeriodEnd(LocalDate day) {
    LocalDate latest =
        hasAccountingPeriod(day) ? LocalDate.MAX : day.with(TemporalAdjusters.lastDayOfYear());
    return accountingStarts()
        .filter(start -> start.isAfter(day) && !start.isAfter(latest))
        .min(Comparator.naturalOrder())
        .map(start -> start.minusDays(1))
        .orElse(latest);
  }

  /** Before the first start and from the last one on, calendar years stand in. */
  private boolean hasAccountingPeriod(LocalDate day) {
    return !periods.isEmpty()
        && !periods.getFirst().startingDate().isAfter(day)
        && periods.getLast().startingDate().isAfter(day);
  }

  private Stream<LocalDate> accountingStarts() {
    return periods.stream().map(AccountingPeriod::startingDate);
  }
}
