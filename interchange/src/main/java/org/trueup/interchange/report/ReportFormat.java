package org.trueup.interchange.report;

import java.io.IOException;

/** A way of writing a report. */
public enum ReportFormat {
  /** For people, in letters of one width. */
  TABLE,
  /** For machines: a header row of names, a row for each row, unrounded; no totals. */
  CSV,
  /** For machines: title, parameters, rows and totals, unrounded. */
  JSON;

  /** Writes a report. */
  public void write(ReportTable report, Appendable out) throws IOException {
    switch (this) {
      case TABLE -> TextReport.write(report, out);
      case CSV -> CsvReport.write(report, out);
      case JSON -> JsonReport.write(report, out);
    }
  }
}
