package org.trueup.store.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.core.failure.Refusal;
import org.trueup.store.Database;
import org.trueup.store.Reading;
import org.trueup.store.TestEngine;

/** Filter syntax of reports.md 0.3, on the engines that interpret it. */
class CodeFilterTest {

  private static final String CODES =
      "(SELECT '' AS code UNION ALL SELECT 'A' UNION ALL SELECT 'B' UNION ALL SELECT 'b2'"
          + " UNION ALL SELECT 'C_1' UNION ALL SELECT 'CX1' UNION ALL SELECT 'D|E'"
          + " UNION ALL SELECT 'Ö') codes";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void every_operator_means_what_it_says(TestEngine engine) {
    try (Database database = Database.open(engine.newLocation(folder));
        Reading reading = database.read()) {
      assertThat(passing(reading, "")).hasSize(8);
      assertThat(passing(reading, "a")).containsExactly("A");
      assertThat(passing(reading, "A|B")).containsExactly("A", "B");
      assertThat(passing(reading, "A..B2")).containsExactly("A", "B", "b2");
      assertThat(passing(reading, "..A")).containsExactly("", "A");
      assertThat(passing(reading, "D..")).containsExactly("D|E", "Ö");
      assertThat(passing(reading, "<>A&<>B*&<>''")).containsExactly("CX1", "C_1", "D|E", "Ö");
      assertThat(passing(reading, "B*")).containsExactly("B", "b2");
      assertThat(passing(reading, "C?1")).containsExactly("CX1", "C_1");
      assertThat(passing(reading, "C_1")).containsExactly("C_1");
      assertThat(passing(reading, "''")).containsExactly("");
      assertThat(passing(reading, "'D|E'")).containsExactly("D|E");
      assertThat(passing(reading, ">C_1")).containsExactly("D|E", "Ö");
      assertThat(passing(reading, "ö|Ö")).containsExactly("Ö");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "A|", "<>", "<>A..B", ">A*", "'A", "&"})
  void text_that_is_no_filter_is_refused(String text) {
    assertThatThrownBy(() -> CodeFilter.parse(text))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("FILTER-SYNTAX");
  }

  private static List<String> passing(Reading reading, String filter) {
    List<String> codes = new ArrayList<>();
    reading.forEach(
        Template.of("SELECT code FROM " + CODES + " WHERE {filter}")
            .fill("filter", CodeFilter.parse(filter).on("code"))
            .query(),
        row -> codes.add(row.text("code")));
    codes.sort(null);
    return codes;
  }
}
