package org.trueup.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.trueup.store.engine.Engine;
import org.trueup.store.engine.StoredTable;

/** Temporary tables with the keys of the rows that a slice wants. */
final class Wanted {

  private static final List<String> TABLES =
      List.of(
          "wanted_key (text VARCHAR COLLATE \"C\" NOT NULL)",
          "wanted_item (item VARCHAR COLLATE \"C\" NOT NULL)",
          "wanted_card (item VARCHAR COLLATE \"C\" NOT NULL)",
          "wanted_order (order_type VARCHAR COLLATE \"C\" NOT NULL,"
              + " order_no VARCHAR COLLATE \"C\" NOT NULL)",
          "wanted_item_ledger_entry (entry_no BIGINT NOT NULL, whole_item BOOLEAN NOT NULL)",
          "wanted_value_entry (entry_no BIGINT NOT NULL, whole_item BOOLEAN NOT NULL)",
          "wanted_capacity_ledger_entry (entry_no BIGINT NOT NULL, whole_item BOOLEAN NOT NULL)",
          "wanted_origin (origin_no BIGINT NOT NULL)");

  private static final List<String> ENTRIES =
      List.of("item_ledger_entry", "value_entry", "capacity_ledger_entry");

  private static final String IN_ITEMS = "item IN (SELECT item FROM wanted_item)";

  private static final String OF_ORDERS =
      " e JOIN origin o ON o.origin_no = e.origin_no"
          + " WHERE (o.order_type, o.order_no) IN (SELECT order_type, order_no FROM wanted_order)";

  private final Engine engine;
  private final Connection connection;
  private boolean made;
  private boolean filled;

  Wanted(Engine engine, Connection connection) {
    this.engine = engine;
    this.connection = connection;
  }

  /** Makes all tables empty; the connection keeps them. */
  void clear() throws SQLException {
    if (!made) {
      together(table -> "CREATE TEMPORARY TABLE " + table);
    } else if (filled) {
      together(table -> "DELETE FROM " + table.substring(0, table.indexOf(' ')));
    }
    made = true;
    filled = false;
  }

  /** One call for all tables, because each call costs a small task more than what it does. */
  private void together(UnaryOperator<String> statement) throws SQLException {
    String sql = TABLES.stream().map(statement).collect(Collectors.joining("; "));
    try (Statement all = connection.createStatement()) {
      all.execute(sql);
    }
  }

  void addKeys(Collection<String> keys) throws SQLException {
    append("wanted_key", "text", keys);
  }

  void addItems(Collection<String> items) throws SQLException {
    append("wanted_item", "item", items);
  }

  private void append(String table, String column, Collection<String> texts) throws SQLException {
    StoredTable<String> stored =
        StoredTable.<String>named(table).text(column, text -> text).readBy(row -> row.text());
    engine.append(connection, stored, table, new ArrayList<>(texts));
    filled = true;
  }

  /** Items of which something is to be adjusted, by their cards, entries, points or orders. */
  void addUnadjustedItems() throws SQLException {
    fill(
        "wanted_item",
        "SELECT item FROM item_state WHERE NOT cost_is_adjusted"
            + " UNION SELECT item FROM average_cost_point WHERE NOT cost_is_adjusted"
            + " UNION SELECT item FROM order_state WHERE finished AND NOT cost_is_adjusted"
            + " UNION SELECT e.item FROM item_ledger_entry e"
            + " JOIN item_entry_state s ON s.entry_no = e.entry_no"
            + " WHERE s.applied_entry_to_adjust");
  }

  /**
   * Items of which something may stand against closing a period: unadjusted points, finished orders
   * that are not adjusted, decreases that lack stock (periods.md 5.3).
   */
  void addUnsettledItems() throws SQLException {
    fill(
        "wanted_item",
        "SELECT item FROM average_cost_point WHERE NOT cost_is_adjusted"
            + " UNION SELECT item FROM order_state WHERE finished AND NOT cost_is_adjusted"
            + " UNION SELECT e.item FROM item_ledger_entry e"
            + " JOIN item_entry_state s ON s.entry_no = e.entry_no"
            + " WHERE e.quantity < 0 AND s.remaining_quantity <> 0");
  }

  /** The products of orders that use a wanted item, until there are no more. */
  void addProductsOfItems() throws SQLException {
    int added;
    do {
      added =
          fill(
              "wanted_item",
              "SELECT DISTINCT p.item FROM order_state p"
                  + " WHERE (p.order_type, p.order_no, p.order_line) IN ("
                  + "SELECT o.order_type, o.order_no, o.order_line FROM item_ledger_entry e"
                  + " JOIN origin o ON o.origin_no = e.origin_no"
                  + " WHERE e.entry_type IN ('consumption', 'assembly_consumption') AND e."
                  + IN_ITEMS
                  + ") AND p.item NOT IN (SELECT item FROM wanted_item)");
    } while (added > 0);
  }

  /** The orders that made or used a wanted item. */
  void addOrdersOfItems() throws SQLException {
    fill(
        "wanted_order",
        "SELECT order_type, order_no FROM order_state WHERE "
            + IN_ITEMS
            + ordersOf("item_ledger_entry")
            + ordersOf("capacity_ledger_entry"));
  }

  private static String ordersOf(String table) {
    return " UNION SELECT o.order_type, o.order_no FROM "
        + table
        + " e JOIN origin o ON o.origin_no = e.origin_no"
        + " WHERE o.order_type IN ('production', 'assembly') AND e."
        + IN_ITEMS;
  }

  /**
   * The entries of wanted items, marked, and those of other items in wanted orders; with their
   * origins and the cards of their items.
   */
  void addEntries() throws SQLException {
    for (String table : ENTRIES) {
      fill(
          "wanted_" + table,
          "SELECT entry_no, true FROM "
              + table
              + " WHERE "
              + IN_ITEMS
              + " UNION ALL SELECT e.entry_no, false FROM "
              + table
              + OF_ORDERS
              + " AND e.item NOT IN (SELECT item FROM wanted_item)");
    }
    fill(
        "wanted_origin",
        ENTRIES.stream().map(Wanted::originsOfEntries).collect(Collectors.joining(" UNION ")));
    fill(
        "wanted_card",
        "SELECT item FROM wanted_item"
            + " UNION SELECT item FROM item_ledger_entry"
            + " WHERE entry_no IN (SELECT entry_no FROM wanted_item_ledger_entry)");
  }

  private static String originsOfEntries(String table) {
    return "SELECT DISTINCT origin_no FROM "
        + table
        + " WHERE entry_no IN (SELECT entry_no FROM wanted_"
        + table
        + ")";
  }

  /** Value entries that differ from what of them is posted; the items are among the keys. */
  void addCostToPost(CostToPostFilter filter) throws SQLException {
    String differs =
        "v.cost_amount_actual <> coalesce(p.cost_posted_to_gl, 0)"
            + " OR v.cost_amount_actual_acy <> coalesce(p.cost_posted_to_gl_acy, 0)";
    if (filter.expectedCostPosting()) {
      differs +=
          " OR NOT coalesce(p.expected_cost_left_out, false)"
              + " AND (v.cost_amount_expected <> coalesce(p.expected_cost_posted_to_gl, 0)"
              + " OR v.cost_amount_expected_acy <> coalesce(p.expected_cost_posted_to_gl_acy, 0))";
    }
    String items = filter.items().isEmpty() ? "" : " AND v.item IN (SELECT text FROM wanted_key)";
    String from = filter.from().map(day -> " AND v.posting_date >= DATE '" + day + "'").orElse("");
    String to = filter.to().map(day -> " AND v.posting_date <= DATE '" + day + "'").orElse("");
    fill(
        "wanted_value_entry",
        "SELECT v.entry_no, false FROM value_entry v"
            + " LEFT JOIN posted_cost p ON p.value_entry_no = v.entry_no"
            + " WHERE v.inventoriable AND ("
            + differs
            + ")"
            + items
            + from
            + to);
    fill("wanted_origin", originsOfEntries("value_entry"));
  }

  /** Adds the rows of a query to a table; how many they were. */
  private int fill(String table, String query) throws SQLException {
    filled = true;
    try (Statement statement = connection.createStatement()) {
      int added = statement.executeUpdate("INSERT INTO " + table + " " + query);
      engine.haveGrown(connection, table, added);
      return added;
    }
  }
}
