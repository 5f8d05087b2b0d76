package org.trueup.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ByNumberTest {

  private record Numbered(long number, int position) {}

  @Test
  void what_rises_already_stays_as_it_is() {
    List<Numbered> rising = List.of(new Numbered(-3, 0), new Numbered(5, 1), new Numbered(5, 2));

    assertThat(ByNumber.rising(rising, Numbered::number)).isSameAs(rising);
  }

  @Test
  void nothing_is_in_order() {
    assertThat(ByNumber.rising(List.<Numbered>of(), Numbered::number)).isEmpty();
  }

  @Test
  void close_numbers_rise_and_equal_ones_keep_their_order() {
    assertSortedLike(numbered(1_000, 700));
  }

  @Test
  void far_numbers_rise_and_equal_ones_keep_their_order() {
    assertSortedLike(numbered(1_000, Long.MAX_VALUE));
  }

  @Test
  void the_lowest_and_the_highest_number_rise_too() {
    assertSortedLike(
        List.of(
            new Numbered(Long.MAX_VALUE, 0), new Numbered(0, 1), new Numbered(Long.MIN_VALUE, 2)));
  }

  private static List<Numbered> numbered(int count, long below) {
    Random random = new Random(7);
    List<Numbered> numbered = new ArrayList<>();
    for (int position = 0; position < count; position++) {
      numbered.add(new Numbered(random.nextLong(-below, below), position));
    }
    Collections.shuffle(numbered, random);
    return numbered;
  }

  private static void assertSortedLike(List<Numbered> records) {
    List<Numbered> expected = new ArrayList<>(records);
    expected.sort(Comparator.comparingLong(Numbered::number));

    assertThat(ByNumber.rising(records, Numbered::number)).isEqualTo(expected);
  }
}
