package org.trueup.app.command;

import java.io.PrintWriter;
import org.trueup.core.failure.Refusal;
import org.trueup.store.engine.DatabaseFailure;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What a command says when it cannot do its work: a line for each fault of the input (status 2), or
 * one line where the system failed (status 3). The stack is shown only to those who ask for it.
 */
public final class Faults implements IExecutionExceptionHandler {

  /** Option that shows where in the program a failure happened. */
  public static final String DEBUG = "--debug";

  /** The system failed. */
  public static final int SYSTEM_FAILED = 3;

  @Override
  public int handleExecutionException(Exception fault, CommandLine command, ParseResult call) {
    PrintWriter err = command.getErr();
    int status = status(fault, err);
    if (call.expandedArgs().contains(DEBUG)) {
      fault.printStackTrace(err);
    }
    err.flush();
    return status;
  }

  private static int status(Exception fault, PrintWriter err) {
    switch (fault) {
      case Refusal refusal -> {
        refusal.failures().forEach(failure -> err.println(failure.message()));
        return ExitCode.USAGE;
      }
      case DatabaseFailure failure -> err.println(failure.getMessage());
      default -> err.println(defect(fault));
    }
    return SYSTEM_FAILED;
  }

  private static String defect(Exception fault) {
    String what = fault.getMessage() == null ? fault.getClass().getName() : fault.getMessage();
    return "Trueup has stopped itself: "
        + what
        + ". This is a defect; please report it with what the same command prints with "
        + DEBUG
        + ".";
  }

  /** What is said, and the status, where the memory did not suffice. */
  public static int outOfMemory(PrintWriter err) {
    err.println("The memory did not suffice. Give more: TRUEUP_JAVA_OPTS=-Xmx8g trueup ...");
    err.flush();
    return SYSTEM_FAILED;
  }
}
