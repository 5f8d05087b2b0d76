package org.trueup.app.command;

import java.util.Locale;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.interchange.report.ReportFormat;
import org.trueup.interchange.report.ReportTable;
import picocli.CommandLine.Option;

/** The options {@code --format} and {@code -o} of every command that gives a report. */
public final class OutputOption extends FileOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json (${DEFAULT-VALUE}). Machine formats are not rounded.")
  private String format;

  /**
   * How the report is written.
   *
   * @throws Refusal FORMAT-UNKNOWN if there is no such form
   */
  public ReportFormat format() {
    for (ReportFormat known : ReportFormat.values()) {
      if (known.name().equalsIgnoreCase(format)) {
        return known;
      }
    }
    throw new Refusal(
        new Failure(
            "FORMAT-UNKNOWN",
            Place.NOWHERE,
            "There is no format " + format.toLowerCase(Locale.ROOT) + " here.",
            "Choose table, csv or json."));
  }

  /**
   * Says before any work that the report could not be written.
   *
   * @throws Refusal FORMAT-UNKNOWN if there is no form of the name
   */
  public void refuseUnknownFormat() {
    format();
  }

  /** Writes a report. */
  public void write(ReportTable report) {
    ReportFormat how = format();
    write(out -> how.write(report, out));
  }

  /** Writes what was found: for people one sentence where nothing was, else the table. */
  public void writeFindings(ReportTable findings, String whenNone) {
    if (format() == ReportFormat.TABLE && findings.rows().isEmpty()) {
      write(out -> out.write(whenNone + "\n"));
    } else {
      write(findings);
    }
  }
}
