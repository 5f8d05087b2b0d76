package org.trueup.store.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trueup.core.company.Table;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.period.FiscalYears;
import org.trueup.store.Reading;
import org.trueup.store.TestEngine;

/** What stands in the general ledger of a fiscal year. */
class GeneralLedgerTest {

  private static final String[] PURCHASES = {
    "id=p0 kind=purchase posting_date=2024-12-31 document_no=P0 item=NUT quantity=1 amount=1",
    "id=p1 kind=purchase posting_date=2025-01-01 document_no=P1 item=NUT quantity=1 amount=10",
    "id=p2 kind=purchase posting_date=2025-12-31 document_no=P2 item=NUT quantity=1 amount=20",
    "id=p3 kind=purchase posting_date=2026-01-01 document_no=P3 item=NUT quantity=1 amount=2"
  };

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void a_year_ends_on_its_closing_date(TestEngine engine) {
    TestBooks.SetUp setUp =
        TestBooks.withAccounts()
            .add(Table.ITEMS, "no=NUT")
            .add(
                Table.EXTERNAL_GL_ENTRIES,
                "entry_no=1 posting_date=C2024-12-31 gl_account=APPLIED amount=3",
                "entry_no=2 posting_date=2025-06-30 gl_account=APPLIED amount=4 amount_acy=5",
                "entry_no=3 posting_date=C2025-12-31 gl_account=APPLIED amount=6",
                "entry_no=4 posting_date=2026-01-01 gl_account=APPLIED amount=7",
                "entry_no=5 posting_date=2025-06-30 gl_account=BANK amount=8 dimensions=A=B;C=D",
                "entry_no=6 posting_date=2025-06-30 gl_account=~ amount=9");
    try (TestBooks books = setUp.open(engine, folder, PURCHASES)) {
      books.post(PURCHASES);
      books.postCostToGl(GlPostingOptions.PER_ENTRY);
      try (Reading reading = books.read()) {
        assertThat(sums(reading))
            .containsExactly(" 9 0", "APPLIED -20 5", "BANK 8 0 A=B;C=D", "INVENTORY 30 0");
      }
    }
  }

  private static List<String> sums(Reading reading) {
    FiscalYears.Year year =
        new FiscalYears.Year(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));
    return GeneralLedger.sumsOf(reading, year).stream()
        .map(
            sum ->
                sum.glAccount()
                    + " "
                    + Fixed.toDecimal(sum.amount().lcy()).toPlainString()
                    + " "
                    + Fixed.toDecimal(sum.amount().acy()).toPlainString()
                    + (sum.dimensions().values().isEmpty() ? "" : " " + sum.dimensions().toText()))
        .toList();
  }
}
