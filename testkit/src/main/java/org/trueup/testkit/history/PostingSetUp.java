package org.trueup.testkit.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.trueup.core.company.Table;
import org.trueup.testkit.history.History.Event;

/**
 * Gives the company of a history what posting to the general ledger needs: every row of the posting
 * setups, and cards in different groups. Each field has an account of its own in each row, named by
 * field and row, as in {@code INVENTORY:BLUE:GOODS}.
 */
public final class PostingSetUp {

  private static final List<String> GROUPS = List.of("", "GOODS", "PARTS");
  private static final String BLOCKED = "blocked";
  private static final long GROUPING = 60;

  private final History history;
  private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();

  private PostingSetUp(History history) {
    this.history = history;
    history.tables().forEach((name, rows) -> tables.put(name, new ArrayList<>(rows)));
  }

  /** The history in a company with accounts and some more settings, by name. */
  public static History in(History history, Map<String, String> settings) {
    PostingSetUp setUp = new PostingSetUp(history);
    settings.forEach(
        (setting, value) -> setUp.add("settings", Map.of("setting", setting, "value", value)));
    setUp.group("items", "inventory_posting_group");
    for (String cards : List.of("items", "item_charges", "capacity_centers")) {
      setUp.group(cards, "gen_prod_posting_group");
    }
    for (String group : GROUPS) {
      setUp.addRow(
          Table.GENERAL_POSTING_SETUP,
          Map.of("gen_bus_posting_group", "", "gen_prod_posting_group", group),
          ":" + group);
      for (String location : setUp.locations()) {
        setUp.addRow(
            Table.INVENTORY_POSTING_SETUP,
            Map.of("location", location, "inventory_posting_group", group),
            location + ":" + group);
      }
    }
    return history.in(setUp.tables);
  }

  /**
   * Takes the account from the row that names it, or gives it back.
   *
   * @param account name as in {@code INVENTORY:BLUE:GOODS}
   */
  public static Event.Change naming(String account, boolean named) {
    Table table = tableOf(account);
    String column =
        table.columnNames().stream().filter(name -> isFieldOf(account, name)).findAny().get();
    return new Event.Change(
        table.tableName(), rowOf(account), Map.of(column, named ? account : ""));
  }

  /** Blocks an account, or gives it free. */
  public static Event.Change blocking(String account, boolean blocked) {
    return new Event.Change(
        Table.GL_ACCOUNTS.tableName(), Map.of("no", account), Map.of(BLOCKED, text(blocked)));
  }

  /** Whether the row that names an account can be blocked. */
  public static boolean isOfGeneralSetup(String account) {
    return tableOf(account) == Table.GENERAL_POSTING_SETUP;
  }

  /** Blocks the row of the general posting setup that names an account, or gives it free. */
  public static Event.Change blockingRowOf(String account, boolean blocked) {
    return new Event.Change(
        Table.GENERAL_POSTING_SETUP.tableName(), rowOf(account), Map.of(BLOCKED, text(blocked)));
  }

  private static String text(boolean flag) {
    return String.valueOf(flag);
  }

  private static Table tableOf(String account) {
    boolean general =
        Table.GENERAL_POSTING_SETUP.columnNames().stream().anyMatch(n -> isFieldOf(account, n));
    return general ? Table.GENERAL_POSTING_SETUP : Table.INVENTORY_POSTING_SETUP;
  }

  private static Map<String, String> rowOf(String account) {
    String[] parts = account.split(":", -1);
    return isOfGeneralSetup(account)
        ? Map.of("gen_bus_posting_group", parts[1], "gen_prod_posting_group", parts[2])
        : Map.of("location", parts[1], "inventory_posting_group", parts[2]);
  }

  private static boolean isFieldOf(String account, String column) {
    return isAccount(column) && account.startsWith(fieldOf(column) + ":");
  }

  private static boolean isAccount(String column) {
    return column.contains("_account");
  }

  private static String fieldOf(String column) {
    return column.replace("_account", "").toUpperCase(Locale.ROOT);
  }

  private void add(String table, Map<String, String> row) {
    tables.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
  }

  private void addRow(Table table, Map<String, String> key, String name) {
    Map<String, String> row = new LinkedHashMap<>(key);
    for (String column : table.columnNames()) {
      if (isAccount(column)) {
        String account = fieldOf(column) + ":" + name;
        row.put(column, account);
        add(Table.GL_ACCOUNTS.tableName(), Map.of("no", account));
      }
    }
    add(table.tableName(), row);
  }

  private void group(String cards, String column) {
    tables.computeIfPresent(
        cards,
        (name, rows) -> {
          List<Map<String, String>> grouped = new ArrayList<>();
          rows.forEach(row -> grouped.add(with(row, column)));
          return grouped;
        });
  }

  /** The group of a card hangs on its number, not on the cards beside it. */
  private Map<String, String> with(Map<String, String> card, String column) {
    long which = GROUPING + (column + card.get("no")).hashCode();
    Map<String, String> grouped = new LinkedHashMap<>(card);
    grouped.put(column, Chance.beside(history.seed(), which).of(GROUPS));
    return grouped;
  }

  private Set<String> locations() {
    Set<String> codes = new TreeSet<>(Set.of(""));
    tables.getOrDefault("locations", List.of()).forEach(row -> codes.add(row.get("code")));
    for (Event event : history.events()) {
      if (event instanceof Event.Post post) {
        for (String column : List.of("location", "new_location", "in_transit_location")) {
          codes.add(Objects.toString(post.transaction().get(column), ""));
        }
      }
    }
    return codes;
  }
}
