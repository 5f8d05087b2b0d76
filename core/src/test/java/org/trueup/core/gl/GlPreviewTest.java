package org.trueup.core.gl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.core.gl.GlPostingExamplesTest.costs;
import static org.trueup.core.ledger.ItemLedgerEntryType.PURCHASE;
import static org.trueup.core.ledger.ItemLedgerEntryType.SALE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trueup.core.company.Company;
import org.trueup.core.company.DateRange;
import org.trueup.core.company.GlAccountType;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.gl.PreviewLine.Warning;
import org.trueup.core.ledger.ValueEntryType;

/** The test report: every line of a run with what stands against it. */
class GlPreviewTest {

  @Test
  void sound_entry_gives_its_lines_without_warnings() {
    List<PreviewLine> lines =
        GlPreview.lines(
            ExampleCompany.withExpectedCost(),
            GlPostingOptions.PER_ENTRY,
            costs(NewValueEntry.of(3, PURCHASE).document("P1").actual("70")));

    assertThat(lines)
        .extracting(GlPreviewTest::text)
        .containsExactly("3 INVENTORY 70 []", "3 APPLIED -70 []");
    assertThat(lines.getFirst().accountName()).isEqualTo("Name of INVENTORY");
    assertThat(lines.getFirst().documentNo()).isEqualTo("P1");
  }

  @Test
  void missing_and_blocked_accounts_and_dates_do_not_suppress_lines() {
    DateRange range = new DateRange(Optional.of(LocalDate.parse("2021-01-01")), Optional.empty());
    Company company =
        ExampleCompany.withBlankGroups(true)
            .settings(ExampleCompany.settings(true, range))
            .add(ExampleCompany.account("INVENTORY", GlAccountType.HEADING, true))
            .build();

    assertThat(
            GlPreview.lines(
                company,
                GlPostingOptions.PER_ENTRY,
                costs(NewValueEntry.of(1, PURCHASE).groups("", "", "NONE").actual("70"))))
        .extracting(GlPreviewTest::text)
        .containsExactly(
            "1 INVENTORY 70 [POSTING-DATE-NOT-ALLOWED, GL-ACCOUNT-BLOCKED,"
                + " GL-ACCOUNT-NOT-FOR-POSTING]",
            "1  -70 [POSTING-DATE-NOT-ALLOWED, GENERAL-POSTING-SETUP-MISSING]");
  }

  @Test
  void invalid_combination_gives_one_line_with_the_actual_cost() {
    assertThat(
            GlPreview.lines(
                ExampleCompany.withExpectedCost(),
                GlPostingOptions.PER_ENTRY,
                costs(NewValueEntry.of(1, SALE).type(ValueEntryType.INDIRECT_COST).actual("5"))))
        .extracting(GlPreviewTest::text)
        .containsExactly("1  5 [INVALID-ENTRY-COMBINATION]");
  }

  @Test
  void per_posting_group_lines_are_added_up_in_posting_order() {
    assertThat(
            GlPreview.lines(
                ExampleCompany.withExpectedCost(),
                GlPostingOptions.perPostingGroup("B"),
                costs(
                    NewValueEntry.of(1, PURCHASE).actual("5"),
                    NewValueEntry.of(2, PURCHASE).actual("7"),
                    NewValueEntry.of(3, SALE).actual("-2"))))
        .extracting(GlPreviewTest::text)
        .containsExactly(
            "0 INVENTORY 12 []", "0 INVENTORY -2 []", "0 APPLIED -12 []", "0 COGS 2 []");
  }

  @Test
  void what_would_be_skipped_in_silence_gives_no_line() {
    assertThat(
            GlPreview.lines(
                ExampleCompany.withoutExpectedCost(),
                GlPostingOptions.PER_ENTRY,
                costs(
                    NewValueEntry.of(1, PURCHASE).expected("5"),
                    NewValueEntry.of(2, SALE).actual("5").notInventoriable())))
        .isEmpty();
  }

  private static String text(PreviewLine line) {
    List<String> codes = line.warnings().stream().map(Warning::code).toList();
    return line.valueEntryNo()
        + " "
        + line.glAccount()
        + " "
        + Fixed.toText(line.amount())
        + " "
        + codes;
  }
}
