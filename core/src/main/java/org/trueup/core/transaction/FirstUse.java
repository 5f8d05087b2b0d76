package org.trueup.core.transaction;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Reference;
import org.trueup.core.company.Table;

/**
 * Adds the set-up rows that a scenario leaves out and its first use creates: accounts, locations,
 * units, charges and the like, all with nothing but their key (interface.md 4). Items are always
 * given. A company without any posting setup stays so: it only costs. A company folder is never
 * completed so: there a missing row is a fault.
 */
public final class FirstUse {

  private static final String ITEM = "item";

  private final Map<Table, Set<List<String>>> keys = new EnumMap<>(Table.class);
  private CompanyRows rows;

  private FirstUse(CompanyRows rows) {
    this.rows = rows;
  }

  /** The set-up with everything that its own tables and the transactions use. */
  public static CompanyRows complete(CompanyRows rows, List<? extends TransactionRow> posted) {
    FirstUse use = new FirstUse(rows);
    posted.forEach(use::addUsedBy);
    use.addReportingCurrency();
    use.addGroups(Table.ITEMS, "inventory_posting_group", Table.INVENTORY_POSTING_SETUP);
    for (Table cards : List.of(Table.ITEMS, Table.ITEM_CHARGES, Table.CAPACITY_CENTERS)) {
      use.addGroups(cards, "gen_prod_posting_group", Table.GENERAL_POSTING_SETUP);
    }
    // what is added may itself refer to more, always to tables that stand earlier
    for (Table table : List.of(Table.values()).reversed()) {
      use.addReferredBy(table);
    }
    return use.rows;
  }

  private void addReportingCurrency() {
    rows.of(Table.SETTINGS).stream()
        .filter(row -> row.text("setting").equals("additional_reporting_currency"))
        .forEach(row -> addCode(Table.CURRENCIES, row.text("value")));
  }

  /** Where there is a posting setup, a group that it leaves out gets a row without accounts. */
  private void addGroups(Table cards, String column, Table setup) {
    for (CompanyRow card : rows.of(cards)) {
      String group = card.text(column);
      boolean leftOut =
          !rows.of(setup).isEmpty()
              && rows.of(setup).stream().noneMatch(row -> row.text(column).equalsIgnoreCase(group));
      if (!group.isEmpty() && leftOut) {
        add(setup, List.of("", group));
      }
    }
  }

  private void addReferredBy(Table table) {
    for (CompanyRow row : rows.of(table)) {
      for (Reference reference : table.references()) {
        if (reference.whole() && !row.text(reference.columns().getLast()).isEmpty()) {
          add(reference.target(), reference.columns().stream().map(row::text).toList());
        }
      }
    }
  }

  private void addUsedBy(TransactionRow row) {
    String item = row.text(TransactionColumn.ITEM);
    for (TransactionColumn column :
        List.of(
            TransactionColumn.LOCATION,
            TransactionColumn.NEW_LOCATION,
            TransactionColumn.IN_TRANSIT_LOCATION)) {
      addCode(Table.LOCATIONS, row.text(column));
    }
    addOwned(Table.ITEM_VARIANTS, item, row.text(TransactionColumn.VARIANT));
    addOwned(Table.ITEM_VARIANTS, item, row.text(TransactionColumn.NEW_VARIANT));
    addOwned(Table.ITEM_UNITS_OF_MEASURE, item, row.text(TransactionColumn.UNIT_OF_MEASURE));
    addCode(Table.ITEM_CHARGES, row.text(TransactionColumn.ITEM_CHARGE));
    addCode(Table.CURRENCIES, row.text(TransactionColumn.CURRENCY));
    addCode(Table.JOBS, row.text(TransactionColumn.JOB));
    addOwned(
        Table.JOB_TASKS, row.text(TransactionColumn.JOB), row.text(TransactionColumn.JOB_TASK));
    addCapacity(row);
    addComponents(row);
    row.dimensions().forEach((code, value) -> addDimension(code, value));
    if (row.newDimensions() != null) {
      row.newDimensions().forEach((code, value) -> addDimension(code, value));
    }
  }

  private void addCapacity(TransactionRow row) {
    String type = row.text(TransactionColumn.CAPACITY_TYPE);
    addOwned(
        Table.CAPACITY_CENTERS,
        type.isEmpty() ? "resource" : type,
        row.text(TransactionColumn.CAPACITY_NO));
  }

  private void addComponents(TransactionRow row) {
    List<Map<String, String>> components = row.components();
    for (Map<String, String> component :
        components == null ? List.<Map<String, String>>of() : components) {
      String item = component.getOrDefault(ITEM, "");
      addOwned(Table.ITEM_VARIANTS, item, component.getOrDefault("variant", ""));
      addOwned(Table.ITEM_UNITS_OF_MEASURE, item, component.getOrDefault("unit_of_measure", ""));
    }
  }

  private void addDimension(String code, String value) {
    addCode(Table.DIMENSIONS, code);
    addOwned(Table.DIMENSION_VALUES, code, value);
  }

  private void addCode(Table table, String code) {
    if (!code.isEmpty()) {
      add(table, List.of(code));
    }
  }

  private void addOwned(Table table, String owner, String code) {
    if (!owner.isEmpty() && !code.isEmpty()) {
      add(table, List.of(owner, code));
    }
  }

  private void add(Table table, List<String> key) {
    if (table != Table.ITEMS && known(table).add(capitals(key))) {
      rows = rows.add(table, List.of(row(table, key)));
    }
  }

  private Set<List<String>> known(Table table) {
    return keys.computeIfAbsent(
        table,
        t -> {
          Set<List<String>> present = new HashSet<>();
          rows.of(t)
              .forEach(
                  row -> present.add(capitals(t.keyColumns().stream().map(row::text).toList())));
          return present;
        });
  }

  private static CompanyRow row(Table table, List<String> key) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < key.size(); i++) {
      values.put(table.keyColumns().get(i), key.get(i));
    }
    if (table == Table.ITEM_UNITS_OF_MEASURE) {
      values.put("qty_per_unit_of_measure", "1");
    }
    return CompanyRow.of(values);
  }

  private static String capitals(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  private static List<String> capitals(List<String> key) {
    return key.stream().map(FirstUse::capitals).toList();
  }
}
