package org.trueup.app.reconcile;

import static org.trueup.interchange.report.FigureKind.AMOUNT;
import static org.trueup.interchange.report.FigureKind.NUMBER;
import static org.trueup.interchange.report.FigureKind.TEXT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.reconciliation.FieldAmounts;
import org.trueup.core.reconciliation.ReconciliationField;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.report.ReconciliationCauses.Cause;

/** The causes of differences as a table; what no cause explains is a row of its own. */
final class CauseTable {

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of("account_type", TEXT),
          ReportColumn.of("kind", TEXT),
          ReportColumn.of("code", TEXT),
          ReportColumn.of("amount", AMOUNT),
          ReportColumn.of("entries", NUMBER),
          ReportColumn.of("first_value_entry", NUMBER),
          ReportColumn.of("explanation", TEXT));

  private CauseTable() {}

  /** The table. */
  static ReportTable of(Agreement agreement) {
    List<List<Object>> rows = new ArrayList<>();
    agreement.causes().causes().forEach(cause -> rows.add(row(cause)));
    FieldAmounts rest = agreement.unexplained();
    for (ReconciliationField field : ReconciliationField.values()) {
      if (rest.get(field) != 0) {
        rows.add(unexplained(field, rest.get(field)));
      }
    }
    return new ReportTable("Causes of the differences", Map.of(), COLUMNS, rows, List.of());
  }

  private static List<Object> row(Cause cause) {
    return Arrays.asList(
        cause.field().code(),
        cause.kind().name().toLowerCase(Locale.ROOT),
        cause.code(),
        Fixed.toDecimal(cause.amount()),
        BigDecimal.valueOf(cause.entries()),
        cause.firstEntryNo() == 0 ? null : BigDecimal.valueOf(cause.firstEntryNo()),
        cause.text());
  }

  private static List<Object> unexplained(ReconciliationField field, long amount) {
    return Arrays.asList(
        field.code(),
        "unexplained",
        "UNEXPLAINED",
        Fixed.toDecimal(amount),
        null,
        null,
        "No link explains it; run verify.");
  }
}
