package org.trueup.app.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.trueup.core.input.PlainText;
import org.trueup.interchange.report.AlignedText;
import org.trueup.interchange.scenario.ExpectedRow;

/**
 * The first thing that is not as a step of a scenario says.
 *
 * @param what where and what, as in {@code value_entries, row 2 of 3}
 * @param expected the row that was expected, if any was
 * @param actual the row that stands there or comes nearest, if any does
 */
public record Difference(String what, Optional<ExpectedRow> expected, Optional<LedgerRow> actual) {

  /** A difference that is not one of rows. */
  static Difference of(String what) {
    return new Difference(what, Optional.empty(), Optional.empty());
  }

  static Difference of(String what, ExpectedRow expected, LedgerRow actual) {
    return new Difference(what, Optional.of(expected), Optional.ofNullable(actual));
  }

  static Difference unexpected(String what, LedgerRow actual) {
    return new Difference(what, Optional.empty(), Optional.of(actual));
  }

  /**
   * The difference for a reader: expected and actual values one above the other, a mark below the
   * columns that differ.
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    String line = expected.map(row -> " (line " + row.line() + ")").orElse("");
    lines.add(what + line);
    List<String> columns = columns();
    if (!columns.isEmpty()) {
      AlignedText.lines(cells(columns), Collections.nCopies(columns.size() + 1, false))
          .forEach(text -> lines.add("  " + text));
    }
    return lines;
  }

  private List<String> columns() {
    return expected
        .map(row -> List.copyOf(row.values().keySet()))
        .or(() -> actual.map(row -> List.copyOf(row.values().keySet())))
        .orElse(List.of());
  }

  private List<List<String>> cells(List<String> columns) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("", columns));
    expected.ifPresent(
        row ->
            rows.add(
                row(
                    "expected",
                    columns.stream().map(name -> PlainText.of(row.values().get(name))).toList())));
    actual.ifPresent(
        row ->
            rows.add(row("actual", columns.stream().map(name -> text(row.value(name))).toList())));
    if (expected.isPresent() && actual.isPresent()) {
      rows.add(row("", marks(columns)));
    }
    return rows;
  }

  private static String text(Object value) {
    return value == null ? "(no such column)" : PlainText.of(value);
  }

  private List<String> marks(List<String> columns) {
    List<String> differing =
        Values.differing(expected.orElseThrow().values(), actual.orElseThrow());
    return columns.stream().map(name -> differing.contains(name) ? "^" : "").toList();
  }

  private static List<String> row(String head, List<String> cells) {
    List<String> row = new ArrayList<>();
    row.add(head);
    row.addAll(cells);
    return row;
  }
}
