package org.trueup.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trueup.interchange.report.FigureKind;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;
import org.trueup.interchange.report.ReportTotal;
import org.trueup.interchange.scenario.ExpectedRow;
import org.trueup.interchange.scenario.ExpectedRows;
import org.trueup.interchange.scenario.Match;

class ReportComparisonTest {

  private static final ReportTable REPORT =
      new ReportTable(
          "Inventory Valuation",
          Map.of(),
          List.of(
              ReportColumn.of("item", FigureKind.TEXT),
              ReportColumn.of("item_ledger_entry", FigureKind.NUMBER),
              ReportColumn.of("value", FigureKind.AMOUNT)),
          List.of(
              List.of("BOLT", new BigDecimal(7), new BigDecimal("60.00")),
              Arrays.asList("NUT", null, null)),
          List.of(new ReportTotal("report", "Total", Map.of("value", new BigDecimal(60)))));

  private static ExpectedRow row(Object... pairs) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put((String) pairs[i], pairs[i + 1]);
    }
    return new ExpectedRow(values, 7);
  }

  private static Optional<Difference> rows(String report, Match match, ExpectedRow... rows) {
    return new ReportComparison(report, REPORT, no -> "r" + no + "#1")
        .difference(Optional.of(new ExpectedRows(match, List.of(rows))), List.of());
  }

  private static Optional<Difference> totals(ExpectedRow... totals) {
    return new ReportComparison("inventory-valuation", REPORT, no -> "")
        .difference(Optional.empty(), List.of(totals));
  }

  @Test
  void rows_with_a_key_may_stand_in_any_order() {
    assertThat(
            rows(
                "inventory-valuation",
                Match.IN_ORDER,
                row("item", "nut"),
                row("item", "BOLT", "value", new BigDecimal(60))))
        .isEmpty();
  }

  @Test
  void rows_without_key_must_stand_in_order() {
    assertThat(rows("inventory-status", Match.IN_ORDER, row("item", "NUT"), row("item", "BOLT")))
        .isPresent();
  }

  @Test
  void list_of_rows_is_complete_unless_it_says_otherwise() {
    assertThat(rows("inventory-valuation", Match.IN_ORDER, row("item", "BOLT"))).isPresent();
    assertThat(rows("inventory-valuation", Match.IN_ORDER)).isPresent();
    assertThat(rows("inventory-valuation", Match.CONTAINS, row("item", "BOLT"))).isEmpty();
  }

  @Test
  void entry_number_is_compared_as_the_reference_of_its_entry() {
    assertThat(
            rows(
                "cost-shares-breakdown",
                Match.CONTAINS,
                row("item", "BOLT", "item_ledger_entry", "r7")))
        .isEmpty();
  }

  @Test
  void empty_cell_of_a_figure_is_zero() {
    assertThat(
            rows(
                "inventory-valuation",
                Match.CONTAINS,
                row("item", "NUT", "value", BigDecimal.ZERO)))
        .isEmpty();
  }

  @Test
  void column_that_the_report_does_not_have_is_a_difference() {
    assertThat(
            rows(
                "inventory-valuation",
                Match.CONTAINS,
                row("item", "NUT", "valeu", BigDecimal.ZERO)))
        .isPresent();
  }

  @Test
  void total_is_found_by_its_code() {
    assertThat(totals(row("total", "report", "value", new BigDecimal("60.00")))).isEmpty();
    assertThat(totals(row("total", "report", "value", new BigDecimal("61")))).isPresent();
    assertThat(totals(row("total", "BOLT", "value", new BigDecimal("60")))).isPresent();
  }
}
