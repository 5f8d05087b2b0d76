package org.trueup.app.report;

import static org.trueup.interchange.report.FigureKind.AMOUNT;
import static org.trueup.interchange.report.FigureKind.TEXT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.trueup.core.company.Company;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.reconciliation.Matrix;
import org.trueup.core.reconciliation.Mode;
import org.trueup.core.reconciliation.ReconciliationField;
import org.trueup.core.reconciliation.RowName;
import org.trueup.core.reconciliation.WarningFlag;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.Reading;
import org.trueup.store.report.Reconciliation;
import org.trueup.store.report.Reconciliation.Result;

/** Inventory - G/L Reconciliation: the matrix of gl-reconciliation.md 2 to 5. */
final class ReconciliationReport implements Report {

  private static final String TITLE = "Inventory - G/L Reconciliation";

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of("row", TEXT),
          ReportColumn.of("inventory", AMOUNT),
          new ReportColumn("inventory_interim", "Inventory (interim)", AMOUNT),
          new ReportColumn("wip_inventory", "WIP inventory", AMOUNT),
          ReportColumn.of("total", AMOUNT),
          new ReportColumn("gl_total", "G/L total", AMOUNT),
          ReportColumn.of("difference", AMOUNT),
          ReportColumn.of("warning", TEXT));

  @Override
  public String name() {
    return "reconciliation";
  }

  @Override
  public List<String> options() {
    return List.of(
        "item_filter", "location_filter", "date_filter", "show_warning", "mode", "known_at", "acy");
  }

  @Override
  public ReportTable run(Reading reading, Company company, ReportOptions options) {
    Layout layout = new Layout(RowName::code, WarningFlag::code, value -> Fixed.toDecimal(value));
    return table(reading, company, options, layout);
  }

  @Override
  public ReportTable print(Reading reading, Company company, ReportOptions options) {
    Layout layout =
        new Layout(
            ReconciliationReport::words,
            WarningFlag::shortText,
            value -> value == 0 ? null : Fixed.toDecimal(value));
    return table(reading, company, options, layout);
  }

  /**
   * How cells look.
   *
   * @param rows name of a row
   * @param warnings text of a warning
   * @param amounts cell of an amount; people see no zeros
   */
  private record Layout(
      Function<RowName, String> rows,
      Function<WarningFlag, String> warnings,
      Function<Long, BigDecimal> amounts) {}

  private static ReportTable table(
      Reading reading, Company company, ReportOptions options, Layout layout) {
    Reconciliation.Options wanted = wanted(options);
    Result result = new Reconciliation(reading, company, wanted).run();
    List<List<Object>> rows = new ArrayList<>();
    result.matrix().rows().forEach(row -> rows.add(cells(row, result, layout)));
    if (wanted.showWarning() && !wanted.onlyInventory()) {
      rows.add(warningRow(result, layout));
    }
    return new ReportTable(
        TITLE, ReportHead.of(reading, options, wanted.mode()), COLUMNS, rows, List.of());
  }

  /** What the options ask for. */
  static Reconciliation.Options wanted(ReportOptions options) {
    return new Reconciliation.Options(
        options.codes("item_filter"),
        options.codes("location_filter"),
        options.dates("date_filter"),
        options.flag("show_warning", false),
        options.mode(Mode.CORRECTED),
        options.knownAt(),
        options.flag("acy", false));
  }

  private static List<Object> cells(Matrix.Row row, Result result, Layout layout) {
    WarningFlag warning = result.rowWarnings().get(row.name());
    return Arrays.asList(
        layout.rows().apply(row.name()),
        layout.amounts().apply(row.inventory()),
        layout.amounts().apply(row.inventoryInterim()),
        layout.amounts().apply(row.wipInventory()),
        layout.amounts().apply(row.total()),
        layout.amounts().apply(row.glTotal()),
        layout.amounts().apply(row.difference()),
        warning == null ? "" : layout.warnings().apply(warning));
  }

  private static List<Object> warningRow(Result result, Layout layout) {
    return Arrays.asList(
        layout.rows().apply(RowName.WARNING),
        warning(result, ReconciliationField.INVENTORY, layout),
        warning(result, ReconciliationField.INVENTORY_INTERIM, layout),
        warning(result, ReconciliationField.WIP_INVENTORY, layout),
        "",
        "",
        "",
        "");
  }

  private static String warning(Result result, ReconciliationField field, Layout layout) {
    WarningFlag flag = result.columnWarnings().get(field);
    return flag == null ? "" : layout.warnings().apply(flag);
  }

  private static String words(RowName name) {
    String words = name.code().replace('_', ' ');
    return switch (name) {
      case COGS -> "COGS";
      case COGS_INTERIM -> "COGS (interim)";
      case INVENTORY_TO_WIP -> "Inventory to WIP";
      case WIP_TO_INTERIM -> "WIP to interim";
      case INVT_ACCRUAL_INTERIM -> "Inventory accrual (interim)";
      case INVENTORY_ADJMT -> "Inventory adjustment";
      case GL_TOTAL -> "G/L total";
      case DIRECT_COST_APPLIED,
          DIRECT_COST_NON_INVENTORY_APPLIED,
          OVERHEAD_APPLIED,
          PURCHASE_VARIANCE,
          MATERIAL_VARIANCE,
          MATERIAL_NON_INVENTORY_VARIANCE,
          CAPACITY_VARIANCE,
          SUBCONTRACTED_VARIANCE,
          CAPACITY_OVERHEAD_VARIANCE,
          MFG_OVERHEAD_VARIANCE,
          TOTAL,
          DIFFERENCE,
          WARNING ->
          Character.toUpperCase(words.charAt(0)) + words.substring(1);
    };
  }
}
