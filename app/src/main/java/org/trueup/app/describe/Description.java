package org.trueup.app.describe;

import static org.trueup.interchange.report.FigureKind.TEXT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.core.company.Reference;
import org.trueup.core.company.Setting;
import org.trueup.core.company.Table;
import org.trueup.core.input.Column;
import org.trueup.core.input.Limits;
import org.trueup.core.input.Notation;
import org.trueup.core.transaction.KindColumns;
import org.trueup.core.transaction.TransactionColumn;
import org.trueup.core.transaction.TransactionKind;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;

/** Tables, settings and kinds of transactions as the reader of files knows them. */
final class Description {

  private static final List<ReportColumn> SUBJECTS =
      List.of(ReportColumn.of("name", TEXT), ReportColumn.of("is", TEXT));

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of("column", TEXT),
          ReportColumn.of("value", TEXT),
          ReportColumn.of("needed", TEXT),
          ReportColumn.of("default", TEXT),
          ReportColumn.of("found_in", TEXT));

  private static final List<ReportColumn> SETTINGS =
      List.of(
          ReportColumn.of("setting", TEXT),
          ReportColumn.of("value", TEXT),
          ReportColumn.of("default", TEXT));

  private static final List<ReportColumn> KIND_COLUMNS =
      List.of(
          ReportColumn.of("column", TEXT),
          ReportColumn.of("value", TEXT),
          ReportColumn.of("needed", TEXT));

  private Description() {}

  /** Everything that can be described. */
  static ReportTable subjects() {
    List<List<Object>> rows = new ArrayList<>();
    for (Table table : Table.values()) {
      rows.add(List.of(table.tableName(), "table of a company folder"));
    }
    for (TransactionKind kind : TransactionKind.values()) {
      rows.add(List.of(kind.code(), "kind of transaction"));
    }
    return new ReportTable("Tables and transactions", Map.of(), SUBJECTS, rows, List.of());
  }

  /** The description of a table or a kind of transaction; empty where nothing has that name. */
  static Optional<ReportTable> of(String name) {
    Optional<Table> table = Table.of(name);
    if (table.isPresent()) {
      return table.map(found -> found == Table.SETTINGS ? settings() : columnsOf(found));
    }
    return Arrays.stream(TransactionKind.values())
        .filter(kind -> kind.code().equalsIgnoreCase(name))
        .findFirst()
        .map(Description::columnsOf);
  }

  /** The names of all subjects. */
  static List<String> names() {
    return subjects().rows().stream().map(row -> (String) row.getFirst()).toList();
  }

  private static ReportTable columnsOf(Table table) {
    List<List<Object>> rows =
        table.columns().stream()
            .map(
                column ->
                    List.<Object>of(
                        column.name(),
                        valueOf(column),
                        needOf(column),
                        column.defaultText(),
                        foundIn(table, column)))
            .toList();
    return new ReportTable(table.tableName(), Map.of(), COLUMNS, rows, List.of());
  }

  private static ReportTable settings() {
    List<List<Object>> rows =
        Arrays.stream(Setting.values())
            .map(
                setting ->
                    List.<Object>of(
                        setting.settingName(),
                        valueOf(setting.value()),
                        setting.value().defaultText()))
            .toList();
    return new ReportTable(Table.SETTINGS.tableName(), Map.of(), SETTINGS, rows, List.of());
  }

  private static ReportTable columnsOf(TransactionKind kind) {
    KindColumns columns = KindColumns.of(kind);
    List<List<Object>> rows =
        Arrays.stream(TransactionColumn.values())
            .filter(columns.permitted()::contains)
            .map(
                column ->
                    List.<Object>of(
                        column.columnName(),
                        column == TransactionColumn.KIND ? kind.code() : valueOf(column.column()),
                        columns.required().contains(column) ? "yes" : ""))
            .toList();
    return new ReportTable(kind.code(), Map.of(), KIND_COLUMNS, rows, List.of());
  }

  private static String valueOf(Column column) {
    return switch (column.type()) {
      case CODE -> "code";
      case TEXT -> "text";
      case DECIMAL -> "figure" + limitsOf(column.limits());
      case WHOLE -> "whole number";
      case DATE -> "day";
      case CLOSING_DATE -> "day, or C and a day for its closing date";
      case BOOLEAN -> "true, false";
      case ENUMERATION -> String.join(", ", column.words());
      case DIMENSIONS -> "dimension values: AREA=30;DEPARTMENT=SALES";
    };
  }

  private static String limitsOf(Limits limits) {
    String sign =
        switch (limits.sign()) {
          case ANY -> "";
          case NOT_NEGATIVE -> ", 0 or more";
          case POSITIVE -> ", more than 0";
        };
    return sign + (limits.isFixed() ? "" : ", rounded later");
  }

  private static String needOf(Column column) {
    String need =
        switch (column.need()) {
          case OPTIONAL -> "";
          case COLUMN -> "column";
          case VALUE -> "yes";
        };
    String key = column.key() ? "key" : "";
    return Stream.of(need, key).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
  }

  private static String foundIn(Table table, Column column) {
    return table.references().stream()
        .filter(reference -> reference.columns().getLast().equals(column.name()))
        .map(Description::target)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String target(Reference reference) {
    return Notation.word(reference.target());
  }
}
