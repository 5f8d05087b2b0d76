package org.trueup.core.company;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;

/**
 * The set-up of a company as tables of text, in the order of the input: what {@link Companies}
 * makes a {@link Company} of.
 */
public final class CompanyRows {

  /** No row in any table. */
  public static final CompanyRows NONE = new CompanyRows(new EnumMap<>(Table.class));

  private final Map<Table, List<CompanyRow>> tables;

  private CompanyRows(Map<Table, List<CompanyRow>> tables) {
    this.tables = tables;
  }

  /** The rows of a table. */
  public List<CompanyRow> of(Table table) {
    return tables.getOrDefault(table, List.of());
  }

  /** The same set-up with other rows in a table. */
  public CompanyRows with(Table table, List<CompanyRow> rows) {
    Map<Table, List<CompanyRow>> changed = new EnumMap<>(Table.class);
    changed.putAll(tables);
    changed.put(table, Collections.unmodifiableList(new ArrayList<>(rows)));
    return new CompanyRows(changed);
  }

  /** The same set-up with rows added to a table. */
  public CompanyRows add(Table table, List<CompanyRow> rows) {
    List<CompanyRow> all = new ArrayList<>(of(table));
    all.addAll(rows);
    return with(table, all);
  }

  /** The same set-up with a setting set; clearing one clears those that say nothing without it. */
  public CompanyRows set(String setting, String value) {
    CompanyRows changed = setOne(setting, value);
    if (value.isEmpty()) {
      for (Setting other : Setting.of(setting).map(Setting::cleared).orElse(List.of())) {
        changed = changed.setOne(other.settingName(), "");
      }
    }
    return changed;
  }

  private CompanyRows setOne(String setting, String value) {
    Map<String, String> key = Map.of("setting", setting);
    Map<String, String> values = Map.of("value", value);
    return of(Table.SETTINGS).stream().anyMatch(row -> row.matches(key))
        ? change(Table.SETTINGS, key, values)
        : add(Table.SETTINGS, List.of(CompanyRow.of(Map.of("setting", setting, "value", value))));
  }

  /**
   * The same set-up with columns replaced in the rows of a key.
   *
   * @param key text by column; codes match without regard to case
   * @throws Refusal if no row has the key
   */
  public CompanyRows change(Table table, Map<String, String> key, Map<String, String> values) {
    List<CompanyRow> changed = new ArrayList<>();
    boolean found = false;
    for (CompanyRow row : of(table)) {
      boolean match = row.matches(key);
      found |= match;
      changed.add(match ? changed(table, row, values) : row);
    }
    if (!found) {
      throw new Refusal(
          new Failure(
              "UNKNOWN-CODE",
              Place.NOWHERE,
              "No row of " + table.tableName() + " has the key " + key + ".",
              "Change a row that is there, or add one."));
    }
    return with(table, changed);
  }

  /** A standard cost that is written by hand has no share but material (costing.md 10). */
  private static CompanyRow changed(Table table, CompanyRow row, Map<String, String> values) {
    CompanyRow changed = row.with(values);
    if (table != Table.ITEMS || !values.containsKey("standard_cost")) {
      return changed;
    }
    Map<String, String> blank = new HashMap<>();
    row.values().keySet().stream()
        .filter(column -> column.startsWith("single_level_") || column.startsWith("rolled_up_"))
        .filter(column -> !values.containsKey(column))
        .forEach(column -> blank.put(column, ""));
    return changed.with(blank);
  }
}
