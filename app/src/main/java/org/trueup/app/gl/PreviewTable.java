package org.trueup.app.gl;

import static org.trueup.interchange.report.FigureKind.AMOUNT;
import static org.trueup.interchange.report.FigureKind.DATE;
import static org.trueup.interchange.report.FigureKind.NUMBER;
import static org.trueup.interchange.report.FigureKind.TEXT;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.gl.PreviewLine;
import org.trueup.core.gl.PreviewLine.Warning;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;

/** The test report of posting inventory cost (gl-posting.md 7). */
final class PreviewTable {

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of("posting_date", DATE),
          ReportColumn.of("document_no", TEXT),
          new ReportColumn("gl_account", "G/L account", TEXT),
          ReportColumn.of("account_name", TEXT),
          ReportColumn.of("amount", AMOUNT),
          new ReportColumn("amount_acy", "Amount ACY", AMOUNT),
          ReportColumn.of("description", TEXT),
          ReportColumn.of("value_entry", NUMBER),
          ReportColumn.of("item_ledger_entry_type", TEXT),
          ReportColumn.of("entry_type", TEXT),
          ReportColumn.of("item_ledger_entry", NUMBER),
          ReportColumn.of("item", TEXT),
          ReportColumn.of("codes", TEXT),
          ReportColumn.of("warnings", TEXT));

  private PreviewTable() {}

  static ReportTable of(List<PreviewLine> lines) {
    return new ReportTable(
        "Post Inventory Cost to G/L - Test (not posted)",
        Map.of(),
        COLUMNS,
        lines.stream().map(PreviewTable::row).toList(),
        List.of());
  }

  private static List<Object> row(PreviewLine line) {
    return Arrays.asList(
        line.postingDate(),
        line.documentNo(),
        line.glAccount(),
        line.accountName(),
        Fixed.toDecimal(line.amount()),
        Fixed.toDecimal(line.amountAcy()),
        line.description(),
        number(line.valueEntryNo()),
        code(line.itemLedgerEntryType()),
        code(line.entryType()),
        number(line.itemLedgerEntryNo()),
        line.item(),
        line.warnings().stream().map(Warning::code).collect(Collectors.joining(";")),
        line.warnings().stream().map(Warning::text).collect(Collectors.joining(" ")));
  }

  private static BigDecimal number(long no) {
    return no == 0 ? null : BigDecimal.valueOf(no);
  }

  private static String code(Enum<?> constant) {
    return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT);
  }
}
