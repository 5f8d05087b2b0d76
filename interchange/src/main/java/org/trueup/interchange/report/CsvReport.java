package org.trueup.interchange.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.trueup.core.input.PlainText;

/**
 * A report as CSV (RFC 4180, lines end in LF): names of columns, then rows, figures as they are.
 */
final class CsvReport {

  private CsvReport() {}

  static void write(ReportTable report, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(report.columns().stream().map(ReportColumn::name).toList());
      for (List<Object> row : report.rows()) {
        csv.writeRecord(row.stream().map(PlainText::of).toList());
      }
    }
    out.append(text.getBuffer());
  }
}
