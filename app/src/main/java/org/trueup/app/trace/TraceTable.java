package org.trueup.app.trace;

import static org.trueup.interchange.report.FigureKind.NUMBER;
import static org.trueup.interchange.report.FigureKind.TEXT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.trueup.core.decimal.Fixed;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.trace.TraceNode;

/** A trace as rows, each below the one that leads to it. */
final class TraceTable {

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of("level", NUMBER),
          ReportColumn.of("relation", TEXT),
          ReportColumn.of("kind", TEXT),
          ReportColumn.of("id", TEXT),
          ReportColumn.of("text", TEXT),
          ReportColumn.of("figures", TEXT));

  private TraceTable() {}

  static ReportTable of(List<TraceNode> roots) {
    List<List<Object>> rows = new ArrayList<>();
    roots.forEach(root -> add(rows, 0, root));
    return new ReportTable("Trace", Map.of(), COLUMNS, rows, List.of());
  }

  private static void add(List<List<Object>> rows, int level, TraceNode node) {
    String figures =
        node.figures().stream()
            .map(figure -> figure.name() + "=" + Fixed.toText(figure.value()))
            .collect(Collectors.joining(";"));
    rows.add(
        List.of(
            BigDecimal.valueOf(level),
            node.relation(),
            node.kind().name().toLowerCase(Locale.ROOT),
            node.id(),
            node.text(),
            figures));
    node.children().forEach(child -> add(rows, level + 1, child));
  }
}
