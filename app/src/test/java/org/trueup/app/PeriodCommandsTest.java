package org.trueup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that close periods and change how a company costs. */
class PeriodCommandsTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String database;

  @BeforeEach
  void import_company() throws IOException {
    database = folder.resolve("company.db").toString();
    Path company = Files.createDirectory(folder.resolve("bolts"));
    Files.write(
        company.resolve("items.csv"),
        List.of(
            "no,costing_method,base_unit_of_measure,replenishment,unit_cost",
            "BOLT,fifo,PCS,purchase,10",
            "SET,standard,PCS,production,"));
    Files.write(
        company.resolve("bom_lines.csv"),
        List.of("item,line_no,component,quantity_per", "SET,10000,BOLT,4"));
    Files.write(
        company.resolve("transactions.csv"),
        List.of(
            "id,kind,posting_date,document_no,item,quantity,unit_amount,direct_unit_cost,unit_cost",
            "p1,purchase,2026-01-05,P1,BOLT,10,10,,",
            "s1,sale,2026-01-05,S1,BOLT,4,,,9",
            "r1,purchase_receipt,2026-02-05,R1,BOLT,3,,11,"));
    assertThat(run("import", company.toString())).isZero();
  }

  @Test
  void an_inventory_period_is_closed_once_it_is_adjusted_and_reopened() {
    assertThat(run("periods", "close", "2026-01-31")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "PERIOD-NOT-ADJUSTED: item BOLT has entries in the period that are not adjusted."
                + " Run adjust-cost first.\n");

    run("adjust-cost");
    assertThat(run("periods", "close", "2026-01-31")).isZero();
    assertThat(out.toString())
        .contains("The inventory period to 2026-01-31 is closed (register 4).");

    assertThat(run("periods", "reopen", "2026-02-28")).isEqualTo(2);
    assertThat(err.toString()).contains("INVENTORY-PERIOD-NOT-CLOSED: ");
    assertThat(run("periods", "reopen", "2026-01-31")).isZero();
    assertThat(out.toString()).contains("The inventory period to 2026-01-31 is open again");
  }

  @Test
  void the_checklist_of_a_year_end_asks_for_the_fiscal_year() {
    run("periods", "create-fiscal-year", "--from", "2026-01-01");
    assertThat(run("periods", "checklist", "2026-12-31", "--format", "csv")).isEqualTo(1);
    assertThat(out.toString())
        .contains("periods close-fiscal-year,to do,3,The fiscal year that ends on the day is open.")
        .contains("periods close-income-statement,to do,1,Close the fiscal year first.");
  }

  @Test
  void the_lines_that_close_an_income_statement_are_posted_elsewhere_and_brought_back()
      throws IOException {
    Path ledger = Files.createDirectory(folder.resolve("ledger"));
    Files.write(
        ledger.resolve("gl_accounts.csv"),
        List.of("no,income_balance", "3120,balance_sheet", "6110,income_statement"));
    Files.write(ledger.resolve("dimensions.csv"), List.of("code", "AREA"));
    Files.write(
        ledger.resolve("default_dimensions.csv"),
        List.of("table,no,dimension,value,value_posting", "gl_account,6110,AREA,,code_mandatory"));
    Path entries = ledger.resolve("external_gl_entries.csv");
    List<String> sale = List.of("entry_no,posting_date,gl_account,amount", "1,2026-05-01,6110,-70");
    Files.write(entries, sale);
    assertThat(run("import", ledger.toString())).isZero();
    run("periods", "create-fiscal-year", "--from", "2026-01-01");

    assertThat(closeIncomeStatement("CLOSE26")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "FISCAL-YEAR-NOT-CLOSED: The fiscal year that ends on 2026-12-31 must be closed first."
                + " Run periods close-fiscal-year.\n");
    run("periods", "close-fiscal-year", "--yes");
    run("periods", "checklist", "2026-12-31", "--format", "csv");
    assertThat(out.toString())
        .contains(
            "periods close-income-statement,to do,3,Income statement accounts to close: 1. Post the"
                + " lines and add them to external_gl_entries.");

    assertThat(closeIncomeStatement("CLOSE26", "--format", "csv")).isZero();
    String header =
        "entry_no,posting_date,document_no,gl_account,amount,description,source,job,dimensions,"
            + "amount_acy\n";
    String lines =
        "2,C2026-12-31,CLOSE26,6110,70,Close Income Statement,CLSINCOME,,,\n"
            + "3,C2026-12-31,CLOSE26,3120,-70,Close Income Statement,CLSINCOME,,,\n";
    assertThat(out.toString()).endsWith(header + lines);
    assertThat(err.toString())
        .endsWith(
            "Account 6110 demands a value of dimension AREA, which its closing lines do not carry."
                + "\nThe inventory period to 2026-12-31 is open: cost may still be posted into the"
                + " fiscal year.\n");

    Files.writeString(
        entries, header + "1,2026-05-01,,6110,-70,,,,,\n" + lines + "4,2026-12-31,,6110,-5,,,,,\n");
    assertThat(run("import", ledger.toString())).isZero();
    assertThat(closeIncomeStatement("CLOSE26B", "--format", "csv", "--dimension", "AREA")).isZero();
    assertThat(out.toString())
        .endsWith(
            "5,C2026-12-31,CLOSE26B,6110,5,Close Income Statement,CLSINCOME,,,\n"
                + "6,C2026-12-31,CLOSE26B,3120,-5,Close Income Statement,CLSINCOME,,,\n");

    Files.writeString(entries, header + "1,2026-05-01,,6110,-70,,,,,\n" + lines);
    assertThat(run("import", ledger.toString())).isZero();
    run("adjust-cost");
    run("periods", "close", "2026-12-31");
    assertThat(closeIncomeStatement("CLOSE26C")).isZero();
    assertThat(out.toString())
        .endsWith("Nothing stands on the accounts of the income statement.\n");
    assertThat(err.toString()).endsWith("The inventory period to 2026-12-31 is closed.\n");
    run("periods", "checklist", "2026-12-31", "--format", "csv");
    assertThat(out.toString()).contains("periods close-income-statement,done,");
  }

  private int closeIncomeStatement(String documentNo, String... more) {
    String[] call = {
      "periods",
      "close-income-statement",
      "2026-12-31",
      "--document-no",
      documentNo,
      "--retained-earnings-account",
      "3120"
    };
    return run(Stream.concat(Stream.of(call), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void a_closing_of_the_income_statement_needs_its_options() {
    assertThat(run("periods", "close-income-statement", "2026-12-31")).isEqualTo(2);
    assertThat(err.toString()).contains("--document-no", "--retained-earnings-account");
    assertThat(closeIncomeStatement("C1", "--balance", "none")).isEqualTo(2);
    assertThat(err.toString())
        .endsWith(
            "OPTION-SYNTAX: The option balance cannot be none. Write per-line or one-line.\n");
    assertThat(closeIncomeStatement("C1", "--balance", "per-line")).isEqualTo(2);
    assertThat(err.toString())
        .endsWith(
            "FISCAL-YEAR-UNKNOWN: The fiscal year that ends on 2026-12-31 does not exist. Name the"
                + " last day of a fiscal year behind which another one begins.\n");
  }

  @Test
  void fiscal_years_are_created_one_after_the_other_and_closed_for_good() {
    assertThat(run("periods", "create-fiscal-year")).isEqualTo(2);
    assertThat(err.toString()).startsWith("FISCAL-YEAR-START: ");
    assertThat(run("periods", "create-fiscal-year", "--from", "2026-01-01")).isZero();
    assertThat(out.toString()).contains("13 accounting periods created (register 3).");
    assertThat(run("periods", "create-fiscal-year", "--from", "2026-05-01")).isEqualTo(2);
    assertThat(err.toString()).contains("FISCAL-YEAR-EXISTS: ");

    assertThat(run("periods", "close-fiscal-year", "--yes")).isZero();
    assertThat(out.toString()).contains("The fiscal year from 2026-01-01 to 2026-12-31 is closed.");
    assertThat(run("periods", "close-fiscal-year", "--yes")).isEqualTo(2);
    assertThat(err.toString()).contains("FISCAL-YEAR-NOT-FOLLOWED: ");
    assertThat(run("periods", "create-fiscal-year", "--periods", "4", "--length", "1Q")).isZero();
    assertThat(out.toString()).contains("4 accounting periods created (register 5).");
    assertThat(run("periods", "create-fiscal-year", "--length", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("OPTION-SYNTAX: x is no length of a period.");

    assertThat(run("periods", "list", "--format", "csv")).isZero();
    assertThat(out.toString())
        .contains("accounting,2026-12-01,2026-12-31,,false,true,true,false,,")
        .contains("accounting,2027-01-01,2027-03-31,,true,false,true,false,day,item")
        .contains("accounting,2028-01-01,,,true,false,false,false,day,item");
  }

  @Test
  void the_earliest_allowed_valuation_date_leaves_nothing_unadjusted_behind() throws IOException {
    Path settings = Files.createDirectory(folder.resolve("settings"));
    Files.write(
        settings.resolve("settings.csv"),
        List.of("setting,value", "earliest_allowed_valuation_date,2026-02-01"));
    assertThat(run("import", settings.toString())).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "VALUATION-DATE-NOT-ADJUSTED: Item BOLT has entries before 2026-02-01 that are not"
                + " adjusted. Run adjust-cost first.\n");
    run("adjust-cost");
    assertThat(run("import", settings.toString())).isZero();
    assertThat(out.toString()).contains("Set-up: register 4.");
  }

  @Test
  void closed_periods_can_be_neither_removed_nor_preceded() throws IOException {
    Path periods = Files.createDirectory(folder.resolve("periods"));
    run("adjust-cost");
    assertThat(run("periods", "close", "2026-01-31")).isZero();
    Files.write(periods.resolve("inventory_periods.csv"), List.of("ending_date", "2026-01-15"));
    assertThat(run("import", periods.toString())).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "INVENTORY-PERIOD-CLOSED: No inventory period may end on 2026-01-15, before the closed"
                + " one that ends on 2026-01-31. Reopen that period first.\n");
  }

  @Test
  void standard_cost_is_calculated_once() {
    assertThat(run("calculate-standard-cost", "--format", "csv")).isZero();
    assertThat(out.toString()).endsWith("SET,40,40,0,0,0,0,0\n");
    assertThat(run("calculate-standard-cost")).isZero();
    assertThat(out.toString()).endsWith("Every standard cost is as calculated.\n");
    assertThat(run("calculate-standard-cost", "--item", "NUT")).isEqualTo(2);
    assertThat(err.toString()).startsWith("UNKNOWN-CODE: ");
  }

  @Test
  void inventory_value_is_proposed_and_nothing_is_written() {
    assertThat(run("calculate-inventory-value", "--posting-date", "2026-01-31", "--format", "csv"))
        .isZero();
    assertThat(out.toString()).endsWith("BOLT,,,2026-01-31,6,60,\n");
    assertThat(
            run(
                "calculate-inventory-value",
                "--posting-date",
                "2026-01-31",
                "--per",
                "entry",
                "--format",
                "csv"))
        .isZero();
    assertThat(out.toString()).endsWith("BOLT,,,2026-01-31,6,60,1\n");
    assertThat(run("calculate-inventory-value", "--posting-date", "2026-01-31", "--per", "lot"))
        .isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("OPTION-SYNTAX: The option per cannot be lot. Write entry or item.\n");
    assertThat(run("periods", "close", "2025-12-31")).isZero();
    assertThat(out.toString()).contains("(register 3).");
  }

  @Test
  void posting_of_expected_cost_is_turned_on_and_off() {
    assertThat(run("change-expected-cost-posting", "on")).isZero();
    assertThat(out.toString())
        .contains("Register 3: no entries.")
        .contains("Expected cost is posted from now on.")
        .contains("3 value entries wait. Run post-cost-to-gl.");
    assertThat(run("change-expected-cost-posting", "on")).isZero();
    assertThat(out.toString()).contains("Posting of expected cost is on already.");
    assertThat(run("change-expected-cost-posting", "off")).isZero();
    assertThat(out.toString()).contains("Expected cost is no longer posted from now on.");
    assertThat(run("change-expected-cost-posting", "up")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "OPTION-SYNTAX: Posting of expected cost cannot be turned up. Write on or off.\n");
  }

  private int run(String... args) {
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--db";
    all[args.length + 1] = database;
    return Trueup.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all);
  }
}
