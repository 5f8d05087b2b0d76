package org.trueup.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trueup.app.PostgreSqlServer;
import org.trueup.interchange.scenario.Scenario;
import org.trueup.interchange.scenario.ScenarioFile;
import org.trueup.interchange.text.InputSource;
import org.trueup.store.Database;

/**
 * Every scenario that passes in memory passes on each of the databases. All of them take minutes,
 * so a run takes one of ten, other ones on either database; with {@code -Dtrueup.scenarios=all} it
 * takes all.
 */
class ScenarioDatabasesTest {

  private static final boolean ALL = "all".equals(System.getProperty("trueup.scenarios"));
  private static final int SHARE = 10;

  private static Stream<Path> onDuckDb() throws IOException {
    return share(0);
  }

  private static Stream<Path> onPostgreSql() throws IOException {
    return share(SHARE / 2);
  }

  private static Stream<Path> share(int first) throws IOException {
    List<Path> files = ScenarioFilesTest.passingScenarioFiles().toList();
    return IntStream.range(0, files.size())
        .filter(i -> ALL || i % SHARE == first)
        .mapToObj(files::get);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("onDuckDb")
  void scenario_passes_on_duckdb(Path file) {
    assertPasses(file, Database.IN_MEMORY);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("onPostgreSql")
  void scenario_passes_on_postgresql(Path file) {
    assertPasses(file, PostgreSqlServer.newLocation());
  }

  private static void assertPasses(Path file, String location) {
    Scenario scenario = ScenarioFile.read(InputSource.of(file));
    try (DatabaseCompany company = new DatabaseCompany(Database.open(location), 2)) {
      ScenarioResult result = ScenarioRun.of(scenario, company);
      assertThat(result.isPassed()).as(String.join("\n", result.lines())).isTrue();
    }
  }
}
