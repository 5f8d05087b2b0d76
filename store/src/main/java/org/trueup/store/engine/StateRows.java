package org.trueup.store.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Replaces rows of state by their key. */
public final class StateRows {

  private final Engine engine;
  private final Connection connection;

  /** Rows that are replaced within the transaction of a connection. */
  public StateRows(Engine engine, Connection connection) {
    this.engine = engine;
    this.connection = connection;
  }

  /**
   * Puts rows in the place of those with the same key, or adds them. The rows go to a temporary
   * table first, so that both is done set by set.
   */
  public <R> void replace(StoredTable<R> table, List<R> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String changed = "changed_" + table.name();
    execute("CREATE TEMPORARY TABLE IF NOT EXISTS " + changed + " (" + definition(table) + ")");
    execute("DELETE FROM " + changed);
    engine.append(connection, table, changed, rows);
    String sameKey =
        table.keyColumns().stream()
            .map(column -> "state." + column.quotedName() + " = changed." + column.quotedName())
            .collect(Collectors.joining(" AND "));
    String set =
        table.otherColumns().stream()
            .map(column -> column.quotedName() + " = changed." + column.quotedName())
            .collect(Collectors.joining(", "));
    execute(
        "UPDATE "
            + table.name()
            + " AS state SET "
            + set
            + " FROM "
            + changed
            + " AS changed WHERE "
            + sameKey);
    execute(
        "INSERT INTO "
            + table.name()
            + " ("
            + table.columnList()
            + ") SELECT "
            + table.columnList()
            + " FROM "
            + changed
            + " AS changed WHERE NOT EXISTS (SELECT 1"
            + " FROM "
            + table.name()
            + " AS state WHERE "
            + sameKey
            + ")");
  }

  /**
   * The columns one by one: DuckDB 2.0.0 loses rows that are inserted in bulk into a table which
   * CREATE TABLE AS made in the same transaction.
   */
  private static String definition(StoredTable<?> table) {
    return table.columns().stream()
        .map(column -> column.quotedName() + " " + column.type().sql())
        .collect(Collectors.joining(", "));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
