package org.trueup.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.trueup.core.ledger.LastNumbers;

/** Proves the keys of all tables from their rows, which DuckDB does not enforce. */
final class Keys {

  private static final List<String> REGISTERED =
      List.of(
          "posted_transaction",
          "item_ledger_entry",
          "value_entry",
          "value_entry_state",
          "item_application_entry",
          "capacity_ledger_entry",
          "gl_entry",
          "gl_item_relation",
          "adjustment_cause",
          "inventory_period");

  private static final List<String[]> KEYS =
      List.of(
          new String[] {"posted_transaction", "id"},
          new String[] {"origin", "origin_no"},
          new String[] {"value_entry_state", "entry_no, register_no"},
          new String[] {"gl_item_relation", "gl_entry_no, value_entry_no"},
          new String[] {"adjustment_cause", "value_entry_no"},
          new String[] {"inventory_period", "ending_date, register_no"},
          new String[] {"item_entry_state", "entry_no"},
          new String[] {"posted_cost", "value_entry_no"},
          new String[] {"application_state", "entry_no"},
          new String[] {"item_state", "item"},
          new String[] {"stockkeeping_unit_state", "item, variant, location"},
          new String[] {"order_state", "order_type, order_no, order_line"},
          new String[] {"order_component", "order_type, order_no, order_line, position"},
          new String[] {"average_cost_point", "item, variant, location, valuation_date"});

  private final Connection connection;
  private final List<KeyFault> faults = new ArrayList<>();

  Keys(Connection connection) {
    this.connection = connection;
  }

  List<KeyFault> faults(LastNumbers last) throws SQLException {
    numbered("register", "no", last.register());
    numbered("item_ledger_entry", "entry_no", last.itemLedgerEntry());
    numbered("value_entry", "entry_no", last.valueEntry());
    numbered("item_application_entry", "entry_no", last.applicationEntry());
    numbered("capacity_ledger_entry", "entry_no", last.capacityLedgerEntry());
    numbered("gl_entry", "entry_no", last.glEntry());
    for (String table : REGISTERED) {
      registered(table, last.register());
    }
    for (String[] key : KEYS) {
      unique(key[0], key[1]);
    }
    referring("item_entry_state", "entry_no", "item_ledger_entry", "entry_no");
    referring("item_ledger_entry", "entry_no", "item_entry_state", "entry_no");
    referring("posted_cost", "value_entry_no", "value_entry", "entry_no");
    referring("adjustment_cause", "value_entry_no", "value_entry", "entry_no");
    referring("value_entry_state", "entry_no", "value_entry", "entry_no");
    referring("application_state", "entry_no", "item_application_entry", "entry_no");
    for (String table : List.of("item_ledger_entry", "value_entry", "capacity_ledger_entry")) {
      referring(table, "origin_no", "origin", "origin_no");
    }
    return List.copyOf(faults);
  }

  /** Numbers run from 1 to the last one, each once. */
  private void numbered(String table, String column, long last) throws SQLException {
    Row row =
        one(
            "SELECT count(*) AS entries, count(DISTINCT %s) AS numbers,".formatted(column)
                + " coalesce(min(%s), 1) AS lowest, coalesce(max(%s), 0) AS highest FROM %s"
                    .formatted(column, column, table));
    boolean sound =
        row.number("entries") == last
            && row.number("numbers") == last
            && row.number("lowest") == 1
            && row.number("highest") == last;
    if (!sound) {
      fault(
          table,
          "%d rows with %d numbers from %d to %d where 1 to %d are due",
          row.number("entries"),
          row.number("numbers"),
          row.number("lowest"),
          row.number("highest"),
          last);
    }
  }

  private void registered(String table, long last) throws SQLException {
    long strays =
        count(
            "SELECT count(*) AS rows_found FROM %s WHERE register_no < 1 OR register_no > %d"
                .formatted(table, last));
    if (strays > 0) {
      fault(table, "%d rows of no register", strays);
    }
  }

  private void unique(String table, String key) throws SQLException {
    long doubled =
        count(
            ("SELECT count(*) AS rows_found FROM (SELECT %s FROM %s GROUP BY %s"
                    + " HAVING count(*) > 1) doubled")
                .formatted(key, table, key));
    if (doubled > 0) {
      fault(table, "%d keys (%s) stand more than once", doubled, key);
    }
  }

  private void referring(String table, String column, String target, String key)
      throws SQLException {
    long lost =
        count(
            "SELECT count(*) AS rows_found FROM %s source WHERE NOT EXISTS (SELECT 1 FROM %s target"
                    .formatted(table, target)
                + " WHERE target.%s = source.%s)".formatted(key, column));
    if (lost > 0) {
      fault(table, "%d rows have no %s", lost, target);
    }
  }

  private void fault(String table, String fault, Object... figures) {
    faults.add(new KeyFault(table, fault.formatted(figures)));
  }

  private long count(String sql) throws SQLException {
    return one(sql).number("rows_found");
  }

  private Row one(String sql) throws SQLException {
    List<Row> rows = new ArrayList<>();
    Questions.ask(connection, Query.of(sql), rows::add);
    return rows.getFirst();
  }
}
