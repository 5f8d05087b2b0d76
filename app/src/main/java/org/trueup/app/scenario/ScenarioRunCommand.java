package org.trueup.app.scenario;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Refusal;
import org.trueup.interchange.scenario.Scenario;
import org.trueup.interchange.scenario.ScenarioFile;
import org.trueup.interchange.text.FileFailures;
import org.trueup.interchange.text.InputSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trueup scenario run}: runs scenario files and says which pass. */
@Command(
    name = "run",
    description = "Runs scenario files, each in an empty company in memory.",
    mixinStandardHelpOptions = true)
public final class ScenarioRunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files or folders.")
  private List<Path> files;

  /** Exit status 0 if all passed, 1 if one failed, 2 if a file is no scenario. */
  @Override
  public Integer call() {
    List<Scenario> scenarios = read();
    int failed = 0;
    PrintWriter out = spec.commandLine().getOut();
    for (Scenario scenario : scenarios) {
      ScenarioResult result = ScenarioRun.inMemory(scenario);
      result.lines().forEach(out::println);
      failed += result.isPassed() ? 0 : 1;
    }
    out.println(scenarios.size() - failed + " passed, " + failed + " failed");
    out.flush();
    return failed == 0 ? 0 : 1;
  }

  private List<Scenario> read() {
    List<Failure> failures = new ArrayList<>();
    List<Scenario> scenarios = new ArrayList<>();
    for (Path file : files.stream().flatMap(ScenarioRunCommand::scenarioFiles).toList()) {
      try {
        scenarios.add(ScenarioFile.read(InputSource.of(file)));
      } catch (Refusal refusal) {
        failures.addAll(refusal.failures());
      }
    }
    Refusal.ifAny(failures);
    return scenarios;
  }

  private static Stream<Path> scenarioFiles(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (Stream<Path> found = Files.walk(path)) {
      return found.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    } catch (IOException notListed) {
      throw new Refusal(FileFailures.unreadable(path.toString(), notListed.getMessage()));
    }
  }
}
