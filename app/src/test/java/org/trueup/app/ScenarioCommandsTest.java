package org.trueup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code trueup scenario run}: its output and exit status. */
class ScenarioCommandsTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Trueup.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private String scenario(String id, String quantity) throws IOException {
    String json =
        """
        {"id": "%s", "title": "A purchase",
         "company": {"items": [{"no": "BOLT"}]},
         "steps": [
           {"post": [{"id": "p1", "kind": "purchase", "posting_date": "2026-01-05",
                      "document_no": "P1", "item": "BOLT", "quantity": 10, "unit_amount": 1}]},
           {"expect": {"item_ledger_entries": [{"item_ledger_entry": "p1", "quantity": %s}]}}]}
        """
            .formatted(id, quantity);
    return Files.writeString(folder.resolve(id + ".json"), json).toString();
  }

  @Test
  void scenarios_that_pass_are_counted_with_status_0() throws IOException {
    assertThat(run("scenario", "run", scenario("A", "10"), scenario("B", "10.0"))).isZero();
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            pass  A  A purchase
            pass  B  A purchase
            2 passed, 0 failed
            """);
  }

  @Test
  void scenario_that_fails_shows_the_difference_with_status_1() throws IOException {
    assertThat(run("scenario", "run", scenario("A", "11"), scenario("B", "10"))).isEqualTo(1);
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            FAIL  A  A purchase
                  step 2 (line 6):
                  item_ledger_entries, row 1 of 1 (line 6)
                              item_ledger_entry  quantity
                    expected  p1                 11
                    actual    p1#1               10
                                                 ^
            pass  B  A purchase
            1 passed, 1 failed
            """);
  }

  @Test
  void folder_of_scenarios_is_run() throws IOException {
    scenario("A", "10");
    scenario("B", "10");
    assertThat(run("scenario", "run", folder.toString())).isZero();
    assertThat(out.toString()).endsWith("2 passed, 0 failed" + System.lineSeparator());
  }

  @Test
  void file_that_is_no_scenario_is_wrong_input_and_nothing_runs() throws IOException {
    Path broken =
        Files.writeString(folder.resolve("broken.json"), "{\"id\": \"X\", \"stepz\": []}");
    assertThat(run("scenario", "run", scenario("A", "10"), broken.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("broken.json:1:stepz: UNKNOWN-COLUMN");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void file_that_does_not_exist_is_wrong_input() {
    assertThat(run("scenario", "run", "nowhere.json")).isEqualTo(2);
    assertThat(err.toString()).startsWith("nowhere.json: MISSING-FILE");
  }
}
