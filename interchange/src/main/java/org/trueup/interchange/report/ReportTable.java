package org.trueup.interchange.report;

import java.util.List;
import java.util.Map;
import org.trueup.core.failure.Check;

/**
 * A report as a table. Values are text, exact decimals, days or truth values; null is an empty
 * cell.
 *
 * @param title title with its report number, if it has one
 * @param parameters what it was asked, in words, by name of the parameter
 * @param columns columns in their order
 * @param rows values in the order of the columns
 * @param totals totals in their order
 */
public record ReportTable(
    String title,
    Map<String, String> parameters,
    List<ReportColumn> columns,
    List<List<Object>> rows,
    List<ReportTotal> totals) {

  /** A table all of whose rows have a value for each column. */
  public ReportTable {
    for (List<Object> row : rows) {
      Check.that(row.size() == columns.size(), "a row of %s has a value for each column", title);
    }
  }

  /** The position of a column, -1 for none. */
  int position(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }
}
