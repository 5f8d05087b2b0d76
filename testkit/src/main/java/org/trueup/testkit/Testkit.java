package org.trueup.testkit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trueup.testkit.history.History;
import org.trueup.testkit.history.ModelRun;
import org.trueup.testkit.history.ScenarioText;
import org.trueup.testkit.property.Property;
import org.trueup.testkit.trial.Check;
import org.trueup.testkit.trial.Coverage;
import org.trueup.testkit.trial.ModelAgrees;
import org.trueup.testkit.trial.Trials;
import org.trueup.testkit.trial.Trials.Failure;

/**
 * The command {@code testkit/run}: random histories by the number, engine against naive model, or
 * the properties that must hold in each.
 */
public final class Testkit {

  private static final String USAGE =
      """
      testkit/run histories  [--count N] [--seed S] [--workers W] [--failures F] [--out FOLDER]
      testkit/run properties [--count N] [--seed S] [--workers W] [--failures F] [--out FOLDER] \
      [--only NAME,NAME]

      histories   engine and naive model write the same ledgers
      properties  what must hold in every history, whatever its figures
      --count     number of histories (1000)
      --seed      seed of the first; each has the next number (1)
      --workers   threads (number of processors)
      --failures  stop after so many (10)
      --out       where shrunk failures are written as scenario files (testkit/target/failures)
      """;

  private static final Set<String> OPTIONS =
      Set.of("--count", "--seed", "--workers", "--failures", "--out", "--only");

  private Testkit() {}

  /** Exit status 0: all holds, 1: it does not, 2: the call is wrong. */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> options = new HashMap<>();
    for (int i = 1; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    boolean known =
        arguments.length % 2 == 1
            && List.of("histories", "properties").contains(arguments[0])
            && OPTIONS.containsAll(options.keySet());
    if (!known) {
      System.err.print(USAGE);
      System.exit(2);
    }
    System.exit(run(arguments[0], options, System.out) ? 0 : 1);
  }

  private static boolean run(String command, Map<String, String> options, PrintStream out)
      throws IOException {
    long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
    int count = Integer.parseInt(options.getOrDefault("--count", "1000"));
    int processors = Runtime.getRuntime().availableProcessors();
    int workers = Integer.parseInt(options.getOrDefault("--workers", "" + processors));
    int most = Integer.parseInt(options.getOrDefault("--failures", "10"));
    Path folder = Path.of(options.getOrDefault("--out", "testkit/target/failures"));
    List<Check> checks = checks(command, options);
    out.printf("%s: %d histories, seeds %d to %d%n", command, count, seed, seed + count - 1);
    long begin = System.nanoTime();
    Trials trials = new Trials(checks, most);
    trials.run(seed, count, workers, done -> progress(done, count, begin));
    print(trials.coverage(), out);
    for (Failure failure : trials.failures()) {
      print(failure, folder, out);
    }
    out.printf(
        "%d histories, %d checks each, %d failures, %d s%n",
        trials.count(), checks.size(), trials.failures().size(), seconds(begin));
    return trials.failures().isEmpty();
  }

  private static List<Check> checks(String command, Map<String, String> options) {
    if (command.equals("histories")) {
      return List.of(new ModelAgrees());
    }
    List<String> only = List.of(options.getOrDefault("--only", "").split(","));
    return Property.all().stream()
        .filter(check -> !options.containsKey("--only") || only.contains(check.name()))
        .toList();
  }

  private static void progress(int done, int count, long begin) {
    System.err.printf("%d of %d, %d s%n", done, count, seconds(begin));
  }

  private static long seconds(long begin) {
    return (System.nanoTime() - begin) / 1_000_000_000;
  }

  private static void print(Coverage coverage, PrintStream out) {
    out.println("events   " + coverage.events());
    out.println("posted   " + text(coverage.posted()));
    out.println("refused  " + text(coverage.refused()));
    out.println("items    " + text(coverage.items()));
    out.println("settings " + text(coverage.settings()));
  }

  private static String text(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /**
   * How the shrunk history breaks the check, which may read otherwise than what was found first.
   */
  private static String violation(Failure failure) {
    try {
      return failure.check().violationIn(failure.shrunk()).orElse(failure.violation());
    } catch (RuntimeException broken) {
      return failure.violation();
    }
  }

  private static void print(Failure failure, Path folder, PrintStream out) throws IOException {
    String id = failure.check().name() + "-" + failure.seed();
    Files.createDirectories(folder);
    Path file = folder.resolve(id + ".json");
    History history = failure.shrunk();
    ModelRun model = new ModelRun(history);
    List<Integer> refused = ModelRun.play(model, history);
    Files.writeString(
        file,
        ScenarioText.of(
            id, failure.check().sentence(), history, refused, model.model().snapshot()));
    out.printf("FAILED %s, %d events left, %s%n", id, history.events().size(), file);
    out.println(violation(failure).indent(2));
  }
}
