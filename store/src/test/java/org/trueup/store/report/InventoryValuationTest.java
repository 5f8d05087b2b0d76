package org.trueup.store.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trueup.core.company.Table;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.failure.Refusal;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.reconciliation.Mode;
import org.trueup.store.Reading;
import org.trueup.store.TestEngine;
import org.trueup.store.report.InventoryValuation.Figure;
import org.trueup.store.report.InventoryValuation.ItemRow;
import org.trueup.store.report.InventoryValuation.Line;
import org.trueup.store.report.InventoryValuation.Options;
import org.trueup.store.report.InventoryValuation.Result;

/** The worked examples of reports.md 1.8. */
class InventoryValuationTest {

  private static final LocalDate WORK_DATE = LocalDate.of(2026, 12, 31);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void receipt_that_is_not_invoiced_shows_only_with_expected_cost(TestEngine engine) {
    String receipt =
        "id=r1 kind=purchase_receipt posting_date=2026-01-25 document_no=R1 item=EXP quantity=10"
            + " direct_unit_cost=7.5";
    try (TestBooks books =
            TestBooks.withAccounts()
                .set("automatic_cost_posting", "true")
                .set("expected_cost_posting", "true")
                .add(Table.ITEMS, "no=EXP costing_method=fifo inventory_posting_group=~")
                .open(engine, folder, receipt);
        Reading reading = books.post(receipt).read()) {
      Result with = run(reading, "2026-02-25", "2026-12-31", true, "");
      Result without = run(reading, "2026-02-25", "2026-12-31", false, "");

      assertThat(without.rows()).isEmpty();
      ItemRow row = with.rows().getFirst();
      assertThat(text(row.invoiced())).isEqualTo("0/0 +0/0 -0/0 =0/0");
      assertThat(text(row.expectedIncluded())).isEqualTo("10/75 +0/0 -0/0 =10/75");
      assertThat(Fixed.toText(row.expectedPosted())).isEqualTo("75");
      assertThat(row.showsExpectedLine()).isTrue();
      assertThat(with.totals())
          .extracting(total -> total.total() + " " + total.line() + " " + total.costPosted())
          .containsExactly(
              " INVOICED 0",
              " EXPECTED_INCLUDED 7500000",
              " EXPECTED_COST_POSTED 7500000",
              "report INVOICED 0",
              "report EXPECTED_INCLUDED 7500000",
              "report EXPECTED_COST_POSTED 7500000");
    }
  }

  @ParameterizedTest
  @EnumSource
  void transfer_counts_by_whether_its_other_end_passes_the_filter(TestEngine engine) {
    String[] transactions = {
      "id=a1 kind=positive_adjustment posting_date=2026-01-25 document_no=A item=TRF location=FROM"
          + " quantity=10 unit_amount=9",
      "id=ts1 kind=transfer_shipment posting_date=2026-01-25 document_no=TS item=TRF quantity=10"
          + " location=FROM in_transit_location=TRANSIT new_location=TO",
      "id=tr1 kind=transfer_receipt posting_date=2026-01-25 document_no=TR item=TRF quantity=10"
          + " location=FROM in_transit_location=TRANSIT new_location=TO ships=ts1"
    };
    try (TestBooks books =
        TestBooks.withAccounts()
            .add(Table.LOCATIONS, "code=FROM", "code=TO", "code=TRANSIT in_transit=true")
            .add(
                Table.INVENTORY_POSTING_SETUP,
                TestBooks.inventoryRow("FROM"),
                TestBooks.inventoryRow("TO"),
                TestBooks.inventoryRow("TRANSIT"))
            .add(Table.ITEMS, "no=TRF costing_method=fifo")
            .open(engine, folder, transactions)) {
      books.post(transactions).adjustCost();
      books.postCostToGl(GlPostingOptions.PER_ENTRY);
      try (Reading reading = books.read()) {
        assertThat(line(reading, "to")).isEqualTo("0/0 +10/90 -0/0 =10/90 posted 90");
        assertThat(line(reading, "FROM")).isEqualTo("0/0 +10/90 -10/90 =0/0 posted 0");
        assertThat(line(reading, "TRAN*")).isEqualTo("0/0 +10/90 -10/90 =0/0 posted 0");
        assertThat(line(reading, "FROM|TO")).isEqualTo("0/0 +20/180 -10/90 =10/90 posted 90");
        assertThat(line(reading, "<>TRANSIT")).isEqualTo("0/0 +20/180 -10/90 =10/90 posted 90");
        assertThat(line(reading, "")).isEqualTo("0/0 +10/90 -0/0 =10/90 posted 90");
        assertThat(run(reading, "", "2026-12-31", true, "''").rows()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void past_stays_readable_as_it_was_known_before_a_late_charge(TestEngine engine) {
    String purchase =
        "id=p1 kind=purchase_invoice posting_date=2026-01-10 document_no=P item=HIS quantity=100"
            + " direct_unit_cost=10";
    String sale =
        "id=s1 kind=sales_invoice posting_date=2026-01-20 document_no=S item=HIS quantity=60";
    String charge =
        "id=c1 kind=item_charge posting_date=2026-02-05 document_no=C item_charge=FREIGHT"
            + " side=purchase amount=150 assigned_to=p1";
    try (TestBooks books =
        TestBooks.withAccounts()
            .add(Table.ITEMS, "no=HIS costing_method=fifo unit_cost=10")
            .add(Table.ITEM_CHARGES, "no=FREIGHT")
            .open(engine, folder, purchase, sale, charge)) {
      books.post(purchase, sale);
      books.postCostToGl(GlPostingOptions.PER_ENTRY);
      books.post(charge);
      books.postCostToGl(GlPostingOptions.PER_ENTRY);
      books.adjustCost();
      try (Reading reading = books.read()) {
        assertThat(january(reading, KnownAt.register(3)))
            .isEqualTo("0/0 +100/1000 -60/600 =40/400 posted 400");
        assertThat(january(reading, KnownAt.register(2)))
            .isEqualTo("0/0 +100/1000 -60/600 =40/400 posted 0");
        assertThat(january(reading, KnownAt.NOW))
            .isEqualTo("0/0 +100/1000 -60/690 =40/310 posted 400");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void item_with_nothing_but_posted_cost_shows_only_when_corrected(TestEngine engine) {
    String receipt =
        "id=r1 kind=purchase_receipt posting_date=2026-01-10 document_no=R item=NET quantity=5"
            + " direct_unit_cost=2";
    try (TestBooks books =
            TestBooks.withAccounts()
                .set("expected_cost_posting", "true")
                .set("automatic_cost_posting", "true")
                .add(Table.ITEMS, "no=NET costing_method=fifo")
                .open(engine, folder, receipt);
        Reading reading = books.post(receipt).read()) {
      assertThat(inMode(reading, Mode.AS_CODED).rows()).isEmpty();
      assertThat(inMode(reading, Mode.CORRECTED).rows())
          .extracting(ItemRow::item)
          .containsExactly("NET");
    }
  }

  private static Result inMode(Reading reading, Mode mode) {
    Options options =
        new Options(
            Optional.empty(),
            Optional.empty(),
            false,
            CodeFilter.parse("N?T"),
            CodeFilter.ALL,
            mode,
            KnownAt.NOW);
    return InventoryValuation.run(reading, options, WORK_DATE);
  }

  @Test
  void period_that_ends_before_it_starts_is_refused() {
    assertThatThrownBy(() -> options("2026-02-01", "2026-01-31", false, "", KnownAt.NOW))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("STARTING-DATE-AFTER-ENDING-DATE");
  }

  private static String january(Reading reading, KnownAt knownAt) {
    Result result =
        InventoryValuation.run(
            reading, options("2026-01-01", "2026-01-31", false, "", knownAt), WORK_DATE);
    return text(result.rows());
  }

  private static String line(Reading reading, String locations) {
    return text(run(reading, "2026-01-25", "2026-01-25", false, locations).rows());
  }

  private static Result run(
      Reading reading, String start, String end, boolean expected, String locations) {
    return InventoryValuation.run(
        reading, options(start, end, expected, locations, KnownAt.NOW), WORK_DATE);
  }

  private static Options options(
      String start, String end, boolean expected, String locations, KnownAt knownAt) {
    return new Options(
        Optional.of(start).filter(text -> !text.isEmpty()).map(LocalDate::parse),
        Optional.of(LocalDate.parse(end)),
        expected,
        CodeFilter.ALL,
        CodeFilter.parse(locations),
        Mode.AS_CODED,
        knownAt);
  }

  private static String text(List<ItemRow> rows) {
    assertThat(rows).hasSize(1);
    ItemRow row = rows.getFirst();
    return text(row.invoiced()) + " posted " + Fixed.toText(row.actualPosted());
  }

  private static String text(Line line) {
    return text(line.starting())
        + " +"
        + text(line.increase())
        + " -"
        + text(line.decrease())
        + " ="
        + text(line.ending());
  }

  private static String text(Figure figure) {
    return Fixed.toText(figure.quantity()) + "/" + Fixed.toText(figure.value());
  }
}
