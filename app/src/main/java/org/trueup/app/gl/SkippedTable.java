package org.trueup.app.gl;

import static org.trueup.interchange.report.FigureKind.AMOUNT;
import static org.trueup.interchange.report.FigureKind.DATE;
import static org.trueup.interchange.report.FigureKind.NUMBER;
import static org.trueup.interchange.report.FigureKind.TEXT;
import static org.trueup.interchange.report.FigureKind.TRUTH;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.gl.SkippedEntry;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.Origin;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;

/** Value entries that a run left out, with the reason of each (gl-posting.md 5.3, 5.4). */
final class SkippedTable {

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of("value_entry", NUMBER),
          ReportColumn.of("item_ledger_entry_type", TEXT),
          ReportColumn.of("entry_type", TEXT),
          ReportColumn.of("document_no", TEXT),
          ReportColumn.of("source_no", TEXT),
          ReportColumn.of("posting_date", DATE),
          ReportColumn.of("inventory_posting_group", TEXT),
          ReportColumn.of("location", TEXT),
          ReportColumn.of("gen_bus_posting_group", TEXT),
          ReportColumn.of("gen_prod_posting_group", TEXT),
          ReportColumn.of("expected_cost", TRUTH),
          ReportColumn.of("cost_amount", AMOUNT),
          ReportColumn.of("rule", TEXT),
          ReportColumn.of("reason", TEXT),
          ReportColumn.of("explanation", TEXT));

  private SkippedTable() {}

  static ReportTable of(List<SkippedEntry> skipped) {
    return new ReportTable(
        "Skipped value entries",
        Map.of(),
        COLUMNS,
        skipped.stream().map(SkippedTable::row).toList(),
        List.of());
  }

  private static List<Object> row(SkippedEntry skipped) {
    ValueEntry entry = skipped.entry();
    Origin origin = entry.origin();
    Cost cost = entry.flags().expectedCost() ? entry.expected() : entry.actual();
    return Arrays.asList(
        BigDecimal.valueOf(entry.entryNo()),
        entry.itemLedgerEntryType().name().toLowerCase(Locale.ROOT),
        entry.entryType().name().toLowerCase(Locale.ROOT),
        entry.documentNo(),
        origin.sourceNo(),
        entry.postingDate(),
        origin.inventoryPostingGroup(),
        origin.location(),
        origin.genBusPostingGroup(),
        origin.genProdPostingGroup(),
        entry.flags().expectedCost(),
        Fixed.toDecimal(cost.lcy()),
        skipped.reason().rule(),
        skipped.reason().code(),
        skipped.text());
  }
}
