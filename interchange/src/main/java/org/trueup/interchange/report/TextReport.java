package org.trueup.interchange.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A report as aligned text: title, parameters, rows, totals. */
final class TextReport {

  private final ReportTable report;
  private final List<List<String>> cells = new ArrayList<>();

  private TextReport(ReportTable report) {
    this.report = report;
  }

  static void write(ReportTable report, Appendable out) throws IOException {
    out.append(report.title()).append('\n');
    for (Map.Entry<String, String> parameter : report.parameters().entrySet()) {
      out.append(parameter.getKey()).append(": ").append(parameter.getValue()).append('\n');
    }
    out.append('\n');
    for (String line : new TextReport(report).lines()) {
      out.append(line).append('\n');
    }
  }

  private List<String> lines() {
    cells.add(report.columns().stream().map(ReportColumn::heading).toList());
    report.rows().forEach(row -> cells.add(texts(row)));
    report.totals().forEach(total -> cells.add(texts(total)));
    List<Boolean> right =
        report.columns().stream().map(column -> column.kind().isFigure()).toList();
    List<String> lines = new ArrayList<>(AlignedText.lines(cells, right));
    String rule = "-".repeat(lines.stream().mapToInt(String::length).max().orElse(0));
    lines.add(1, rule);
    if (!report.totals().isEmpty()) {
      lines.add(2 + report.rows().size(), rule);
    }
    report.totals().forEach(total -> lines.addAll(valuesByThemselves(total)));
    return lines;
  }

  private List<String> texts(List<Object> row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      texts.add(FigureText.of(row.get(i), report.columns().get(i).kind()));
    }
    return texts;
  }

  /** A total has its heading in the first column and its values below theirs. */
  private List<String> texts(ReportTotal total) {
    List<String> texts = new ArrayList<>();
    for (ReportColumn column : report.columns()) {
      texts.add(FigureText.of(total.values().get(column.name()), column.kind()));
    }
    if (!texts.isEmpty() && texts.getFirst().isEmpty()) {
      texts.set(0, total.heading());
    }
    return texts;
  }

  private List<String> valuesByThemselves(ReportTotal total) {
    return total.values().entrySet().stream()
        .filter(value -> report.position(value.getKey()) < 0)
        .map(
            value ->
                total.heading()
                    + ", "
                    + value.getKey().replace('_', ' ')
                    + ": "
                    + FigureText.of(value.getValue(), kind(value.getValue())))
        .toList();
  }

  private static FigureKind kind(Object value) {
    return value instanceof BigDecimal ? FigureKind.AMOUNT : FigureKind.TEXT;
  }
}
