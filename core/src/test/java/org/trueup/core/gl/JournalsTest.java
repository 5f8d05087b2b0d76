package org.trueup.core.gl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trueup.core.gl.GlPostingExamplesTest.costs;
import static org.trueup.core.ledger.ItemLedgerEntryType.PURCHASE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.JournalName;
import org.trueup.core.company.Table;
import org.trueup.core.ledger.GlEntry;

/** Journals that postings must name, and the numbers that these give (gl-posting.md 5.2). */
class JournalsTest {

  private static final CompanyRows MANDATORY =
      CompanyRows.NONE
          .set("journal_template_name_mandatory", "true")
          .add(Table.GL_ACCOUNTS, List.of(row("no", "INVENTORY"), row("no", "APPLIED")))
          .add(
              Table.GENERAL_POSTING_SETUP,
              List.of(
                  row(
                      "gen_bus_posting_group", "",
                      "gen_prod_posting_group", "",
                      "direct_cost_applied_account", "APPLIED")))
          .add(
              Table.INVENTORY_POSTING_SETUP,
              List.of(row("inventory_posting_group", "", "inventory_account", "INVENTORY")))
          .add(Table.NO_SERIES, List.of(row("code", "GL", "starting_no", "GL-1")))
          .add(
              Table.JOURNAL_BATCHES,
              List.of(
                  row("journal_template_name", "GENERAL", "name", "GL", "no_series", "GL"),
                  row("journal_template_name", "GENERAL", "name", "BY HAND")));

  private static final JournalName GENERAL = new JournalName("GENERAL", "GL");

  private static CompanyRow row(String... cells) {
    Map<String, String> values = new java.util.HashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      values.put(cells[i], cells[i + 1]);
    }
    return CompanyRow.of(values);
  }

  private static GlPostingResult post(
      CompanyRows rows, GlPostingOptions options, NewValueEntry... values) {
    return GlPosting.post(Companies.from(rows), options, costs(values), 1, 1);
  }

  @Test
  void the_number_of_the_series_is_used_once_entries_bear_it() {
    GlPostingOptions options = GlPostingOptions.perPostingGroup("").in(GENERAL);
    GlPostingResult result = post(MANDATORY, options, NewValueEntry.of(1, PURCHASE).actual("5"));

    assertThat(result.numberUsed()).contains(new NumberUsed("GL", "GL-1"));
    assertThat(result.glEntries()).extracting(GlEntry::documentNo).containsOnly("GL-1");
    assertThat(result.glEntries()).extracting(GlEntry::journal).containsOnly(GENERAL);
    CompanyRows after = result.numberUsed().orElseThrow().in(MANDATORY);
    assertThat(
            post(after, options, NewValueEntry.of(2, PURCHASE).actual("5")).glEntries().getFirst())
        .returns("GL-2", GlEntry::documentNo);
    assertThat(post(after, options).numberUsed()).isEmpty();
  }

  @Test
  void per_entry_takes_no_number() {
    GlPostingResult result =
        post(
            MANDATORY,
            GlPostingOptions.PER_ENTRY.in(GENERAL),
            NewValueEntry.of(1, PURCHASE).document("INV-7").actual("5"));
    assertThat(result.numberUsed()).isEmpty();
    assertThat(result.glEntries().getFirst())
        .returns("INV-7", GlEntry::documentNo)
        .returns(GENERAL, GlEntry::journal);
  }

  @Test
  void the_test_report_shows_the_next_number_and_asks_for_the_same() {
    Company company = Companies.from(MANDATORY);
    List<CostToPost> costs = costs(NewValueEntry.of(1, PURCHASE).actual("5"));
    GlPostingOptions options = GlPostingOptions.perPostingGroup("");
    assertThat(GlPreview.lines(company, options.in(GENERAL), costs))
        .extracting(PreviewLine::documentNo)
        .containsOnly("GL-1");
    assertThatThrownBy(() -> GlPreview.lines(company, options, costs))
        .hasMessage(
            "JOURNAL-TEMPLATE-REQUIRED: Please enter a Journal Template Name when posting inventory"
                + " cost to G/L. Name it, or set apply_journal_template_name.\n"
                + "JOURNAL-BATCH-REQUIRED: Please enter a Journal Batch Name when posting inventory"
                + " cost to G/L. Name it, or set apply_journal_batch_name.");
  }

  @Test
  void a_batch_without_series_and_an_unknown_batch_refuse() {
    GlPostingOptions options = GlPostingOptions.PER_ENTRY;
    assertThatThrownBy(() -> post(MANDATORY, options.in(new JournalName("GENERAL", "BY HAND"))))
        .hasMessage(
            "NO-SERIES-REQUIRED: No. Series must have a value in journal batch GENERAL BY HAND."
                + " Name a number series in journal_batches.");
    assertThatThrownBy(() -> post(MANDATORY, options.in(new JournalName("GENERAL", "G"))))
        .hasMessage(
            "UNKNOWN-CODE: \"GENERAL G\" is not in journal_batches. Did you mean \"GENERAL GL\"?");
  }

  @Test
  void automatic_posting_needs_its_journal_where_it_posts_anything() {
    Company company = Companies.from(MANDATORY);
    assertThat(
            GlPosting.postAtOnce(company, List.of(NewValueEntry.of(1, PURCHASE).entry()), 1, 1)
                .glEntries())
        .isEmpty();
    assertThatThrownBy(
            () ->
                GlPosting.postAtOnce(
                    company, List.of(NewValueEntry.of(1, PURCHASE).actual("5").entry()), 1, 1))
        .hasMessageContaining(
            "JOURNAL-TEMPLATE-REQUIRED: Invt. Cost Jnl. Template Name must have a value in the"
                + " settings. Set invt_cost_journal_template_name.")
        .hasMessageContaining(
            "JOURNAL-BATCH-REQUIRED: Invt. Cost Jnl. Batch Name must have a value in the"
                + " settings.");
  }

  @Test
  void the_check_of_the_set_up_names_what_journals_lack() {
    assertThat(SetUpCheck.of(Companies.from(MANDATORY), List.of()))
        .extracting(SetUpCheck.Finding::code)
        .containsExactly("JOURNAL-TEMPLATE-REQUIRED", "JOURNAL-BATCH-REQUIRED");
    CompanyRows complete =
        MANDATORY
            .set("apply_journal_template_name", "GENERAL")
            .set("apply_journal_batch_name", "GL");
    assertThat(SetUpCheck.of(Companies.from(complete), List.of())).isEmpty();
    assertThat(
            SetUpCheck.of(
                Companies.from(complete.set("automatic_cost_posting", "true")), List.of()))
        .extracting(SetUpCheck.Finding::remedy)
        .containsExactly(
            "Set invt_cost_journal_template_name.", "Set invt_cost_journal_batch_name.");
  }
}
