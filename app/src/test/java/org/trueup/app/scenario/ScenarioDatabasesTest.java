package org.trueup.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trueup.app.PostgreSqlServer;
import org.trueup.interchange.scenario.ScenarioFile;
import org.trueup.interchange.text.InputSource;
import org.trueup.store.Database;

/** The passing scenarios pass on either database too. */
@Execution(ExecutionMode.CONCURRENT)
class ScenarioDatabasesTest {

  private static Stream<Path> all() throws IOException {
    return ScenarioFilesTest.passingScenarioFiles();
  }

  private static Stream<Path> oneInTen() throws IOException {
    List<Path> files = all().toList();
    return IntStream.range(0, files.size() / 10).mapToObj(i -> files.get(10 * i));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void scenario_passes_on_duckdb(Path file) {
    assertPasses(file, new DatabaseCompany(Database.open(Database.IN_MEMORY), 2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oneInTen")
  void scenario_passes_on_ledgers_that_stay_in_memory(Path file) {
    assertPasses(file, new DatabaseCompany(Database.open(Database.IN_MEMORY), 1).keepingLedgers());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void scenario_passes_on_postgresql(Path file) {
    PostgreSqlServer.withoutRows(database -> assertPasses(file, new DatabaseCompany(database, 2)));
  }

  private static void assertPasses(Path file, DatabaseCompany company) {
    try (company) {
      ScenarioResult result = ScenarioRun.of(ScenarioFile.read(InputSource.of(file)), company);
      assertThat(result.isPassed()).as(String.join("\n", result.lines())).isTrue();
    }
  }
}
