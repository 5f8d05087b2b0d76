package org.trueup.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trueup.interchange.scenario.Scenario;
import org.trueup.interchange.scenario.ScenarioFile;
import org.trueup.interchange.text.InputSource;

/**
 * Every scenario passes, except those on the waiting list; and those do not pass, so that the list
 * stays true.
 */
class ScenarioFilesTest {

  private static final Path SCENARIOS = Path.of("../scenarios");
  private static final Path WAITING = Path.of("src/test/resources/scenarios-waiting.txt");

  private static Stream<Path> scenarioFiles() throws IOException {
    try (Stream<Path> files = Files.walk(SCENARIOS)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  /** What each waiting scenario waits for, by id: lines of an id, blanks and a reason. */
  private static Map<String, String> waiting() throws IOException {
    return Files.readAllLines(WAITING).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" +", 2))
        .collect(Collectors.toMap(words -> words[0], words -> words[1]));
  }

  /** The files of the scenarios that do not wait. */
  static Stream<Path> passingScenarioFiles() throws IOException {
    Set<String> waiting = waiting().keySet();
    return scenarioFiles().filter(file -> !waiting.contains(id(file)));
  }

  /** Scenario files are named by the id of their scenario. */
  private static String id(Path file) {
    return file.getFileName().toString().replace(".json", "");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarioFiles")
  void scenario_passes_unless_it_waits(Path file) throws IOException {
    Scenario scenario = ScenarioFile.read(InputSource.of(file));
    ScenarioResult result = ScenarioRun.inMemory(scenario);
    if (waiting().containsKey(scenario.id())) {
      assertThat(result.isPassed())
          .as("%s passes now: take it off the waiting list", scenario.id())
          .isFalse();
    } else {
      assertThat(result.isPassed()).as(String.join("\n", result.lines())).isTrue();
    }
  }

  @Test
  void waiting_list_names_scenarios_that_exist() throws IOException {
    List<String> names = scenarioFiles().map(ScenarioFilesTest::id).toList();
    assertThat(names).containsAll(waiting().keySet());
  }
}
