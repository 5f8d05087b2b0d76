package org.trueup.app;

import org.trueup.app.books.AdjustCostCommand;
import org.trueup.app.books.CalculateInventoryValueCommand;
import org.trueup.app.books.CalculateStandardCostCommand;
import org.trueup.app.books.ChangeExpectedCostPostingCommand;
import org.trueup.app.books.ImportCommand;
import org.trueup.app.books.PostCommand;
import org.trueup.app.command.Faults;
import org.trueup.app.demo.DemoCommand;
import org.trueup.app.describe.DescribeCommand;
import org.trueup.app.export.ExportCommands;
import org.trueup.app.gl.CheckSetupCommand;
import org.trueup.app.gl.PostCostToGlCommand;
import org.trueup.app.period.PeriodCommands;
import org.trueup.app.reconcile.ReconcileCommand;
import org.trueup.app.register.RegistersCommand;
import org.trueup.app.report.ReportCommands;
import org.trueup.app.scenario.ScenarioCommands;
import org.trueup.app.trace.TraceCommand;
import org.trueup.app.verify.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command line of Trueup.
 *
 * <p>Exit status: 0 done, 1 the answer is "no", 2 the call or the input is wrong, 3 the system
 * failed.
 */
@Command(
    name = "trueup",
    description = "Keeps the inventory side of a company's books true.",
    mixinStandardHelpOptions = true,
    versionProvider = Trueup.Version.class,
    subcommands = {
      DescribeCommand.class,
      ImportCommand.class,
      PostCommand.class,
      AdjustCostCommand.class,
      CalculateStandardCostCommand.class,
      CalculateInventoryValueCommand.class,
      ChangeExpectedCostPostingCommand.class,
      PeriodCommands.class,
      DemoCommand.class,
      PostCostToGlCommand.class,
      ReportCommands.class,
      ReconcileCommand.class,
      TraceCommand.class,
      RegistersCommand.class,
      VerifyCommand.class,
      CheckSetupCommand.class,
      ExportCommands.class,
      ScenarioCommands.class
    },
    exitCodeOnExecutionException = Faults.SYSTEM_FAILED)
public final class Trueup implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = Faults.DEBUG,
      scope = ScopeType.INHERIT,
      description = "Shows where in the program a failure happened.")
  private boolean debug;

  /**
   * Runs one command and ends the process with its exit status.
   *
   * @param args the words after {@code trueup}
   */
  public static void main(String[] args) {
    CommandLine commandLine = commandLine();
    System.exit(status(commandLine, args));
  }

  private static int status(CommandLine commandLine, String[] args) {
    try {
      return commandLine.execute(args);
    } catch (OutOfMemoryError full) {
      return Faults.outOfMemory(commandLine.getErr());
    }
  }

  /** The command line. */
  static CommandLine commandLine() {
    return new CommandLine(new Trueup()).setExecutionExceptionHandler(new Faults());
  }

  /** Called without a command, which is a wrong call. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Trueup.class.getPackage().getImplementationVersion();
      return new String[] {"trueup " + (version == null ? "(not packaged)" : version)};
    }
  }
}
