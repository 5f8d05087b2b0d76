package org.trueup.interchange.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFormatTest {

  private static final ReportTable VALUATION =
      new ReportTable(
          "Inventory Valuation",
          Map.of("ending_date", "2026-12-31"),
          List.of(
              ReportColumn.of("item", FigureKind.TEXT),
              ReportColumn.of("quantity", FigureKind.QUANTITY),
              ReportColumn.of("unit_cost", FigureKind.UNIT_COST),
              ReportColumn.of("ending_value", FigureKind.AMOUNT)),
          List.of(
              row("BOLT", "1500", "0.33333", "499.995"),
              row("Nut, \"M8\"", "-2.50", "10", "-25"),
              Arrays.asList("SET", null, null, BigDecimal.ZERO)),
          List.of(new ReportTotal("report", "Total", totals())));

  private static List<Object> row(String item, String quantity, String cost, String value) {
    return List.of(item, new BigDecimal(quantity), new BigDecimal(cost), new BigDecimal(value));
  }

  private static Map<String, Object> totals() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("ending_value", new BigDecimal("1474474.995"));
    values.put("cost_posted_to_gl", new BigDecimal("1474475"));
    return values;
  }

  private static String written(ReportFormat format) throws IOException {
    StringBuilder out = new StringBuilder();
    format.write(VALUATION, out);
    return out.toString();
  }

  @Test
  void table_is_aligned_and_rounded_for_people() throws IOException {
    assertThat(written(ReportFormat.TABLE))
        .isEqualTo(
            """
            Inventory Valuation
            ending_date: 2026-12-31

            Item       Quantity  Unit cost  Ending value
            --------------------------------------------
            BOLT          1,500    0.33333        500.00
            Nut, "M8"      -2.5      10.00        -25.00
            SET                                     0.00
            --------------------------------------------
            Total                           1,474,475.00
            Total, cost posted to gl: 1,474,475.00
            """);
  }

  @Test
  void csv_carries_figures_as_they_are() throws IOException {
    assertThat(written(ReportFormat.CSV))
        .isEqualTo(
            """
            item,quantity,unit_cost,ending_value
            BOLT,1500,0.33333,499.995
            "Nut, ""M8\""",-2.50,10,-25
            SET,,,0
            """);
  }

  @Test
  void json_carries_figures_as_they_are_with_totals() throws IOException {
    assertThat(written(ReportFormat.JSON))
        .isEqualTo(
            """
            {"title":"Inventory Valuation","parameters":{"ending_date":"2026-12-31"},"rows":[\
            {"item":"BOLT","quantity":1500,"unit_cost":0.33333,"ending_value":499.995},\
            {"item":"Nut, \\"M8\\"","quantity":-2.50,"unit_cost":10,"ending_value":-25},\
            {"item":"SET","quantity":null,"unit_cost":null,"ending_value":0}],"totals":[\
            {"total":"report","ending_value":1474474.995,"cost_posted_to_gl":1474475}]}
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AMOUNT    | 1234567.895 | 1,234,567.90",
        "AMOUNT    | -0.005      | -0.01",
        "AMOUNT    | -0.004      | 0.00",
        "AMOUNT    | 999         | 999.00",
        "QUANTITY  | 1000.10000  | 1,000.1",
        "QUANTITY  | 0.000001    | 0",
        "QUANTITY  | 100         | 100",
        "UNIT_COST | 72.3        | 72.30",
        "UNIT_COST | 72.345678   | 72.34568",
        "PERCENT   | 12.50       | 12.5",
        "NUMBER    | 1234567     | 1234567"
      })
  void figures_are_shown_by_their_kind(FigureKind kind, BigDecimal figure, String text) {
    assertThat(FigureText.of(figure, kind)).isEqualTo(text);
  }

  @Test
  void days_and_truth_values_are_words() {
    assertThat(FigureText.of(LocalDate.of(2026, 1, 31), FigureKind.DATE)).isEqualTo("2026-01-31");
    assertThat(FigureText.of(true, FigureKind.TRUTH)).isEqualTo("yes");
  }

  @Test
  void row_that_does_not_fit_its_columns_is_a_defect() {
    List<ReportColumn> columns = List.of(ReportColumn.of("item", FigureKind.TEXT));
    List<List<Object>> rows = List.of(List.of("BOLT", "too much"));
    assertThatThrownBy(() -> new ReportTable("X", Map.of(), columns, rows, List.of()))
        .isInstanceOf(IllegalStateException.class);
  }
}
