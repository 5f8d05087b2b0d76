package org.trueup.bench;

import org.trueup.bench.fifo.FifoCommand;
import org.trueup.bench.full.FullCommand;
import org.trueup.bench.late.LateInvoiceCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the benchmarks. */
@Command(
    name = "bench",
    description = "Measures Trueup on companies that are made of a seed.",
    mixinStandardHelpOptions = true,
    subcommands = {
      FullCommand.class,
      FifoCommand.class,
      LateInvoiceCommand.class,
      GenerateCommand.class
    },
    exitCodeOnExecutionException = 3)
public final class Bench implements Runnable {

  @Spec private CommandSpec spec;

  /** Runs one benchmark. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  /** Called without a command, which is a wrong call. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which benchmark?");
  }
}
