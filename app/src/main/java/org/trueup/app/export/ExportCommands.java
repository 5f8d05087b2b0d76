package org.trueup.app.export;

import java.util.concurrent.Callable;
import org.trueup.app.command.DatabaseOption;
import org.trueup.app.command.FileOption;
import org.trueup.core.company.Companies;
import org.trueup.interchange.hledger.HledgerJournal;
import org.trueup.store.Database;
import org.trueup.store.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code trueup export}: whole ledgers for other tools. */
@Command(
    name = "export",
    description = "Writes whole ledgers for other tools.",
    mixinStandardHelpOptions = true,
    subcommands = ExportCommands.Hledger.class)
public final class ExportCommands implements Runnable {

  @Spec private CommandSpec spec;

  /** Called without a form, which is a wrong call. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which form? hledger.");
  }

  /** {@code trueup export hledger}. */
  @Command(
      name = "hledger",
      description = "The general ledger as a journal of hledger.",
      mixinStandardHelpOptions = true)
  static final class Hledger implements Callable<Integer> {
    @Mixin private DatabaseOption database;
    @Mixin private FileOption output;

    @Override
    public Integer call() {
      try (Database opened = database.openToRead();
          Reading reading = opened.read()) {
        output.write(
            out -> HledgerJournal.write(Companies.from(reading.setup()), reading.glEntries(), out));
      }
      return 0;
    }
  }
}
