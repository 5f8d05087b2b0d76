package org.trueup.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trueup.interchange.scenario.Scenario;
import org.trueup.interchange.scenario.ScenarioFile;
import org.trueup.interchange.text.InputSource;

/**
 * The naive model is no second opinion of its own making: it reproduces the recorded ledgers too,
 * save those that need what it does not know; and those it does not reproduce, so that the list of
 * them stays true.
 */
class RecordedScenariosTest {

  private static final Path BEYOND = Path.of("src/test/resources/scenarios-beyond-the-model.txt");

  static Stream<Path> scenarioFiles() throws IOException {
    return Stream.of("costing", "gl", "regression")
        .map(Path.of("../scenarios")::resolve)
        .flatMap(RecordedScenariosTest::filesIn);
  }

  private static Stream<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What each scenario beyond the model needs, by id. */
  private static Map<String, String> beyond() throws IOException {
    return Files.readAllLines(BEYOND).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" +", 2))
        .collect(Collectors.toMap(words -> words[0], words -> words[1]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarioFiles")
  void model_reproduces_recorded_ledgers(Path file) throws IOException {
    Scenario scenario = ScenarioFile.read(InputSource.of(file));
    Optional<String> difference = difference(scenario);
    if (beyond().containsKey(scenario.id())) {
      assertThat(difference).as("%s is no longer beyond the model", scenario.id()).isPresent();
    } else {
      assertThat(difference).isEmpty();
    }
  }

  private static Optional<String> difference(Scenario scenario) {
    try {
      return ModelScenario.differenceIn(scenario);
    } catch (RuntimeException broken) {
      return Optional.of(broken.toString());
    }
  }
}
