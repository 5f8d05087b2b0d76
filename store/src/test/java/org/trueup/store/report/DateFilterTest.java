package org.trueup.store.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.core.failure.Refusal;

/** Ranges of days and closing dates. */
class DateFilterTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

  @Test
  void closing_date_comes_after_the_last_day_of_the_year() {
    assertThat(DateFilter.parse("2025-01-01..2025-12-31").containsClosing(LAST_DAY)).isFalse();
    assertThat(DateFilter.parse("2025-01-01..C2025-12-31").containsClosing(LAST_DAY)).isTrue();
    assertThat(DateFilter.parse("2025-01-01..2026-01-31").containsClosing(LAST_DAY)).isTrue();
    assertThat(DateFilter.parse("2026-01-01..").containsClosing(LAST_DAY)).isFalse();
    assertThat(DateFilter.ALL.containsClosing(LAST_DAY)).isTrue();
  }

  @Test
  void range_overlaps_a_year_of_which_it_holds_a_day() {
    DateFilter january = DateFilter.parse("2026-01-01..2026-01-31");

    assertThat(january.overlaps(LocalDate.of(2025, 1, 1), LAST_DAY)).isFalse();
    assertThat(january.overlaps(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 12, 31))).isTrue();
  }

  @Test
  void condition_names_only_the_ends_that_there_are() {
    assertThat(DateFilter.parse("..2025-12-31").on("d").sql())
        .isEqualTo("(1 = 1 AND d <= :date_to)");
    assertThat(DateFilter.parse("C2025-12-31..").on("d").sql())
        .isEqualTo("(1 = 1 AND d > :date_from)");
    assertThat(DateFilter.parse("2025-12-31").onClosing("d").sql())
        .isEqualTo("(1 = 1 AND d >= :date_from AND d < :date_to)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "2025", "2025-13-01", "2025-01-01...2025-02-01", "a..b"})
  void text_that_is_no_range_is_refused(String text) {
    assertThatThrownBy(() -> DateFilter.parse(text))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("FILTER-SYNTAX");
  }
}
