package org.trueup.bench.full;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trueup.bench.measure.BenchDatabase;
import org.trueup.bench.plant.PlantFolder;
import org.trueup.bench.plant.PlantOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench full}: the whole job on a new database. */
@Command(
    name = "full",
    description = {
      "Imports a generated company, adjusts cost, posts to the general ledger, values, reconciles",
      "and verifies. Ends with status 1 if the ledgers do not tie or a rule is broken."
    },
    mixinStandardHelpOptions = true)
public final class FullCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private PlantOptions plant;

  @Option(
      names = "--db",
      defaultValue = "duckdb",
      description = "duckdb, postgresql or memory (default: ${DEFAULT-VALUE}).")
  private String db;

  @Option(
      names = "--workers",
      defaultValue = "2",
      description = "Threads that adjust cost (default: ${DEFAULT-VALUE}).")
  private int workers;

  @Option(
      names = "--per-entry",
      description = "Post each value entry by itself, not by posting group.")
  private boolean perEntry;

  @Option(
      names = "--folder",
      defaultValue = "target/bench",
      description = "Where files go meanwhile (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path company = folder.resolve("company");
    BenchDatabase.delete(folder);
    Files.createDirectories(company);
    PlantFolder.write(plant.size(), company);
    try (BenchDatabase opened = BenchDatabase.create(db, folder.resolve("database"))) {
      return new FullRun(opened.database(), workers, perEntry, out).run(company) ? 0 : 1;
    } finally {
      BenchDatabase.delete(folder);
    }
  }
}
