package org.trueup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.ValueEntry;

/** Questions in SQL have the same answers on either engine. */
class QueryTest {

  @TempDir Path folder;

  private static Row only(Reading reading, Query query) {
    List<Row> rows = reading.rows(query);
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  @ParameterizedTest
  @EnumSource
  void values_have_the_same_types_on_either_engine(TestEngine engine) {
    try (Database database = Database.open(engine.newLocation(folder));
        Reading reading = database.read()) {
      Row row =
          only(
              reading,
              Query.of(
                  "SELECT CAST(12.5 AS DECIMAL(19, 5)) AS amount, CAST(7 AS INTEGER) AS small,"
                      + " CAST(8 AS BIGINT) AS large, 'text' AS word, DATE '2026-02-28' AS day,"
                      + " 1 = 1 AS truth, CAST(NULL AS DATE) AS missing"));
      assertThat(row.decimal("amount")).isEqualByComparingTo("12.5");
      assertThat(row.value("small")).isEqualTo(7L);
      assertThat(row.number("large")).isEqualTo(8);
      assertThat(row.text("word")).isEqualTo("text");
      assertThat(row.date("day")).isEqualTo(LocalDate.of(2026, 2, 28));
      assertThat(row.flag("truth")).isTrue();
      assertThat(row.isNull("missing")).isTrue();
      assertThat(row.columns())
          .containsExactly("amount", "small", "large", "word", "day", "truth", "missing");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_parameter_may_occur_several_times(TestEngine engine) {
    try (Database database = Database.open(engine.newLocation(folder));
        Reading reading = database.read()) {
      Query query =
          Query.of(
                  "SELECT count(*) AS items FROM (SELECT 'it''s :no' AS no"
                      + " UNION ALL SELECT 'B') x WHERE no = :no OR :no = :other")
              .with("no", "it's :no")
              .with("other", "'; DROP TABLE register; --");
      assertThat(only(reading, query).number("items")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void parameters_are_texts_numbers_decimals_days_and_truth(TestEngine engine) {
    try (Database database = Database.open(engine.newLocation(folder))) {
      database.commit(RoundTripTest.draft("bulk"), PlainLedger.transactions(100, LastNumbers.NONE));
      try (Reading reading = database.read()) {
        Query query =
            Query.of(
                    "SELECT count(*) AS entries FROM value_entries WHERE posting_date <= :day"
                        + " AND entry_no >= :no AND inventoriable = :yes AND location = :place"
                        + " AND cost_per_unit > :cost")
                .with("day", LocalDate.of(2025, 2, 1))
                .with("no", 10L)
                .with("yes", true)
                .with("place", "EAST")
                .with("cost", new BigDecimal("10.12"));
        long expected =
            reading.ledger().valueEntries().stream().filter(QueryTest::isWanted).count();
        assertThat(expected).isPositive();
        assertThat(only(reading, query).number("entries")).isEqualTo(expected);
      }
    }
  }

  private static boolean isWanted(ValueEntry entry) {
    return !entry.postingDate().isAfter(LocalDate.of(2025, 2, 1))
        && entry.entryNo() >= 10
        && entry.origin().location().equals("EAST")
        && entry.costPerUnit().lcy() > 1_012_000;
  }

  @ParameterizedTest
  @EnumSource
  void sums_of_the_largest_amounts_are_exact(TestEngine engine) {
    try (Database database = Database.open(engine.newLocation(folder))) {
      LedgerModel model = new LedgerModel(1);
      database.commit(RoundTripTest.draft("one"), model.nextChanges());
      try (Reading reading = database.read()) {
        BigDecimal sum =
            model.snapshot().valueEntries().stream()
                .map(entry -> BigDecimal.valueOf(entry.actual().lcy(), 5))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Query query = Query.of("SELECT sum(cost_amount_actual) AS cost FROM value_entries");
        assertThat(only(reading, query).decimal("cost")).isEqualByComparingTo(sum);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void views_show_the_present_valuation_date(TestEngine engine) {
    try (Database database = Database.open(engine.newLocation(folder))) {
      LedgerModel model = new LedgerModel(2);
      for (int index = 0; index < 4; index++) {
        database.commit(RoundTripTest.draft("register"), model.nextChanges());
      }
      try (Reading reading = database.read()) {
        assertThat(
                reading.rows(
                    Query.of(
                        "SELECT entry_no, valuation_date, valued_by_average_cost"
                            + " FROM value_entries ORDER BY entry_no")))
            .extracting(
                row ->
                    row.number("entry_no")
                        + " "
                        + row.date("valuation_date")
                        + " "
                        + row.flag("valued_by_average_cost"))
            .isEqualTo(
                model.snapshot().valueEntries().stream()
                    .map(
                        entry ->
                            entry.entryNo()
                                + " "
                                + entry.valuationDate()
                                + " "
                                + entry.flags().valuedByAverageCost())
                    .toList());
        assertThat(reading.rows(Query.of("SELECT entry_no FROM item_application_entries")))
            .hasSameSizeAs(model.snapshot().applicationEntries());
        assertThat(reading.rows(Query.of("SELECT entry_no FROM item_ledger_entries"))).hasSize(80);
        assertThat(reading.rows(Query.of("SELECT entry_no FROM capacity_ledger_entries")))
            .hasSize(80);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void texts_sort_by_code_point(TestEngine engine) {
    try (Database database = Database.open(engine.newLocation(folder))) {
      try (Writing writing = database.write()) {
        writing.rows(Query.of("SELECT 1 AS one"));
      }
      database.commit(RoundTripTest.draft("register"), new LedgerModel(3).nextChanges());
      try (Reading reading = database.read()) {
        List<String> texts =
            reading
                .rows(Query.of("SELECT DISTINCT document_no FROM value_entry ORDER BY document_no"))
                .stream()
                .map(row -> row.text("document_no"))
                .toList();
        assertThat(texts).hasSizeGreaterThan(3).isSorted();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void binary_floating_point_is_refused(TestEngine engine) {
    try (Database database = Database.open(engine.newLocation(folder));
        Reading reading = database.read()) {
      assertThatThrownBy(
              () -> reading.rows(Query.of("SELECT CAST(1 AS DOUBLE PRECISION) AS amount")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a question may not answer with java.lang.Double");
    }
  }

  @Test
  void names_behind_one_colon_are_parameters() {
    Query query = Query.of("SELECT ':no', a::text FROM b WHERE c = :day AND d = :day");
    assertThat(query.with("day", 1L).positionalSql())
        .isEqualTo("SELECT ':no', a::text FROM b WHERE c = ? AND d = ?");
    assertThat(query.with("day", 1L).positionalValues()).containsExactly(1L, 1L);
    assertThatThrownBy(query::positionalValues).hasMessage("parameter day not set");
  }
}
