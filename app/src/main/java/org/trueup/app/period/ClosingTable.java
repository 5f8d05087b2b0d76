package org.trueup.app.period;

import static org.trueup.interchange.report.FigureKind.AMOUNT;
import static org.trueup.interchange.report.FigureKind.NUMBER;
import static org.trueup.interchange.report.FigureKind.TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.trueup.core.closing.ClosingLine;
import org.trueup.core.closing.ClosingOptions;
import org.trueup.core.closing.IncomeStatementClosing;
import org.trueup.core.company.Company;
import org.trueup.core.company.ExternalGlEntry;
import org.trueup.core.decimal.Fixed;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;

/**
 * The journal that closes an income statement in the columns of the table {@code
 * external_gl_entries}, so that its lines can be brought back as they are (periods.md 4).
 */
public final class ClosingTable {

  /** Source code of the lines, as the reference names the closing of the income statement. */
  private static final String SOURCE = "CLSINCOME";

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of("entry_no", NUMBER),
          ReportColumn.of("posting_date", TEXT),
          ReportColumn.of("document_no", TEXT),
          new ReportColumn("gl_account", "G/L account", TEXT),
          ReportColumn.of("amount", AMOUNT),
          ReportColumn.of("description", TEXT),
          ReportColumn.of("source", TEXT),
          ReportColumn.of("job", TEXT),
          ReportColumn.of("dimensions", TEXT),
          new ReportColumn("amount_acy", "Amount ACY", AMOUNT));

  private ClosingTable() {}

  /** The lines, numbered behind the entries that are known of the other system. */
  public static ReportTable of(IncomeStatementClosing closing, Company company) {
    long entryNo = lastEntryNo(company);
    List<List<Object>> rows = new ArrayList<>();
    for (ClosingLine line : closing.lines()) {
      rows.add(row(++entryNo, line, closing.options(), company));
    }
    return new ReportTable(
        "Closing of the income statement " + closing.year().start() + " to " + closing.year().end(),
        Map.of("retained_earnings_account", closing.options().retainedEarningsAccount()),
        COLUMNS,
        rows,
        List.of());
  }

  private static long lastEntryNo(Company company) {
    return company.externalGlEntries().stream().mapToLong(ExternalGlEntry::entryNo).max().orElse(0);
  }

  private static List<Object> row(
      long entryNo, ClosingLine line, ClosingOptions options, Company company) {
    boolean hasAcy = company.settings().hasAdditionalReportingCurrency();
    return Arrays.asList(
        BigDecimal.valueOf(entryNo),
        closingDate(options.endingDate()),
        options.documentNo(),
        line.glAccount(),
        Fixed.toDecimal(line.amount().lcy()),
        options.description(),
        SOURCE,
        "",
        line.dimensions().toText(),
        hasAcy ? Fixed.toDecimal(line.amount().acy()) : null);
  }

  /** The closing date after a day, as tables write it. */
  private static String closingDate(LocalDate day) {
    return "C" + day;
  }
}
