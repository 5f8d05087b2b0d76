package org.trueup.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trueup.interchange.scenario.LedgerName;
import org.trueup.interchange.scenario.Scenario;
import org.trueup.interchange.scenario.ScenarioFile;
import org.trueup.interchange.text.InputSource;
import org.trueup.store.Database;

class ScenarioRunTest {

  private static final String RECEIPT_AND_SALE =
      """
      {"post": [
        {"id": "r1", "kind": "purchase", "posting_date": "2026-01-05", "document_no": "P1",
         "item": "BOLT", "quantity": 10, "unit_amount": 10},
        {"id": "r2", "kind": "purchase", "posting_date": "2026-01-06", "document_no": "P2",
         "item": "BOLT", "quantity": 10, "unit_amount": 12},
        {"id": "s1", "kind": "sale", "posting_date": "2026-01-07", "document_no": "S1",
         "item": "BOLT", "quantity": 15}]},
      {"run": "adjust-cost"}\
      """;

  private static ScenarioResult run(String... steps) {
    String json =
        """
        {"id": "s", "title": "Two receipts and a sale",
         "company": {"items": [{"no": "BOLT", "costing_method": "fifo"}]},
         "steps": [%s]}
        """
            .formatted(String.join(",\n", steps));
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    InputSource source = new InputSource("s.json", () -> new ByteArrayInputStream(bytes));
    return ScenarioRun.inMemory(ScenarioFile.read(source));
  }

  private static void assertFails(ScenarioResult result, int step, String difference) {
    assertThat(result.isPassed()).isFalse();
    assertThat(result.step()).isEqualTo(step);
    assertThat(result.difference().orElseThrow().lines().getFirst()).contains(difference);
  }

  private static String salesCost(String amount) {
    return """
    {"expect": {"value_entries": {"match": "sum_by_entry",
                "rows": [{"item_ledger_entry": "s1", "cost_amount_actual": %s}]}}}
    """
        .formatted(amount);
  }

  @Test
  void sale_of_15_costs_10_at_10_and_5_at_12() {
    ScenarioResult result = run(RECEIPT_AND_SALE, salesCost("-160.00"));
    assertThat(result.lines()).isEqualTo(List.of("pass  s  Two receipts and a sale"));
  }

  @Test
  void a_wrong_figure_fails_at_its_step() {
    ScenarioResult result = run(RECEIPT_AND_SALE, salesCost("-160.01"));
    assertFails(result, 3, "value_entries, sum of");
    assertThat(result.lines().getFirst()).isEqualTo("FAIL  s  Two receipts and a sale");
    assertThat(result.lines()).anyMatch(line -> line.contains("expected  s1"));
  }

  @Test
  void every_ledger_can_be_looked_into() {
    ScenarioResult result =
        run(
            RECEIPT_AND_SALE,
            """
            {"expect": {
              "item_ledger_entries": [
                {"item_ledger_entry": "r1", "remaining_quantity": 0, "open": false,
                 "cost_amount_actual": 100, "item_ledger_entry_type": "purchase"},
                {"item_ledger_entry": "r2", "remaining_quantity": 5, "completely_invoiced": true},
                {"item_ledger_entry": "s1", "quantity": -15, "cost_amount_actual": -160}],
              "item_application_entries": {"match": "contains", "rows": [
                {"item_ledger_entry": "s1", "inbound_item_entry": "r2",
                 "outbound_item_entry": "s1", "quantity": -5, "cost_application": true}]},
              "capacity_ledger_entries": [],
              "gl_entries": [],
              "items": {"match": "state", "rows": [
                {"no": "BOLT", "inventory": 5, "inventory_value": 60, "average_cost": 12}]}}}
            """);
    assertThat(result.lines()).hasSize(1);
  }

  @Test
  void refused_post_fails_the_scenario() {
    assertFails(run("{\"post\": [{\"id\": \"x\", \"kind\": \"sale\"}]}"), 1, "refused: ");
  }

  private static final String CLOSED_DATE =
      """
      {"set": {"allow_posting_from": "2026-02-01"}},
      {"post": [{"id": "r1", "kind": "purchase", "posting_date": "2026-01-05", "document_no": "P1",
                 "item": "BOLT", "quantity": 10, "unit_amount": 10}],
       "expect_error": {"code": "%s"}}\
      """;

  @Test
  void expected_error_passes() {
    ScenarioResult result =
        run(
            CLOSED_DATE.formatted("POSTING-DATE-NOT-ALLOWED"),
            "{\"expect\": {\"item_ledger_entries\": []}}");
    assertThat(result.lines()).hasSize(1);
  }

  @Test
  void another_error_than_the_expected_one_fails() {
    assertFails(run(CLOSED_DATE.formatted("OTHER")), 2, "expected error OTHER, but");
  }

  @Test
  void missing_error_fails() {
    assertFails(
        run("{\"run\": \"adjust-cost\", \"expect_error\": {\"code\": \"OTHER\"}}"),
        1,
        "but nothing was refused");
  }

  @Test
  void word_of_an_option_that_nobody_knows_fails_with_the_words_that_are_known() {
    assertFails(
        run("{\"run\": \"post-cost-to-gl\", \"per\": \"lot\"}"),
        1,
        "The option per cannot be lot. Write entry or posting-group.");
    assertFails(
        run(
            "{\"run\": \"calculate-inventory-value\", \"posting_date\": \"2026-01-31\","
                + " \"per\": \"lot\", \"expect_rows\": []}"),
        1,
        "The option per cannot be lot. Write entry or item.");
    assertFails(
        run(
            "{\"run\": \"close-income-statement\", \"ending_date\": \"2026-12-31\","
                + " \"balance\": \"none\", \"expect_rows\": []}"),
        1,
        "The option balance cannot be none. Write per-line or one-line.");
  }

  @Test
  void job_or_report_that_is_not_available_fails_and_never_passes() {
    assertFails(run("{\"run\": \"brew-coffee\"}"), 1, "the job brew-coffee is not available");
    assertFails(
        run("{\"run\": \"report\", \"report\": \"horoscope\", \"expect_rows\": []}"),
        1,
        "the report horoscope is not available");
  }

  @Test
  void changed_card_cost_is_that_of_the_next_decrease() {
    ScenarioResult result =
        run(
            """
            {"change": {"table": "items", "key": {"no": "bolt"}, "values": {"unit_cost": 7}}}
            """,
            """
            {"post": [{"id": "n1", "kind": "negative_adjustment", "posting_date": "2026-01-07",
                       "document_no": "N1", "item": "BOLT", "quantity": 1}]}
            """,
            """
            {"expect": {"value_entries": [{"item_ledger_entry": "n1", "cost_amount_actual": -7}]}}
            """);
    assertThat(result.lines()).hasSize(1);
  }

  @Test
  void transaction_may_refer_to_an_earlier_step() {
    ScenarioResult result =
        run(
            RECEIPT_AND_SALE,
            """
            {"post": [{"id": "s2", "kind": "sale", "posting_date": "2026-01-08",
                       "document_no": "S2", "item": "BOLT", "quantity": 5, "applies_to": "r2"}]}
            """,
            """
            {"expect": {"item_ledger_entries": {"match": "contains", "rows": [
                          {"item_ledger_entry": "s2", "applies_to": "r2"}]}}}
            """);
    assertThat(result.lines()).hasSize(1);
  }

  @Test
  void closed_period_takes_no_postings_until_it_is_reopened() {
    String close = "{\"run\": \"close-inventory-period\", \"ending_date\": \"2026-01-31\"}";
    String late =
        """
        {"post": [{"id": "p1", "kind": "purchase", "posting_date": "2026-01-09",
                   "document_no": "P3", "item": "BOLT", "quantity": 1, "unit_amount": 1}]%s}
        """;
    ScenarioResult result =
        run(
            "{\"change\": {\"table\": \"inventory_periods\","
                + " \"add\": [{\"ending_date\": \"2026-01-31\"}]}}",
            RECEIPT_AND_SALE,
            close,
            late.formatted(", \"expect_error\": {\"code\": \"POSTING-DATE-NOT-ALLOWED\"}"),
            close.replace("close", "reopen"),
            late.formatted(""));
    assertThat(result.lines()).hasSize(1);
  }

  @Test
  void standard_cost_of_a_product_is_rolled_up_from_its_components() {
    ScenarioResult result =
        run(
            """
            {"change": {"table": "items", "add": [
              {"no": "SET", "costing_method": "standard", "replenishment": "production"}]}},
            {"change": {"table": "items", "key": {"no": "BOLT"}, "values": {"unit_cost": 3}}},
            {"change": {"table": "bom_lines", "add": [
              {"item": "SET", "component": "BOLT", "quantity_per": 4}]}}
            """,
            "{\"run\": \"calculate-standard-cost\", \"items\": [\"SET\"]}",
            """
            {"expect": {"items": {"match": "state", "rows": [
              {"no": "SET", "standard_cost": 12, "unit_cost": 12,
               "single_level_material_cost": 12}]}}}
            """);
    assertThat(String.join("\n", result.lines())).startsWith("pass");
  }

  @Test
  void proposed_revaluation_lines_are_compared_in_order() {
    String proposal =
        """
        {"run": "calculate-inventory-value", "posting_date": "2026-01-31", "per": "item",
         "by_location": false, "by_variant": false, "location_filter": "''",
         "expect_rows": [{"item": "BOLT", "quantity": 5, "inventory_value_calculated": %s}]}
        """;
    assertThat(run(RECEIPT_AND_SALE, proposal.formatted("60")).lines()).hasSize(1);
    assertFails(
        run(RECEIPT_AND_SALE, proposal.formatted("61")), 3, "calculate-inventory-value, row 1");
  }

  @Test
  void report_is_compared_with_its_rows_and_totals() {
    String report =
        """
        {"run": "report", "report": "inventory-valuation", "options": {"ending_date": "2026-12-31"},
         "expect_rows": [{"item": "BOLT", "ending_invoiced_value": %s}]}
        """;
    assertThat(run(RECEIPT_AND_SALE, report.formatted("60.00")).lines()).hasSize(1);
    assertFails(run(RECEIPT_AND_SALE, report.formatted("61")), 3, "inventory-valuation, row 1");
  }

  @Test
  void memory_and_database_hold_the_same_ledgers() {
    String json =
        """
        {"id": "s", "title": "t", "company": {"items": [{"no": "BOLT"}]}, "steps": [%s]}
        """
            .formatted(RECEIPT_AND_SALE);
    Scenario scenario =
        ScenarioFile.read(
            new InputSource(
                "s.json", () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    MemoryCompany memory = new MemoryCompany(2);
    ScenarioRun.of(scenario, memory);
    try (DatabaseCompany stored = new DatabaseCompany(Database.open(Database.IN_MEMORY), 1)) {
      ScenarioRun.of(scenario, stored);
      FactRows there = new FactRows(stored.facts());
      FactRows here = new FactRows(memory.facts());
      for (LedgerName ledger : LedgerName.values()) {
        assertThat(there.of(ledger)).as(ledger.code()).isEqualTo(here.of(ledger));
      }
    }
  }
}
