package org.trueup.interchange.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Refusal;
import org.trueup.core.transaction.TransactionColumn;
import org.trueup.interchange.text.InputSource;

class ScenarioFileTest {

  private static Scenario read(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return ScenarioFile.read(new InputSource("s.json", () -> new ByteArrayInputStream(bytes)));
  }

  private static Scenario withSteps(String steps) {
    return read(
        """
        {"id": "s", "company": {"items": [{"no": "BOLT"}]},
         "steps": [%s]}
        """
            .formatted(steps));
  }

  private static Step step(String step) {
    return withSteps(step).steps().getFirst();
  }

  private static List<String> failures(String json) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(json));
    return refusal.failures().stream()
        .map(failure -> failure.place() + " " + failure.code())
        .toList();
  }

  @Test
  void company_tables_keep_the_digits_as_written() {
    Scenario scenario =
        read(
            """
            {"id": "s", "title": "T", "source": "x", "notes": ["a", "b"],
             "company": {
               "settings": {"expected_cost_posting": true, "amount_rounding_precision": 0.010},
               "items": [{"no": "BOLT", "unit_cost": 137.44690},
                         {"no": "NUT", "unit_cost": "2"}]},
             "steps": []}
            """);
    assertThat(scenario.notes()).containsExactly("a", "b");
    CompanyRows rows = scenario.company();
    assertThat(rows.of(Table.SETTINGS))
        .extracting(row -> row.text("value"))
        .containsExactly("true", "0.010");
    assertThat(rows.of(Table.ITEMS))
        .extracting(row -> row.text("unit_cost"))
        .containsExactly("137.44690", "2");
    assertThat(rows.of(Table.ITEMS).get(1).place().line()).isEqualTo(5);
  }

  @Test
  void post_holds_transactions_with_their_lines() {
    Step.Post post =
        (Step.Post)
            step(
                """
                {"post": [{"id": "r1", "quantity": 10, "dimensions": {"AREA": "30"}},
                          {"id": "r2", "applies_to": ["r1", "r1#2"]}]}
                """);
    assertThat(post.transactions().get(0).dimensions()).isEqualTo(Map.of("AREA", "30"));
    assertThat(post.transactions().get(1).text(TransactionColumn.APPLIES_TO)).isEqualTo("r1;r1#2");
    assertThat(post.transactions().get(1).place().line()).isEqualTo(3);
    assertThat(post.expectedError()).isEmpty();
  }

  @Test
  void run_has_a_job_its_options_and_what_it_must_print() {
    Step.Run run =
        (Step.Run)
            step(
                """
                {"run": "report", "report": "inventory-valuation",
                 "options": {"ending_date": "2026-12-31", "include_expected_cost": false},
                 "expect_rows": {"match": "contains", "rows": [{"item": "BOLT", "x": 1.50}]},
                 "expect_totals": [{"total": "report", "ending_value": 2}]}
                """);
    assertThat(run.job()).isEqualTo("report");
    assertThat(run.options())
        .isEqualTo(
            Map.of(
                "report", "inventory-valuation",
                "ending_date", "2026-12-31",
                "include_expected_cost", false));
    assertThat(run.rows().orElseThrow().match()).isEqualTo(Match.CONTAINS);
    assertThat(run.rows().orElseThrow().rows().getFirst().values())
        .isEqualTo(Map.of("item", "BOLT", "x", new BigDecimal("1.50")));
    assertThat(run.totals()).hasSize(1);
  }

  @Test
  void run_that_must_print_nothing_is_not_one_that_may_print_anything() {
    Step.Run silent = (Step.Run) step("{\"run\": \"report\", \"expect_rows\": []}");
    Step.Run free = (Step.Run) step("{\"run\": \"adjust-cost\", \"post_to_gl\": true}");
    assertThat(silent.rows().orElseThrow().rows()).isEmpty();
    assertThat(free.rows()).isEmpty();
    assertThat(free.options()).isEqualTo(Map.of("post_to_gl", true));
  }

  @Test
  void expected_error_is_a_code() {
    Step.Post post = (Step.Post) step("{\"post\": [], \"expect_error\": {\"code\": \"X-Y\"}}");
    assertThat(post.expectedError()).contains("X-Y");
  }

  @Test
  void set_and_change_are_texts_by_column() {
    Step.Set set = (Step.Set) step("{\"set\": {\"average_cost_period\": \"month\"}}");
    assertThat(set.settings()).isEqualTo(Map.of("average_cost_period", "month"));
    Step.Change change =
        (Step.Change)
            step(
                """
                {"change": {"table": "items", "key": {"no": "BOLT"}, "values": {"unit_cost": 12},
                            "add": [{"no": "NUT"}]}}
                """);
    assertThat(change.table()).isEqualTo(Table.ITEMS);
    assertThat(change.key()).isEqualTo(Map.of("no", "BOLT"));
    assertThat(change.values()).isEqualTo(Map.of("unit_cost", "12"));
    assertThat(change.added()).hasSize(1);
  }

  @Test
  void expect_is_rows_by_ledger_in_order_unless_it_says_otherwise() {
    Step.Expect expect =
        (Step.Expect)
            step(
                """
                {"expect": {"value_entries": [
                  {"item_ledger_entry": ["a", "b"], "adjustment": true}],
                            "gl_entries": {"match": "skip"}}}
                """);
    ExpectedRows values = expect.ledgers().get(LedgerName.VALUE_ENTRIES);
    assertThat(values.match()).isEqualTo(Match.IN_ORDER);
    assertThat(values.rows().getFirst().values())
        .isEqualTo(Map.of("item_ledger_entry", List.of("a", "b"), "adjustment", true));
    assertThat(expect.ledgers().get(LedgerName.GL_ENTRIES))
        .isEqualTo(new ExpectedRows(Match.SKIP, List.of()));
  }

  @Test
  void what_a_company_leaves_out_is_created_on_first_use() {
    Scenario scenario =
        read(
            """
            {"id": "s",
             "company": {
               "settings": {"additional_reporting_currency": "DEM"},
               "items": [{"no": "BOLT", "gen_prod_posting_group": "RAW"}],
               "stockkeeping_units": [{"item": "BOLT", "location": "RED", "variant": "V"}],
               "inventory_posting_setup": [
                 {"location": "GREEN", "inventory_posting_group": "", "wip_account": "2140"}]},
             "steps": [{"post": [
               {"id": "t1", "kind": "transfer", "posting_date": "2026-01-05", "document_no": "D",
                "item": "BOLT", "quantity": 1, "unit_of_measure": "BOX", "location": "BLUE",
                "new_location": "ROAD", "dimensions": {"AREA": "30"}},
               {"id": "t2", "kind": "capacity", "posting_date": "2026-01-05", "document_no": "D",
                "order_no": "O", "quantity": 1, "capacity_type": "work_center",
                "capacity_no": "LATHE"}]}]}
            """);
    Company company = Companies.from(scenario.completed(scenario.company()));
    assertThat(company.locations()).containsKeys("BLUE", "ROAD", "RED", "GREEN");
    assertThat(company.glAccounts()).containsKey("2140");
    assertThat(company.currencies()).containsKey("DEM");
    assertThat(company.unitOfMeasure("BOLT", "BOX")).isPresent();
    assertThat(company.capacityCenters()).hasSize(1);
    assertThat(company.rows().of(Table.DIMENSION_VALUES)).hasSize(1);
  }

  @Test
  void items_are_never_created_on_first_use() {
    Scenario scenario =
        withSteps("{\"post\": [{\"id\": \"t1\", \"kind\": \"sale\", \"item\": \"NUT\"}]}");
    assertThat(Companies.from(scenario.completed(scenario.company())).items())
        .containsOnlyKeys("BOLT");
  }

  @Test
  void faults_of_form_are_told_with_their_lines() {
    String json =
        """
        {"id": "s", "titel": "T",
         "company": {"customers": []},
         "steps": [
           {"pots": []},
           {"expect": {"value_entry": []}},
           {"expect": {"value_entries": {"match": "sorted", "rows": []}}},
           {"post": [1]}]}
        """;
    assertThat(failures(json))
        .containsExactlyInAnyOrder(
            "s.json:1:titel UNKNOWN-COLUMN",
            "s.json:2:customers UNKNOWN-TABLE",
            "s.json:4 UNKNOWN-STEP",
            "s.json:5:value_entry UNKNOWN-COLUMN",
            "s.json:6:match UNKNOWN-WORD",
            "s.json:7 NOT-AN-OBJECT");
  }

  @Test
  void text_that_is_no_json_is_told_with_its_line() {
    assertThat(failures("{\"id\": \"s\",\n \"steps\": [}")).containsExactly("s.json:2 NOT-JSON");
  }
}
