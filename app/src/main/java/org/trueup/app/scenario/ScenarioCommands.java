package org.trueup.app.scenario;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code trueup scenario}: executable examples. */
@Command(
    name = "scenario",
    description = "Runs executable examples.",
    mixinStandardHelpOptions = true,
    subcommands = ScenarioRunCommand.class)
public final class ScenarioCommands implements Runnable {

  @Spec private CommandSpec spec;

  /** Called without a command, which is a wrong call. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
