package org.trueup.core.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counting document numbers up, and never back. */
class NoSeriesTest {

  private static String after(String lastNoUsed) {
    return new NoSeries("GL", "FIRST-1", lastNoUsed).nextNo();
  }

  @Test
  void the_last_digits_are_counted_up_and_keep_their_zeros() {
    assertThat(after("GL-0001")).isEqualTo("GL-0002");
    assertThat(after("GL-0099")).isEqualTo("GL-0100");
    assertThat(after("GL9")).isEqualTo("GL10");
    assertThat(after("099")).isEqualTo("100");
    assertThat(after("2026/07-B")).isEqualTo("2026/08-B");
    assertThat(after("99999999999999999999")).isEqualTo("100000000000000000000");
  }

  @Test
  void a_series_of_which_none_was_used_begins_with_its_starting_number() {
    assertThat(after("")).isEqualTo("FIRST-1");
  }

  @Test
  void a_later_table_does_not_take_a_series_back() {
    assertThat(kept("GL-1", "GL-10", "GL-1", "")).isEqualTo("GL-10");
    assertThat(kept("GL-1", "GL-10", "GL-1", "GL-9")).isEqualTo("GL-10");
    assertThat(kept("GL-1", "GL-10", "GL-1", "GL-11")).isEqualTo("GL-11");
    assertThat(kept("GL-1", "", "GL-1", "")).isEmpty();
  }

  @Test
  void another_starting_number_or_way_of_writing_begins_anew() {
    assertThat(kept("GL-1", "GL-10", "GM-1", "")).isEmpty();
    assertThat(kept("GL-1", "GL-10", "GL-1", "GM-5")).isEqualTo("GM-5");
    assertThat(kept("GL-1", "GL-10", "GL-1", "GL-5-A")).isEqualTo("GL-5-A");
    assertThat(NoSeries.keepingNumbers(List.of(row("A", "1", "5")), List.of(row("B", "1", ""))))
        .containsExactly(row("B", "1", ""));
  }

  private static String kept(String start, String used, String newStart, String newUsed) {
    return NoSeries.keepingNumbers(
            List.of(row("GL", start, used)), List.of(row("gl", newStart, newUsed)))
        .getFirst()
        .text("last_no_used");
  }

  private static CompanyRow row(String code, String startingNo, String lastNoUsed) {
    return CompanyRow.of(
        Map.of("code", code, "starting_no", startingNo, "last_no_used", lastNoUsed));
  }
}
