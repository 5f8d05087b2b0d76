package org.trueup.app;

import org.trueup.app.export.ExportCommands;
import org.trueup.app.gl.PostCostToGlCommand;
import org.trueup.app.reconcile.ReconcileCommand;
import org.trueup.app.report.ReportCommands;
import org.trueup.app.scenario.ScenarioCommands;
import org.trueup.app.trace.TraceCommand;
import org.trueup.app.verify.VerifyCommand;
import org.trueup.core.failure.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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
      ExportCommands.class,
      PostCostToGlCommand.class,
      ReconcileCommand.class,
      ReportCommands.class,
      ScenarioCommands.class,
      TraceCommand.class,
      VerifyCommand.class
    },
    exitCodeOnExecutionException = 3)
public final class Trueup implements Runnable {

  @Spec private CommandSpec spec;

  /**
   * Runs one command and ends the process with its exit status.
   *
   * @param args the words after {@code trueup}
   */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line; wrong input ends with status 2 and a line for each failure. */
  static CommandLine commandLine() {
    return new CommandLine(new Trueup())
        .setExecutionExceptionHandler(
            (fault, command, call) -> {
              if (fault instanceof Refusal refusal) {
                refusal.failures().forEach(failure -> command.getErr().println(failure.message()));
                return CommandLine.ExitCode.USAGE;
              }
              throw fault;
            });
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
