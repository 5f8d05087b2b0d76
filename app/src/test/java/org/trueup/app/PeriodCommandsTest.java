package org.trueup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        .contains(
            "periods close-fiscal-year,to do,3,The fiscal year that ends on the day is open.");
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
