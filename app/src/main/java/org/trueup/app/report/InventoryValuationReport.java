package org.trueup.app.report;

import static org.trueup.interchange.report.FigureKind.AMOUNT;
import static org.trueup.interchange.report.FigureKind.QUANTITY;
import static org.trueup.interchange.report.FigureKind.TEXT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trueup.core.company.Company;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.reconciliation.Mode;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;
import org.trueup.interchange.report.ReportTotal;
import org.trueup.store.Reading;
import org.trueup.store.report.InventoryValuation;
import org.trueup.store.report.InventoryValuation.Figure;
import org.trueup.store.report.InventoryValuation.ItemRow;
import org.trueup.store.report.InventoryValuation.Line;
import org.trueup.store.report.InventoryValuation.Options;
import org.trueup.store.report.InventoryValuation.Result;
import org.trueup.store.report.InventoryValuation.Total;
import org.trueup.store.report.InventoryValuation.TotalLine;

/** Inventory Valuation (R_1001): rows and totals of reports.md 1. */
final class InventoryValuationReport implements Report {

  private static final String TITLE = "Inventory Valuation (R_1001)";

  private static final List<ReportColumn> MACHINE = machineColumns();

  private static final List<ReportColumn> PRINTED =
      List.of(
          ReportColumn.of("item", TEXT),
          ReportColumn.of("description", TEXT),
          ReportColumn.of("line", TEXT),
          ReportColumn.of("opening_quantity", QUANTITY),
          ReportColumn.of("opening_value", AMOUNT),
          ReportColumn.of("increases_quantity", QUANTITY),
          ReportColumn.of("increases_value", AMOUNT),
          ReportColumn.of("decreases_quantity", QUANTITY),
          ReportColumn.of("decreases_value", AMOUNT),
          ReportColumn.of("ending_quantity", QUANTITY),
          ReportColumn.of("ending_value", AMOUNT),
          ReportColumn.of("cost_posted_to_gl", AMOUNT));

  @Override
  public String name() {
    return "inventory-valuation";
  }

  @Override
  public List<String> options() {
    return List.of(
        "starting_date",
        "ending_date",
        "include_expected_cost",
        "item_filter",
        "location_filter",
        "mode",
        "known_at");
  }

  private static List<ReportColumn> machineColumns() {
    List<ReportColumn> columns = new ArrayList<>();
    columns.add(ReportColumn.of("item", TEXT));
    columns.add(ReportColumn.of("description", TEXT));
    columns.add(ReportColumn.of("inventory_posting_group", TEXT));
    for (String moment : List.of("starting", "increase", "decrease", "ending")) {
      for (String line : List.of("invoiced", "expected")) {
        columns.add(ReportColumn.of(moment + "_" + line + "_quantity", QUANTITY));
        columns.add(ReportColumn.of(moment + "_" + line + "_value", AMOUNT));
      }
    }
    columns.add(ReportColumn.of("actual_cost_posted_to_gl", AMOUNT));
    columns.add(ReportColumn.of("expected_cost_posted_to_gl", AMOUNT));
    columns.add(ReportColumn.of("cost_posted_to_gl", AMOUNT));
    return List.copyOf(columns);
  }

  @Override
  public ReportTable run(Reading reading, Company company, ReportOptions options) {
    Options wanted = wanted(options);
    Result result = result(reading, company, wanted);
    return new ReportTable(
        TITLE,
        ReportHead.of(reading, options, wanted.mode()),
        MACHINE,
        result.rows().stream().map(InventoryValuationReport::machineRow).toList(),
        result.totals().stream().map(InventoryValuationReport::total).toList());
  }

  @Override
  public ReportTable print(Reading reading, Company company, ReportOptions options) {
    Options wanted = wanted(options);
    Result result = result(reading, company, wanted);
    List<List<Object>> rows = new ArrayList<>();
    for (ItemRow row : result.rows()) {
      rows.add(printed(row, "invoiced", row.invoiced(), row.actualPosted()));
      if (wanted.includeExpectedCost() && row.showsExpectedLine()) {
        rows.add(printed(row, "expected included", row.expectedIncluded(), row.costPosted()));
      }
    }
    return new ReportTable(
        TITLE,
        ReportHead.of(reading, options, wanted.mode()),
        PRINTED,
        rows,
        result.totals().stream().map(InventoryValuationReport::total).toList());
  }

  private static Result result(Reading reading, Company company, Options wanted) {
    return InventoryValuation.run(reading, wanted, ReportHead.workDate(reading, company));
  }

  private static Options wanted(ReportOptions options) {
    return new Options(
        options.date("starting_date"),
        options.date("ending_date"),
        options.flag("include_expected_cost", false),
        options.codes("item_filter"),
        options.codes("location_filter"),
        options.mode(Mode.AS_CODED),
        options.knownAt());
  }

  private static List<Object> machineRow(ItemRow row) {
    List<Object> cells = new ArrayList<>();
    cells.add(row.item());
    cells.add(row.description());
    cells.add(row.inventoryPostingGroup());
    Line invoiced = row.invoiced();
    Line expected = row.expectedIncluded();
    add(cells, invoiced.starting(), expected.starting());
    add(cells, invoiced.increase(), expected.increase());
    add(cells, invoiced.decrease(), expected.decrease());
    add(cells, invoiced.ending(), expected.ending());
    cells.add(decimal(row.actualPosted()));
    cells.add(decimal(row.expectedPosted()));
    cells.add(decimal(row.costPosted()));
    return cells;
  }

  private static void add(List<Object> cells, Figure invoiced, Figure expected) {
    for (Figure figure : List.of(invoiced, expected)) {
      cells.add(decimal(figure.quantity()));
      cells.add(decimal(figure.value()));
    }
  }

  /** Increases and decreases of nothing stay blank on the invoiced line (1.4, 3). */
  private static List<Object> printed(ItemRow row, String name, Line line, long posted) {
    boolean blanks = name.equals("invoiced");
    return Arrays.asList(
        row.item(),
        row.description(),
        name,
        decimal(line.starting().quantity()),
        decimal(line.starting().value()),
        movement(line.increase(), line.increase().quantity(), blanks),
        movement(line.increase(), line.increase().value(), blanks),
        movement(line.decrease(), line.decrease().quantity(), blanks),
        movement(line.decrease(), line.decrease().value(), blanks),
        decimal(line.ending().quantity()),
        decimal(line.ending().value()),
        decimal(posted));
  }

  private static BigDecimal movement(Figure figure, long value, boolean blanks) {
    boolean nothing = figure.quantity() == 0 && figure.value() == 0;
    return blanks && nothing ? null : decimal(value);
  }

  private static ReportTotal total(Total total) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("line", total.line().name().toLowerCase(Locale.ROOT));
    if (total.line() != TotalLine.EXPECTED_COST_POSTED) {
      values.put("opening_value", decimal(total.openingValue()));
      values.put("increases_value", decimal(total.increasesValue()));
      values.put("decreases_value", decimal(total.decreasesValue()));
      values.put("ending_value", decimal(total.endingValue()));
    }
    values.put("cost_posted_to_gl", decimal(total.costPosted()));
    String heading = total.total().equals("report") ? "Total" : "Total of group " + total.total();
    return new ReportTotal(total.total(), heading, values);
  }

  private static BigDecimal decimal(long value) {
    return Fixed.toDecimal(value);
  }
}
