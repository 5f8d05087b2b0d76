package org.trueup.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Check;
import org.trueup.core.register.SetupRow;
import org.trueup.store.engine.Engine;
import org.trueup.store.engine.RowReader;
import org.trueup.store.engine.StoredTable;

/**
 * The set-up of the company: tables of texts whose rows have a number, and a version for each
 * register that changed them.
 */
final class Setup {

  private static final String PREFIX = "setup_";

  /** A row as a register wrote it. */
  private record Version(SetupRow row, long registerNo) {}

  private final Engine engine;
  private final Connection connection;

  Setup(Engine engine, Connection connection) {
    this.engine = engine;
    this.connection = connection;
  }

  /** The rows as they now stand. */
  CompanyRows current() throws SQLException {
    CompanyRows rows = CompanyRows.NONE;
    for (Table table : Table.values()) {
      List<CompanyRow> standing =
          latest(table).values().stream()
              .filter(row -> !row.removed())
              .map(row -> CompanyRow.of(row.values()))
              .toList();
      rows = standing.isEmpty() ? rows : rows.with(table, standing);
    }
    return rows;
  }

  /** The rows that the registers of a range wrote, by register. */
  Map<Long, List<SetupRow>> writtenBetween(long from, long to) throws SQLException {
    Map<Long, List<SetupRow>> rows = new HashMap<>();
    for (Table table : Table.values()) {
      engine.read(
          connection,
          stored(table),
          "WHERE register_no BETWEEN " + from + " AND " + to,
          version ->
              rows.computeIfAbsent(version.registerNo(), no -> new ArrayList<>())
                  .add(version.row()));
    }
    return rows;
  }

  /** What must be written so that the set-up has the given rows. */
  List<SetupRow> changesTo(CompanyRows wanted) throws SQLException {
    List<SetupRow> changes = new ArrayList<>();
    for (Table table : Table.values()) {
      changes.addAll(changes(table.tableName(), latest(table), wanted.of(table)));
    }
    return changes;
  }

  /** What must be written so that a set-up without rows has the given ones. */
  static List<SetupRow> firstRows(CompanyRows wanted) {
    List<SetupRow> rows = new ArrayList<>();
    for (Table table : Table.values()) {
      rows.addAll(changes(table.tableName(), Collections.emptySortedMap(), wanted.of(table)));
    }
    return rows;
  }

  /** Rows keep their place: what stands at a place is compared with what shall stand there. */
  private static List<SetupRow> changes(
      String table, SortedMap<Long, SetupRow> latest, List<CompanyRow> wanted) {
    List<SetupRow> changes = new ArrayList<>();
    List<SetupRow> standing = latest.values().stream().filter(row -> !row.removed()).toList();
    long lastNo = latest.isEmpty() ? 0 : latest.lastKey();
    for (int index = 0; index < wanted.size(); index++) {
      boolean isNew = index >= standing.size();
      long rowNo = isNew ? ++lastNo : standing.get(index).rowNo();
      SetupRow row = SetupRow.of(table, rowNo, wanted.get(index).values());
      if (isNew || !row.equals(standing.get(index))) {
        changes.add(row);
      }
    }
    for (int index = wanted.size(); index < standing.size(); index++) {
      changes.add(SetupRow.removed(table, standing.get(index).rowNo()));
    }
    return changes;
  }

  void write(List<SetupRow> rows, long registerNo) throws SQLException {
    for (Table table : Table.values()) {
      List<Version> versions =
          rows.stream()
              .filter(row -> row.table().equals(table.tableName()))
              .map(row -> new Version(row, registerNo))
              .toList();
      versions.forEach(version -> checkColumns(version, table));
      if (!versions.isEmpty()) {
        engine.append(connection, stored(table), stored(table).name(), versions);
      }
    }
  }

  private static void checkColumns(Version version, Table table) {
    for (String column : version.row().values().keySet()) {
      Check.that(table.column(column).isPresent(), "%s has a column %s", table, column);
    }
  }

  private SortedMap<Long, SetupRow> latest(Table table) throws SQLException {
    SortedMap<Long, Version> versions = new TreeMap<>();
    engine.read(
        connection,
        stored(table),
        "",
        version ->
            versions.merge(
                version.row().rowNo(),
                version,
                (one, other) -> one.registerNo() > other.registerNo() ? one : other));
    SortedMap<Long, SetupRow> rows = new TreeMap<>();
    versions.forEach((rowNo, version) -> rows.put(rowNo, version.row()));
    return rows;
  }

  private static StoredTable<Version> stored(Table table) {
    StoredTable.Builder<Version> stored =
        StoredTable.<Version>named(PREFIX + table.tableName())
            .number("row_no", version -> version.row().rowNo())
            .number("register_no", Version::registerNo)
            .flag("removed", version -> version.row().removed());
    for (String column : table.columnNames()) {
      stored.text(column, version -> version.row().values().get(column));
    }
    return stored.readBy(row -> version(row, table));
  }

  private static Version version(RowReader row, Table table) {
    long rowNo = row.number();
    long registerNo = row.number();
    boolean removed = row.flag();
    Map<String, String> values = new HashMap<>();
    for (String column : table.columnNames()) {
      String text = row.text();
      if (text != null) {
        values.put(column, text);
      }
    }
    return new Version(
        removed
            ? SetupRow.removed(table.tableName(), rowNo)
            : SetupRow.of(table.tableName(), rowNo, values),
        registerNo);
  }
}
