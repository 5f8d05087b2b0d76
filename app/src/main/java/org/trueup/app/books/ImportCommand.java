package org.trueup.app.books;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trueup.app.books.CompanyBooks.Imported;
import org.trueup.app.command.DatabaseOption;
import org.trueup.app.command.Stopwatch;
import org.trueup.app.command.TerminalProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trueup import}: a company folder into the database. */
@Command(
    name = "import",
    description = {
      "Imports a company folder: set-up and transactions.",
      "May be repeated: what the database holds already is passed over. A table that the folder"
          + " leaves out stays as it is. Where anything is wrong, all of it is told and nothing is"
          + " written."
    },
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

  @Mixin private DatabaseOption database;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "Folder with a CSV file for each table.")
  private Path folder;

  /** Exit status 0. */
  @Override
  public Integer call() {
    Stopwatch watch = Stopwatch.start();
    PrintWriter out = spec.commandLine().getOut();
    Imported imported =
        database.write(
            opened -> {
              try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr())) {
                return new CompanyBooks(opened, Author.ofThisProcess(), 1, progress)
                    .importFolder(folder);
              }
            });
    out.println("Imported " + folder + " into " + database.location() + " in " + watch + ".");
    out.println(
        imported
            .setUp()
            .map(register -> "Set-up: register " + register.no() + ".")
            .orElse("Set-up: as before."));
    Summary.of(imported.posted()).forEach(out::println);
    out.flush();
    return 0;
  }
}
