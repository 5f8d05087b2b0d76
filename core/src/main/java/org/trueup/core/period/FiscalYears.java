package org.trueup.core.period;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trueup.core.company.AccountingPeriod;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Settings;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.input.Notation;

/**
 * Creates and closes fiscal years (periods.md 2 and 3).
 *
 * <p>A period is date locked where it is closed, and where it is the first open one behind a closed
 * one: its start can no longer move.
 */
public final class FiscalYears {

  private final Company company;
  private final TreeMap<LocalDate, AccountingPeriod> periods = new TreeMap<>();

  /** The fiscal years of a company. */
  public FiscalYears(Company company) {
    this.company = company;
    company.accountingPeriods().forEach(period -> periods.put(period.startingDate(), period));
  }

  /** All periods by starting date. */
  public List<AccountingPeriod> all() {
    return List.copyOf(periods.values());
  }

  /** The first period that is not closed. */
  public Optional<AccountingPeriod> firstOpen() {
    return periods.values().stream().filter(period -> !period.closed()).findFirst();
  }

  /** Whether the starting date of a period can no longer change. */
  public boolean isDateLocked(AccountingPeriod period) {
    boolean anyClosed = periods.values().stream().anyMatch(AccountingPeriod::closed);
    return period.closed()
        || (anyClosed && firstOpen().map(first -> first.equals(period)).orElse(false));
  }

  /** The last day of a period; empty for the last one, whose end is not known yet. */
  public Optional<LocalDate> endOf(AccountingPeriod period) {
    return Optional.ofNullable(periods.higherKey(period.startingDate()))
        .map(next -> next.minusDays(1));
  }

  /**
   * The periods after a fiscal year has been created (R2.2): its periods and the first one of the
   * year after it. Periods that exist are kept.
   *
   * @param start first day; by default the start of the last period
   * @param count number of periods
   * @param length length of a period
   * @throws Refusal if the year would lie among those that exist
   */
  public List<AccountingPeriod> withYear(Optional<LocalDate> start, int count, Period length) {
    LocalDate first = start.or(this::lastStart).orElseThrow(FiscalYears::noStart);
    Optional<LocalDate> open = firstOpen().map(AccountingPeriod::startingDate);
    if (count < 1) {
      throw refusal(
          "FISCAL-YEAR-EMPTY", "A fiscal year has at least one period.", "Name 1 or more.");
    }
    refuseAmongExisting(first, open);
    boolean closed =
        open.map(first::isBefore).orElse(false)
            && firstOpen().filter(this::isDateLocked).isPresent();
    TreeMap<LocalDate, AccountingPeriod> created = new TreeMap<>(periods);
    LocalDate day = first;
    for (int i = 0; i <= count; i++) {
      boolean beforeExisting = open.isPresent() && !day.isAfter(open.get());
      if (i == count && beforeExisting) {
        break;
      }
      created.putIfAbsent(day, period(day, i == 0 || i == count, closed));
      day = first.plus(length.multipliedBy(i + 1));
    }
    return List.copyOf(created.values());
  }

  private Optional<LocalDate> lastStart() {
    return periods.isEmpty() ? Optional.empty() : Optional.of(periods.lastKey());
  }

  private void refuseAmongExisting(LocalDate first, Optional<LocalDate> open) {
    boolean among =
        open.isPresent() && !first.isBefore(open.get()) && first.isBefore(periods.lastKey());
    if (among) {
      throw refusal(
          "FISCAL-YEAR-EXISTS",
          "Accounting periods exist from " + open.get() + " to " + periods.lastKey() + ".",
          "Create a fiscal year before or after them.");
    }
  }

  /** The first period of a year takes the average cost settings of the company. */
  private AccountingPeriod period(LocalDate start, boolean newFiscalYear, boolean closed) {
    return new AccountingPeriod(
        start,
        "",
        newFiscalYear,
        closed,
        newFiscalYear ? Optional.of(company.settings().averageCostPeriod()) : Optional.empty(),
        newFiscalYear ? Optional.of(company.settings().averageCostCalcType()) : Optional.empty());
  }

  /**
   * A fiscal year.
   *
   * @param start its first day
   * @param next the first day of the year after it
   */
  public record Year(LocalDate start, LocalDate next) {

    /** Its last day. */
    public LocalDate end() {
      return next.minusDays(1);
    }
  }

  /**
   * The fiscal year that comes next for closing (periods.md 3, steps 1 and 2).
   *
   * @throws Refusal if there is none, it does not begin a year, or no year follows it
   */
  public Year yearToClose() {
    AccountingPeriod first =
        firstOpen()
            .orElseThrow(
                () ->
                    refusal(
                        "FISCAL-YEAR-NONE",
                        "There is no open accounting period.",
                        "Create a fiscal year first."));
    if (!first.newFiscalYear()) {
      throw refusal(
          "FISCAL-YEAR-START",
          "The first open accounting period, " + first.startingDate() + ", begins no fiscal year.",
          "Mark the period that begins the fiscal year.");
    }
    LocalDate next =
        periods.tailMap(first.startingDate(), false).values().stream()
            .filter(AccountingPeriod::newFiscalYear)
            .map(AccountingPeriod::startingDate)
            .min(Comparator.naturalOrder())
            .orElseThrow(
                () ->
                    refusal(
                        "FISCAL-YEAR-NOT-FOLLOWED",
                        "No fiscal year follows the one that begins on "
                            + first.startingDate()
                            + ".",
                        "Create the new fiscal year before you close the old one."));
    return new Year(first.startingDate(), next);
  }

  /**
   * The closed fiscal year that ends on a day (periods.md 4).
   *
   * @throws Refusal FISCAL-YEAR-UNKNOWN if none ends there, FISCAL-YEAR-NOT-CLOSED if it is open
   */
  public Year closedYear(LocalDate endingDate) {
    AccountingPeriod next = periods.get(endingDate.plusDays(1));
    Optional<LocalDate> start =
        periods.headMap(endingDate.plusDays(1), false).descendingMap().values().stream()
            .filter(AccountingPeriod::newFiscalYear)
            .map(AccountingPeriod::startingDate)
            .findFirst();
    if (next == null || !next.newFiscalYear() || start.isEmpty()) {
      throw refusal(
          "FISCAL-YEAR-UNKNOWN",
          "The fiscal year that ends on " + endingDate + " does not exist.",
          "Name the last day of a fiscal year behind which another one begins.");
    }
    if (!isDateLocked(next)) {
      throw refusal(
          "FISCAL-YEAR-NOT-CLOSED",
          "The fiscal year that ends on " + endingDate + " must be closed first.",
          "Run periods close-fiscal-year.");
    }
    return new Year(start.get(), next.startingDate());
  }

  /**
   * The periods after the earliest open fiscal year has been closed (periods.md 3). Nothing is
   * asked of inventory or the general ledger, and there is no way back.
   *
   * @throws Refusal as {@link #yearToClose}
   */
  public List<AccountingPeriod> withYearClosed() {
    Year year = yearToClose();
    List<AccountingPeriod> changed = new ArrayList<>();
    for (AccountingPeriod period : periods.values()) {
      boolean ofYear =
          !period.startingDate().isBefore(year.start())
              && period.startingDate().isBefore(year.next());
      changed.add(ofYear ? closed(period) : period);
    }
    return changed;
  }

  /** Set-up rows with the given accounting periods; a row that exists keeps its other columns. */
  public static CompanyRows in(CompanyRows rows, List<AccountingPeriod> periods) {
    List<CompanyRow> changed = new ArrayList<>();
    for (AccountingPeriod period : periods) {
      CompanyRow known =
          rows.of(Table.ACCOUNTING_PERIODS).stream()
              .filter(row -> row.date("starting_date").equals(period.startingDate()))
              .findFirst()
              .orElse(CompanyRow.of(Map.of()));
      changed.add(known.with(texts(period)));
    }
    return rows.with(Table.ACCOUNTING_PERIODS, changed);
  }

  /** Set-up rows with settings set, text by name; those of averages reach fiscal years too. */
  public static CompanyRows set(CompanyRows rows, Map<String, String> settings) {
    CompanyRows changed = rows;
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      changed = changed.set(setting.getKey(), setting.getValue());
    }
    boolean ofAverages =
        settings.keySet().stream()
            .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("average_cost_"));
    return ofAverages && !rows.of(Table.ACCOUNTING_PERIODS).isEmpty()
        ? withAverageSettings(changed, Companies.from(rows).settings())
        : changed;
  }

  /**
   * Set-up rows after a change of the average cost settings (AVG-3): open fiscal years take the new
   * settings, closed ones keep those that ruled until now.
   *
   * @param rows with the settings changed
   * @param before the settings that ruled until now
   */
  public static CompanyRows withAverageSettings(CompanyRows rows, Settings before) {
    Company company = Companies.from(rows);
    List<AccountingPeriod> periods = new ArrayList<>();
    boolean open = false;
    for (AccountingPeriod period : new FiscalYears(company).all()) {
      open |= period.newFiscalYear() && !period.closed();
      periods.add(
          period.newFiscalYear()
              ? open ? with(period, company.settings()) : keeping(period, before)
              : period);
    }
    return periods.equals(new FiscalYears(company).all()) ? rows : in(rows, periods);
  }

  private static AccountingPeriod with(AccountingPeriod period, Settings settings) {
    return new AccountingPeriod(
        period.startingDate(),
        period.name(),
        period.newFiscalYear(),
        period.closed(),
        Optional.of(settings.averageCostPeriod()),
        Optional.of(settings.averageCostCalcType()));
  }

  private static AccountingPeriod keeping(AccountingPeriod period, Settings before) {
    return new AccountingPeriod(
        period.startingDate(),
        period.name(),
        period.newFiscalYear(),
        period.closed(),
        period.averageCostPeriod().or(() -> Optional.of(before.averageCostPeriod())),
        period.averageCostCalcType().or(() -> Optional.of(before.averageCostCalcType())));
  }

  private static Map<String, String> texts(AccountingPeriod period) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("starting_date", period.startingDate().toString());
    texts.put("name", period.name());
    texts.put("new_fiscal_year", Boolean.toString(period.newFiscalYear()));
    texts.put("closed", Boolean.toString(period.closed()));
    texts.put("average_cost_period", period.averageCostPeriod().map(Notation::word).orElse(""));
    texts.put(
        "average_cost_calc_type", period.averageCostCalcType().map(Notation::word).orElse(""));
    return texts;
  }

  private static AccountingPeriod closed(AccountingPeriod period) {
    return new AccountingPeriod(
        period.startingDate(),
        period.name(),
        period.newFiscalYear(),
        true,
        period.averageCostPeriod(),
        period.averageCostCalcType());
  }

  private static Refusal noStart() {
    return refusal(
        "FISCAL-YEAR-START",
        "There is no accounting period after which a fiscal year could begin.",
        "Name its first day.");
  }

  private static Refusal refusal(String code, String reason, String remedy) {
    return new Refusal(new Failure(code, Place.NOWHERE, reason, remedy));
  }
}
