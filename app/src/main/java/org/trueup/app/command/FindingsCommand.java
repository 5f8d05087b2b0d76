package org.trueup.app.command;

import java.util.concurrent.Callable;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.Database;
import org.trueup.store.Reading;
import picocli.CommandLine.Mixin;

/** A command that looks for faults in a company and says which it found. */
public abstract class FindingsCommand implements Callable<Integer> {

  @Mixin private DatabaseOption database;
  @Mixin private OutputOption output;

  /**
   * What was found.
   *
   * @param table a row for each finding
   * @param whenNone the sentence for people where there is none
   */
  public record Findings(ReportTable table, String whenNone) {}

  /** Looks for faults. */
  protected abstract Findings find(Reading reading);

  /** Exit status 0 if nothing was found, 1 if something was. */
  @Override
  public final Integer call() {
    output.refuseUnknownFormat();
    try (Database opened = database.openToRead();
        Reading reading = opened.read()) {
      Findings findings = find(reading);
      output.writeFindings(findings.table(), findings.whenNone());
      return findings.table().rows().isEmpty() ? 0 : 1;
    }
  }
}
