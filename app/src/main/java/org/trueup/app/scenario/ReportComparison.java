package org.trueup.app.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.trueup.interchange.report.FigureKind;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;
import org.trueup.interchange.scenario.ExpectedRow;
import org.trueup.interchange.scenario.ExpectedRows;
import org.trueup.interchange.scenario.Match;

/**
 * Compares what a report printed with what a step expects of it (interface.md 4 and 4.1): the
 * complete list of rows, or with {@code contains} only those that are named, and totals by their
 * code.
 */
final class ReportComparison {

  private static final String ENTRY = "item_ledger_entry";

  /** Reports whose rows have no key, so that their order counts. */
  private static final Set<String> IN_ORDER =
      Set.of("inventory-status", "item-register-value", "job-wip-to-gl", "close-income-statement");

  private final String name;
  private final List<LedgerRow> rows;
  private final List<LedgerRow> totals;

  /**
   * The comparison of a report.
   *
   * @param name name of the report
   * @param report what it printed, for machines
   * @param entries the reference of an item ledger entry, by its number
   */
  ReportComparison(String name, ReportTable report, LongFunction<String> entries) {
    this.name = name;
    rows = report.rows().stream().map(row -> row(report.columns(), row, entries)).toList();
    totals =
        report.totals().stream()
            .map(total -> total(report.columns(), total.total(), total.values()))
            .toList();
  }

  private static LedgerRow row(
      List<ReportColumn> columns, List<Object> row, LongFunction<String> entries) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      ReportColumn column = columns.get(i);
      Object value = plain(row.get(i), column.kind());
      boolean entryNo = column.name().equals(ENTRY) && value instanceof BigDecimal;
      values.put(
          column.name(), entryNo ? entries.apply(((BigDecimal) value).longValueExact()) : value);
    }
    return new LedgerRow(values);
  }

  /** An empty cell is zero where figures stand, else blank. */
  private static Object plain(Object value, FigureKind kind) {
    return switch (value) {
      case null ->
          switch (kind) {
            case AMOUNT, QUANTITY, UNIT_COST, PERCENT, NUMBER -> BigDecimal.ZERO;
            case TEXT, DATE -> "";
            case TRUTH -> Boolean.FALSE;
          };
      case LocalDate day -> day.toString();
      default -> value;
    };
  }

  private static LedgerRow total(
      List<ReportColumn> columns, String total, Map<String, Object> values) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("total", total);
    values.forEach(
        (column, value) ->
            all.put(
                column,
                plain(
                    value,
                    columns.stream()
                        .filter(one -> one.name().equals(column))
                        .map(ReportColumn::kind)
                        .findFirst()
                        .orElse(FigureKind.AMOUNT))));
    return new LedgerRow(all);
  }

  /** The first difference in rows, then in totals. */
  Optional<Difference> difference(Optional<ExpectedRows> expected, List<ExpectedRow> totalRows) {
    return expected
        .flatMap(this::rowDifference)
        .or(() -> RowLists.contains(name + " totals", totalRows, totals));
  }

  private Optional<Difference> rowDifference(ExpectedRows expected) {
    if (expected.match() == Match.CONTAINS) {
      return RowLists.contains(name, expected.rows(), rows);
    }
    return IN_ORDER.contains(name)
        ? RowLists.inOrder(name, expected.rows(), rows)
        : RowLists.anyOrder(name, expected.rows(), rows);
  }
}
