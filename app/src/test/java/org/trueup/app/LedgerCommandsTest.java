package org.trueup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read ledgers: their output and exit status. */
class LedgerCommandsTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void valuation_is_printed_in_the_lines_of_the_paper() {
    String database = Trading.in(folder, true);

    assertThat(
            run("report", "inventory-valuation", "--db", database, "--ending-date", "2026-01-31"))
        .isZero();
    assertThat(out.toString())
        .startsWith("Inventory Valuation (R_1001)\nending_date: 2026-01-31\nmode: as_coded\n")
        .containsPattern("BOLT +invoiced +0 +0\\.00 +3 +30\\.00 +3 +30\\.00 +30\\.00");
  }

  @Test
  void machine_forms_have_the_columns_of_the_contract() {
    String database = Trading.in(folder, true);

    assertThat(run("report", "inventory-valuation", "--db", database, "--format", "csv")).isZero();
    assertThat(out.toString())
        .startsWith(
            "item,description,inventory_posting_group,starting_invoiced_quantity,"
                + "starting_invoiced_value,starting_expected_quantity,starting_expected_value,")
        .contains("\nBOLT,,,0,0,0,0,3,30,3,30,1,10,1,10,2,20,2,20,20,0,20\n");
  }

  @Test
  void report_as_known_at_a_register_is_the_same_for_ever() {
    String database = Trading.in(folder, true);

    run("report", "inventory-valuation", "--db", database, "--format", "json", "--known-at", "1");

    assertThat(out.toString()).contains("\"rows\":[]").contains("\"register\":\"1\"");
  }

  @Test
  void ledgers_that_tie_are_told_with_status_0() {
    String database = Trading.in(folder, true);

    assertThat(run("reconcile", "--db", database)).isZero();
    assertThat(out.toString()).contains("The ledgers tie.").doesNotContain("Causes");
  }

  @Test
  void ledgers_that_do_not_tie_are_told_with_causes_and_status_1() {
    String database = Trading.in(folder, false);

    assertThat(run("reconcile", "--db", database)).isEqualTo(1);
    assertThat(out.toString())
        .contains("The ledgers do not tie.")
        .containsPattern("inventory +not_posted +NOT-POSTED-YET +-20\\.00 +2 +1 ")
        .contains("Post Cost to G/L");
  }

  @Test
  void causes_come_in_machine_form_too() {
    String database = Trading.in(folder, false);

    assertThat(run("reconcile", "--db", database, "--format", "csv")).isEqualTo(1);
    assertThat(out.toString())
        .startsWith("account_type,kind,code,amount,entries,first_value_entry,explanation\n")
        .contains("cogs,not_posted,NOT-POSTED-YET,-10,1,2,");
  }

  @Test
  void registers_are_listed_with_hashes_that_the_same_work_has_again() throws IOException {
    String once = Trading.in(Files.createDirectory(folder.resolve("once")), true);
    String again = Trading.in(Files.createDirectory(folder.resolve("again")), true);

    List<String> rows = registers(once);
    assertThat(rows.getFirst())
        .isEqualTo(
            "no,kind,created_at,user,purpose,last_item_ledger_entry,last_value_entry,"
                + "last_gl_entry,content_hash,hash");
    assertThat(rows.get(1)).startsWith("1,setup,").containsPattern(",[0-9a-f]{64},[0-9a-f]{64}$");
    assertThat(contentHashes(rows))
        .isEqualTo(contentHashes(registers(again)))
        .doesNotHaveDuplicates();
  }

  private List<String> registers(String database) {
    out.getBuffer().setLength(0);
    assertThat(run("registers", "--db", database, "--format", "csv")).isZero();
    return out.toString().lines().toList();
  }

  private static List<String> contentHashes(List<String> rows) {
    return rows.stream().map(row -> row.split(",")[8]).toList();
  }

  @Test
  void trace_is_a_tree_of_lines_or_nested_json() {
    String database = Trading.in(folder, true);

    assertThat(run("trace", "--db", database, "--gl-entry", "4")).isZero();
    assertThat(out.toString())
        .startsWith("G/L entry 4, 2026-02-06, S1")
        .contains("└─ value entry 2");

    out.getBuffer().setLength(0);
    assertThat(run("trace", "--db", database, "--document", "S1", "--format", "json")).isZero();
    assertThat(out.toString()).startsWith("[{\"kind\":\"document\",\"id\":\"S1\"");

    out.getBuffer().setLength(0);
    assertThat(run("trace", "--db", database, "--transaction", "p1", "--format", "csv")).isZero();
    assertThat(out.toString())
        .startsWith("level,relation,kind,id,text,figures\n0,,transaction,p1,");
  }

  @Test
  void trace_of_an_adjustment_leads_to_its_first_cause() throws IOException {
    String database = Trading.in(folder, true);
    Path late = folder.resolve("late.csv");
    Files.writeString(
        late,
        """
        id,kind,posting_date,document_no,item,quantity,per,applies_to,inventory_value_revalued
        v1,revaluation,2026-01-05,V1,BOLT,3,entry,p1,36
        """);
    assertThat(run("post", "--db", database, late.toString())).isZero();
    assertThat(run("adjust-cost", "--db", database)).isZero();

    out.getBuffer().setLength(0);
    assertThat(run("trace", "--db", database, "--value-entry", "4")).isZero();
    assertThat(out.toString())
        .startsWith(
            """
            value entry 4, 2026-02-06, S1, direct cost of sale, adjustment; cost_amount_actual -2
            ├─ caused through application to: item ledger entry 1, 2026-01-05, P1, purchase of \
            BOLT; applied -1, quantity 3, remaining_quantity 2
            │  └─ first cause: value entry 3, 2026-01-05, V1, revaluation of purchase, item BOLT, \
            transaction v1; cost_amount_actual 6
            """);

    out.getBuffer().setLength(0);
    assertThat(run("trace", "--db", database, "--value-entry", "4", "--format", "csv")).isZero();
    assertThat(out.toString())
        .contains("\n1,caused through application to,item_ledger_entry,1,")
        .contains("\n2,first cause,value_entry,3,");

    out.getBuffer().setLength(0);
    assertThat(run("trace", "--db", database, "--value-entry", "4", "--format", "json")).isZero();
    assertThat(out.toString())
        .contains("{\"kind\":\"value_entry\",\"id\":\"3\",\"relation\":\"first cause\",");
    assertThat(run("verify", "--db", database)).isZero();
  }

  @Test
  void trace_of_nothing_is_a_wrong_call() {
    String database = Trading.in(folder, true);

    assertThat(run("trace", "--db", database, "--gl-entry", "99")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "ENTRY-UNKNOWN: There is no G/L entry 99. Check the number, and the database with"
                + " --db.\n");
    assertThat(run("trace", "--db", database)).isEqualTo(2);
  }

  @Test
  void a_strict_close_waits_for_the_general_ledger() {
    String database = Trading.in(folder, false);
    run("adjust-cost", "--db", database);
    assertThat(run("periods", "close", "2026-02-28", "--strict", "--db", database)).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "PERIOD-NOT-POSTED: 2 value entries up to 2026-02-28 are not posted to the G/L."
                + " Run post-cost-to-gl first.\n");
    run("post-cost-to-gl", "--per", "entry", "--db", database);
    assertThat(run("periods", "close", "2026-02-28", "--strict", "--db", database)).isZero();
  }

  @Test
  void the_checklist_tells_what_is_left_to_do() {
    String database = Trading.in(folder, false);
    assertThat(run("periods", "checklist", "2026-02-28", "--format", "csv", "--db", database))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("adjust-cost,to do,,1 items or orders to adjust.\n")
        .contains("cover decreases,done,2,No decrease lacks stock.\n")
        .contains("post-cost-to-gl,to do,,2 value entries to post.\n")
        .contains("reconcile,to do,,They differ: run reconcile.\n")
        .contains("periods close,to do,,The inventory period is open.\n")
        .contains("restrict dates,to do,1,");
    run("adjust-cost", "--db", database);
    run("post-cost-to-gl", "--per", "entry", "--db", database);
    run("periods", "close", "2026-02-28", "--db", database);
    assertThat(run("periods", "checklist", "2026-02-28", "--format", "csv", "--db", database))
        .isZero();
    assertThat(out.toString())
        .contains("post-cost-to-gl,done,4,All cost up to the day stands in the general ledger.\n")
        .contains("reconcile,done,4,Inventory and general ledger tie.\n")
        .contains("periods close,done,5,The inventory period is closed.\n");
  }

  @Test
  void rows_of_posting_setups_with_entries_stay() throws IOException {
    String database = Trading.in(folder, true);
    Path changed = Files.createDirectory(folder.resolve("changed"));
    Files.write(
        changed.resolve("general_posting_setup.csv"),
        List.of("gen_bus_posting_group,gen_prod_posting_group,cogs_account", "HOME,,COGS"));
    Files.write(
        changed.resolve("inventory_posting_setup.csv"),
        List.of("location,inventory_posting_group,inventory_account", ",OTHER,INVENTORY"));
    assertThat(run("import", changed.toString(), "--db", database)).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "HAS-ENTRIES: The inventory posting setup for '' and '' has entries and cannot be"
                + " taken away. Keep its row.\n"
                + "HAS-ENTRIES: The general posting setup for '' and '' has entries and cannot be"
                + " taken away. Keep its row.\n");
  }

  @Test
  void set_up_without_gaps_is_told_with_status_0() {
    assertThat(run("check-setup", "--db", Trading.in(folder, false))).isZero();
    assertThat(out.toString())
        .isEqualTo("The posting set-up names every account that is needed.\n");
  }

  @Test
  void sound_ledgers_verify_with_status_0() {
    String database = Trading.in(folder, true);

    assertThat(run("verify", "--db", database)).isZero();
    assertThat(out.toString())
        .containsPattern(
            "Verified: \\d+ rules hold for 2 registers, 2 item ledger entries, 2 value entries,"
                + " 4 G/L entries\\.");
  }

  @Test
  void general_ledger_goes_to_a_file_as_a_journal() throws IOException {
    String database = Trading.in(folder, true);
    Path journal = folder.resolve("x.journal");

    assertThat(run("export", "hledger", "--db", database, "-o", journal.toString())).isZero();
    assertThat(Files.readString(journal)).contains("2026-02-06 * (S1)").contains("10.00 EUR");
  }

  @Test
  void preview_shows_the_entries_and_writes_nothing() {
    String database = Trading.in(folder, false);

    assertThat(run("post-cost-to-gl", "--db", database, "--preview", "--format", "csv")).isZero();
    assertThat(out.toString())
        .startsWith("posting_date,document_no,gl_account,account_name,amount,")
        .contains("2026-01-05,P1,INVENTORY,,30,0,Direct Cost on 2026-01-05,1,purchase,")
        .hasLineCount(5);
    assertThat(run("reconcile", "--db", database)).isEqualTo(1);
  }

  @Test
  void cost_is_posted_once_and_then_the_ledgers_tie() {
    String database = Trading.in(folder, false);

    assertThat(run("post-cost-to-gl", "--db", database, "--to", "2026-01-31")).isZero();
    assertThat(run("post-cost-to-gl", "--db", database, "--document-no", "GL1")).isZero();
    assertThat(run("post-cost-to-gl", "--db", database)).isZero();
    assertThat(out)
        .hasToString(
            """
            1 value entry has been posted to the general ledger, 2 G/L entries, register 3.
            1 value entry has been posted to the general ledger, 2 G/L entries, register 4.
            There is nothing to post to the general ledger.
            """);
    assertThat(run("reconcile", "--db", database)).isZero();
    assertThat(run("verify", "--db", database)).isZero();
  }

  @Test
  void document_number_and_way_of_posting_must_fit() {
    String database = Trading.in(folder, false);

    assertThat(run("post-cost-to-gl", "--db", database, "--per", "posting-group")).isEqualTo(2);
    assertThat(run("post-cost-to-gl", "--db", database, "--per", "entry", "--document-no", "X"))
        .isEqualTo(2);
    assertThat(run("post-cost-to-gl", "--db", database, "--per", "day")).isEqualTo(2);
    assertThat(run("post-cost-to-gl", "--db", database, "--item", "NUT")).isEqualTo(2);
    assertThat(err.toString().lines().map(line -> line.substring(0, line.indexOf(':'))))
        .containsExactly(
            "DOCUMENT-NO-REQUIRED", "DOCUMENT-NO-NOT-ALLOWED", "OPTION-SYNTAX", "UNKNOWN-CODE");
  }

  @Test
  void where_journals_are_mandatory_their_series_numbers_the_runs() throws IOException {
    String database = Trading.in(folder, false);
    Path journals = Files.createDirectory(folder.resolve("journals"));
    Files.write(
        journals.resolve("settings.csv"),
        List.of("setting,value", "local_currency,EUR", "journal_template_name_mandatory,true"));
    Files.write(journals.resolve("no_series.csv"), List.of("code,starting_no", "GL,GL-09"));
    Files.write(
        journals.resolve("journal_batches.csv"),
        List.of("journal_template_name,name,no_series", "GENERAL,COST,GL"));
    assertThat(run("import", journals.toString(), "--db", database)).isZero();
    String[] post = {"post-cost-to-gl", "--per", "posting-group", "--db", database};
    String[] inName = {"--journal-template-name", "GENERAL", "--journal-batch-name", "COST"};

    assertThat(run(post)).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(
            "JOURNAL-TEMPLATE-REQUIRED: Please enter a Journal Template Name when posting inventory"
                + " cost to G/L.");
    assertThat(run(joined(joined(post, inName), "--preview", "--format", "csv"))).isZero();
    assertThat(out.toString()).contains("2026-01-05,GL-09,INVENTORY,,30,");
    assertThat(run(joined(joined(post, inName), "--to", "2025-12-31"))).isZero();
    assertThat(run(joined(joined(post, inName), "--to", "2026-01-31"))).isZero();
    assertThat(out.toString())
        .endsWith(
            "There is nothing to post to the general ledger.\n"
                + "1 value entry has been posted to the general ledger, document GL-09, 2 G/L"
                + " entries, register 4.\n");

    assertThat(run("import", journals.toString(), "--db", database)).isZero();
    assertThat(out.toString()).as("the series does not go back").contains("Set-up: as before.");
    assertThat(run(joined(post, inName))).isZero();
    assertThat(out.toString()).contains("document GL-10, 2 G/L entries, register 5.");
    assertThat(run("verify", "--db", database)).isZero();
  }

  private static String[] joined(String[] words, String... more) {
    return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void database_that_is_missing_is_a_wrong_call_and_is_not_made() {
    Path missing = folder.resolve("none.db");

    assertThat(run("verify", "--db", missing.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("DATABASE-MISSING: There is no database");
    assertThat(missing).doesNotExist();
  }

  @Test
  void wrong_options_are_told_in_one_line_each() {
    String database = Trading.in(folder, true);

    assertThat(
            run("report", "inventory-valuation", "--db", database, "--ending-date", "31.12.2026"))
        .isEqualTo(2);
    assertThat(run("report", "reconciliation", "--db", database, "--date-filter", "2026"))
        .isEqualTo(2);
    assertThat(run("verify", "--db", database, "--format", "papyrus")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            """
            OPTION-SYNTAX: The option ending_date cannot be 31.12.2026. Write a day as 2025-12-31.
            FILTER-SYNTAX: The date filter 2026 cannot be understood. Write a day as 2025-12-31, \
            a range as 2025-01-01..2025-12-31.
            FORMAT-UNKNOWN: There is no format papyrus here. Choose table, csv or json.
            """);
  }

  private int run(String... args) {
    return Trueup.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
