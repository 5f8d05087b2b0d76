package org.trueup.app.period;

import static org.trueup.interchange.report.FigureKind.DATE;
import static org.trueup.interchange.report.FigureKind.TEXT;
import static org.trueup.interchange.report.FigureKind.TRUTH;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.core.company.AccountingPeriod;
import org.trueup.core.company.InventoryPeriod;
import org.trueup.core.input.Notation;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.period.FiscalYears;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;

/** Accounting periods and inventory periods in one table (periods.md 2 and 5.1). */
final class PeriodTable {

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of("kind", TEXT),
          ReportColumn.of("starting_date", DATE),
          ReportColumn.of("ending_date", DATE),
          ReportColumn.of("name", TEXT),
          ReportColumn.of("new_fiscal_year", TRUTH),
          ReportColumn.of("closed", TRUTH),
          ReportColumn.of("date_locked", TRUTH),
          ReportColumn.of("inventory_period_closed", TRUTH),
          ReportColumn.of("average_cost_period", TEXT),
          ReportColumn.of("average_cost_calc_type", TEXT));

  private PeriodTable() {}

  static ReportTable of(FiscalYears years, InventoryPeriods periods) {
    List<List<Object>> rows = new ArrayList<>();
    years.all().forEach(period -> rows.add(row(years, period, periods)));
    periods.all().stream()
        .sorted(Comparator.comparing(InventoryPeriod::endingDate))
        .forEach(period -> rows.add(row(period)));
    return new ReportTable("Periods", Map.of(), COLUMNS, rows, List.of());
  }

  private static List<Object> row(
      FiscalYears years, AccountingPeriod period, InventoryPeriods periods) {
    Optional<LocalDate> end = years.endOf(period);
    return Arrays.asList(
        "accounting",
        period.startingDate(),
        end.orElse(null),
        period.name(),
        period.newFiscalYear(),
        period.closed(),
        years.isDateLocked(period),
        periods.isClosed(end.orElse(period.startingDate())),
        period.averageCostPeriod().map(Notation::word).orElse(""),
        period.averageCostCalcType().map(Notation::word).orElse(""));
  }

  private static List<Object> row(InventoryPeriod period) {
    return Arrays.asList(
        "inventory",
        null,
        period.endingDate(),
        period.name(),
        null,
        period.closed(),
        null,
        null,
        "",
        "");
  }
}
