package org.trueup.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

  /** The rows as they now stand, by table. */
  Map<String, List<Map<String, String>>> current() throws SQLException {
    Map<String, List<Map<String, String>>> tables = new TreeMap<>();
    for (Map.Entry<String, List<String>> table : tables().entrySet()) {
      List<Map<String, String>> rows = new ArrayList<>();
      latest(table.getKey(), table.getValue()).values().stream()
          .filter(row -> !row.removed())
          .forEach(row -> rows.add(row.values()));
      if (!rows.isEmpty()) {
        tables.put(table.getKey(), rows);
      }
    }
    return tables;
  }

  /** The rows that the registers of a range wrote, by register. */
  Map<Long, List<SetupRow>> writtenBetween(long from, long to) throws SQLException {
    Map<Long, List<SetupRow>> rows = new HashMap<>();
    for (Map.Entry<String, List<String>> table : tables().entrySet()) {
      engine.read(
          connection,
          stored(table.getKey(), table.getValue()),
          "WHERE register_no BETWEEN " + from + " AND " + to,
          version ->
              rows.computeIfAbsent(version.registerNo(), no -> new ArrayList<>())
                  .add(version.row()));
    }
    return rows;
  }

  /** What must be written so that the given tables have the given rows. */
  List<SetupRow> changesTo(Map<String, List<Map<String, String>>> wanted) throws SQLException {
    Map<String, List<String>> known = wanted.isEmpty() ? Map.of() : tables();
    List<SetupRow> changes = new ArrayList<>();
    for (Map.Entry<String, List<Map<String, String>>> table : wanted.entrySet()) {
      List<String> columns = known.get(table.getKey());
      Check.that(columns != null, "table %s of the set-up is known", table.getKey());
      changes.addAll(changes(table.getKey(), latest(table.getKey(), columns), table.getValue()));
    }
    return changes;
  }

  /** Rows keep their place: what stands at a place is compared with what shall stand there. */
  private static List<SetupRow> changes(
      String table, SortedMap<Long, SetupRow> latest, List<Map<String, String>> wanted) {
    List<SetupRow> changes = new ArrayList<>();
    List<SetupRow> standing = latest.values().stream().filter(row -> !row.removed()).toList();
    long lastNo = latest.isEmpty() ? 0 : latest.lastKey();
    for (int index = 0; index < wanted.size(); index++) {
      boolean isNew = index >= standing.size();
      long rowNo = isNew ? ++lastNo : standing.get(index).rowNo();
      SetupRow row = SetupRow.of(table, rowNo, wanted.get(index));
      if (isNew || !row.equals(standing.get(index))) {
        changes.add(row);
      }
    }
    for (int index = wanted.size(); index < standing.size(); index++) {
      changes.add(SetupRow.removed(table, standing.get(index).rowNo()));
    }
    return changes;
  }

  void write(Collection<SetupRow> rows, long registerNo) throws SQLException {
    Map<String, List<Version>> byTable = new TreeMap<>();
    for (SetupRow row : rows) {
      byTable
          .computeIfAbsent(row.table(), table -> new ArrayList<>())
          .add(new Version(row, registerNo));
    }
    Map<String, List<String>> known = byTable.isEmpty() ? Map.of() : tables();
    for (Map.Entry<String, List<Version>> table : byTable.entrySet()) {
      StoredTable<Version> stored = stored(table.getKey(), known.get(table.getKey()));
      table.getValue().forEach(version -> checkColumns(version, known.get(table.getKey())));
      engine.append(connection, stored, stored.name(), table.getValue());
    }
  }

  private static void checkColumns(Version version, List<String> columns) {
    for (String column : version.row().values().keySet()) {
      Check.that(columns.contains(column), "%s has a column %s", version.row().table(), column);
    }
  }

  private SortedMap<Long, SetupRow> latest(String table, List<String> columns) throws SQLException {
    SortedMap<Long, Version> versions = new TreeMap<>();
    engine.read(
        connection,
        stored(table, columns),
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

  /** The columns of each table of the set-up, from the schema itself. */
  private SortedMap<String, List<String>> tables() throws SQLException {
    SortedMap<String, List<String>> tables = new TreeMap<>();
    String sql =
        "SELECT table_name, column_name FROM information_schema.columns"
            + " WHERE table_schema = current_schema() AND table_name LIKE 'setup\\_%' ESCAPE '\\'"
            + " AND column_name NOT IN ('row_no', 'register_no', 'removed')"
            + " ORDER BY table_name, ordinal_position";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        tables
            .computeIfAbsent(
                rows.getString(1).substring(PREFIX.length()), name -> new ArrayList<>())
            .add(rows.getString(2));
      }
    }
    return tables;
  }

  private static StoredTable<Version> stored(String table, List<String> columns) {
    StoredTable.Builder<Version> stored =
        StoredTable.<Version>named(PREFIX + table)
            .number("row_no", version -> version.row().rowNo())
            .number("register_no", Version::registerNo)
            .flag("removed", version -> version.row().removed());
    for (String column : columns) {
      stored.text(column, version -> version.row().values().get(column));
    }
    return stored.readBy(row -> version(row, table, columns));
  }

  private static Version version(RowReader row, String table, List<String> columns) {
    long rowNo = row.number();
    long registerNo = row.number();
    boolean removed = row.flag();
    Map<String, String> values = new HashMap<>();
    for (String column : columns) {
      String text = row.text();
      if (text != null) {
        values.put(column, text);
      }
    }
    return new Version(
        removed ? SetupRow.removed(table, rowNo) : SetupRow.of(table, rowNo, values), registerNo);
  }
}
