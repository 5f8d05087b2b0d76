package org.trueup.app.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trueup.app.command.Stopwatch;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code trueup demo}: the whole period end of a real manufacturer, with a summary. */
@Command(
    name = "demo",
    description = {
      "Takes the books of a bicycle manufacturer from the bundled company folder through the whole"
          + " period end: import, cost adjustment, posting to the general ledger, valuation,"
          + " reconciliation and verification.",
      "Writes a database of its own, and replaces the one of an earlier demonstration."
    },
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

  /** Property that the launcher sets: the folder of the product. */
  private static final String HOME = "trueup.home";

  @Spec private CommandSpec spec;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      defaultValue = "trueup-demo.db",
      description = "Database of the demonstration, by default ${DEFAULT-VALUE}.")
  private String location;

  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads of the cost adjustment.")
  private int workers;

  /** Exit status 0; 1 if the ledgers do not tie or a rule is broken. */
  @Override
  public Integer call() {
    Path folder = companyFolder();
    removeEarlierDemonstration();
    PrintWriter out = spec.commandLine().getOut();
    Stopwatch watch = Stopwatch.start();
    try (Database database = Database.open(location)) {
      PeriodEnd periodEnd = new PeriodEnd(database, folder, workers, out);
      boolean sound = periodEnd.run();
      new NextCommands(database, location).print(out);
      out.println();
      out.println("All of it took " + watch + ".");
      out.flush();
      return sound ? 0 : 1;
    }
  }

  private static Path companyFolder() {
    Path folder = Path.of(System.getProperty(HOME, "."), "examples", "adventureworks").normalize();
    if (!Files.isDirectory(folder)) {
      throw new Refusal(
          new Failure(
              "MISSING-FOLDER",
              new Place(folder.toString(), 0, "", ""),
              "The bundled company folder is not there.",
              "Start the demonstration through the launcher of a complete checkout."));
    }
    return folder;
  }

  /** A file of the same name that is no database of a demonstration is left alone by its name. */
  private void removeEarlierDemonstration() {
    if (location.contains("://")) {
      return;
    }
    boolean own = Path.of(location).getFileName().toString().contains("demo");
    if (Files.exists(Path.of(location)) && !own) {
      throw new Refusal(
          new Failure(
              "DATABASE-EXISTS",
              new Place(location, 0, "", ""),
              "The file exists already.",
              "Name a file that does not exist, or one with demo in its name."));
    }
    try {
      Files.deleteIfExists(Path.of(location));
      Files.deleteIfExists(Path.of(location + ".wal"));
    } catch (IOException held) {
      throw new UncheckedIOException(held);
    }
  }
}
