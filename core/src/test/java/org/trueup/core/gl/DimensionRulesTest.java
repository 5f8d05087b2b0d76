package org.trueup.core.gl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trueup.core.company.Companies;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Dimensions;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Place;

/** What may stand together on an entry. */
class DimensionRulesTest {

  private static final CompanyRows ROWS =
      CompanyRows.NONE
          .with(Table.DIMENSIONS, rows("code=AREA", "code=DEPT", "code=PROJECT"))
          .with(
              Table.DIMENSION_VALUES,
              rows(
                  "dimension=AREA code=NORTH",
                  "dimension=AREA code=SOUTH blocked=true",
                  "dimension=DEPT code=SALES",
                  "dimension=DEPT code=PROD",
                  "dimension=PROJECT code=BRIDGE"))
          .with(
              Table.DIMENSION_COMBINATIONS,
              rows(
                  "dimension_1=AREA dimension_2=DEPT",
                  "dimension_1=DEPT dimension_2=PROJECT restriction=limited"))
          .with(
              Table.DIMENSION_VALUE_COMBINATIONS,
              rows("dimension_1=PROJECT value_1=BRIDGE dimension_2=DEPT value_2=SALES"));

  private final DimensionRules rules = new DimensionRules(Companies.from(ROWS));

  private static List<CompanyRow> rows(String... rows) {
    return Arrays.stream(rows).map(DimensionRulesTest::row).toList();
  }

  private static CompanyRow row(String text) {
    return new CompanyRow(valuesIn(text), Place.NOWHERE);
  }

  private static Map<String, String> valuesIn(String text) {
    return Arrays.stream(text.split(" "))
        .map(pair -> pair.split("="))
        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
  }

  private List<String> against(String dimensions) {
    return rules.obstacles(Dimensions.of(valuesIn(dimensions))).stream()
        .map(Obstacle::reason)
        .toList();
  }

  @Test
  void dimensions_of_a_blocked_combination_do_not_stand_together() {
    assertThat(against("DEPT=PROD AREA=NORTH"))
        .containsExactly("Dimensions AREA and DEPT must not stand together.");
  }

  @Test
  void limited_combination_excludes_the_named_values_in_either_order() {
    assertThat(against("DEPT=SALES PROJECT=BRIDGE"))
        .containsExactly("Values DEPT SALES and PROJECT BRIDGE must not stand together.");
    assertThat(against("DEPT=PROD PROJECT=BRIDGE")).isEmpty();
  }

  @Test
  void blocked_value_stands_on_no_entry() {
    assertThat(against("AREA=SOUTH")).containsExactly("Value AREA SOUTH is blocked.");
  }

  @Test
  void codes_match_in_any_case() {
    assertThat(against("area=north dept=prod")).hasSize(1);
  }
}
