package org.trueup.examples.folder;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Months as accounting periods and as inventory periods, all open; fiscal years are calendar years.
 */
public final class PeriodTables {

  private PeriodTables() {}

  /** The months of some years and the first one after, as a fiscal year's end needs it. */
  public static Table accountingPeriods(
      int firstYear, int lastYear, String averageCostPeriod, String averageCostCalcType) {
    return Table.of(
        "accounting_periods",
        List.of(
            "starting_date",
            "name",
            "new_fiscal_year",
            "average_cost_period",
            "average_cost_calc_type"),
        Stream.concat(months(firstYear, lastYear), Stream.of(YearMonth.of(lastYear + 1, 1)))
            .map(
                month -> {
                  boolean newYear = month.getMonthValue() == 1;
                  return List.of(
                      month.atDay(1).toString(),
                      name(month),
                      Boolean.toString(newYear),
                      newYear ? averageCostPeriod : "",
                      newYear ? averageCostCalcType : "");
                }));
  }

  /** The months of some years, each by its last day. */
  public static Table inventoryPeriods(int firstYear, int lastYear) {
    return Table.of(
        "inventory_periods",
        List.of("ending_date", "name", "closed"),
        months(firstYear, lastYear)
            .map(month -> List.of(month.atEndOfMonth().toString(), name(month), "false")));
  }

  private static Stream<YearMonth> months(int firstYear, int lastYear) {
    return Stream.iterate(
        YearMonth.of(firstYear, 1),
        month -> month.getYear() <= lastYear,
        month -> month.plusMonths(1));
  }

  private static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
  }
}
