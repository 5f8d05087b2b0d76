package org.trueup.app.report;

import static org.trueup.interchange.report.FigureKind.DATE;
import static org.trueup.interchange.report.FigureKind.NUMBER;
import static org.trueup.interchange.report.FigureKind.QUANTITY;
import static org.trueup.interchange.report.FigureKind.TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trueup.core.company.Company;
import org.trueup.core.company.InventoryPeriod;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.period.InventoryPeriodClosing;
import org.trueup.core.period.InventoryPeriodClosing.Obstacle;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.Reading;

/**
 * Close Inventory Period - Test (R_1004): what stands against closing, by item and in the order of
 * the checks (reports.md 9.1, periods.md 5.5). No row means that the period can be closed.
 */
final class CloseInventoryPeriodTestReport implements Report {

  private static final String TITLE = "Close Inventory Period - Test (R_1004)";

  private static final List<ReportColumn> MACHINE =
      List.of(
          ReportColumn.of("ending_date", DATE),
          ReportColumn.of("item", TEXT),
          ReportColumn.of("reason", TEXT),
          ReportColumn.of("order_no", TEXT),
          ReportColumn.of("item_ledger_entry", NUMBER),
          ReportColumn.of("quantity", QUANTITY));

  private static final List<ReportColumn> PRINTED =
      List.of(
          ReportColumn.of("item", TEXT),
          ReportColumn.of("finding", TEXT),
          ReportColumn.of("item_ledger_entry", NUMBER),
          ReportColumn.of("quantity", QUANTITY),
          ReportColumn.of("remedy", TEXT));

  @Override
  public String name() {
    return "close-inventory-period-test";
  }

  @Override
  public List<String> options() {
    return List.of("ending_date");
  }

  @Override
  public ReportTable run(Reading reading, Company company, ReportOptions options) {
    Found found = find(reading, company, options);
    return new ReportTable(
        TITLE,
        ReportHead.of(reading, options),
        MACHINE,
        found.obstacles().stream()
            .map(obstacle -> machineRow(found.endingDate(), obstacle))
            .toList(),
        List.of());
  }

  @Override
  public ReportTable print(Reading reading, Company company, ReportOptions options) {
    Found found = find(reading, company, options);
    Map<String, String> head = new LinkedHashMap<>();
    head.put("ending_date", found.endingDate().toString());
    head.putAll(ReportHead.of(reading, options));
    head.put(
        "result",
        found.obstacles().isEmpty()
            ? "nothing stands against closing the period"
            : "the period cannot be closed");
    return new ReportTable(
        TITLE,
        head,
        PRINTED,
        found.obstacles().stream().map(CloseInventoryPeriodTestReport::printedRow).toList(),
        List.of());
  }

  /** What stands against closing the period that ends on a day. */
  private record Found(LocalDate endingDate, List<Obstacle> obstacles) {}

  private static Found find(Reading reading, Company company, ReportOptions options) {
    InventoryPeriods periods = InventoryPeriods.of(company).changedBy(reading.inventoryPeriods());
    LocalDate endingDate = options.date("ending_date").orElseGet(() -> firstOpen(periods));
    InventoryPeriodClosing closing =
        new InventoryPeriodClosing(new Ledger(company, reading.unsettledLedger()), periods);
    return new Found(endingDate, closing.obstacles(endingDate));
  }

  private static LocalDate firstOpen(InventoryPeriods periods) {
    return periods.all().stream()
        .filter(period -> !period.closed())
        .map(InventoryPeriod::endingDate)
        .min(Comparator.naturalOrder())
        .orElseThrow(
            () ->
                new Refusal(
                    new Failure(
                        "OPTION-MISSING",
                        Place.NOWHERE,
                        "There is no open inventory period to test.",
                        "Name the ending date of the period to be closed.")));
  }

  private static List<Object> machineRow(LocalDate endingDate, Obstacle obstacle) {
    return Arrays.asList(
        endingDate,
        obstacle.item(),
        obstacle.reason().name().toLowerCase(Locale.ROOT),
        obstacle.orderNo(),
        entryNo(obstacle),
        Fixed.toDecimal(obstacle.quantity()));
  }

  private static List<Object> printedRow(Obstacle obstacle) {
    Failure failure = obstacle.failure();
    boolean isOpen = obstacle.itemLedgerEntryNo() != 0;
    return Arrays.asList(
        obstacle.item(),
        Character.toUpperCase(failure.reason().charAt(0)) + failure.reason().substring(1),
        entryNo(obstacle),
        isOpen ? Fixed.toDecimal(obstacle.quantity()) : null,
        failure.remedy());
  }

  private static BigDecimal entryNo(Obstacle obstacle) {
    long no = obstacle.itemLedgerEntryNo();
    return no == 0 ? null : BigDecimal.valueOf(no);
  }
}
