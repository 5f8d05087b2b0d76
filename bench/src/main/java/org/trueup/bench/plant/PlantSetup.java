package org.trueup.bench.plant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.CostingMethod;
import org.trueup.core.company.Table;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.failure.Place;

/**
 * The set-up of the plant: settings, accounts, groups, locations, items and what they consist of.
 */
final class PlantSetup {

  static final String EAST = "EAST";
  static final String WEST = "WEST";
  static final String TRANSIT = "TRANSIT";
  static final String TRADE = "TRADE";
  static final String FREIGHT = "FREIGHT";
  static final String WORK_CENTER = "10";

  private static final String BOUGHT = "BOUGHT";
  private static final String MADE = "MADE";
  private static final String CAPACITY = "CAPACITY";

  private static final List<String> GENERAL_ACCOUNTS =
      List.of(
          "cogs_account",
          "cogs_account_interim",
          "inventory_adjmt_account",
          "invt_accrual_account_interim",
          "direct_cost_applied_account",
          "overhead_applied_account",
          "purchase_variance_account",
          "direct_cost_non_inventory_applied_account",
          "purchase_account",
          "sales_account");

  private static final List<String> INVENTORY_ACCOUNTS =
      List.of(
          "inventory_account",
          "inventory_account_interim",
          "wip_account",
          "material_variance_account",
          "capacity_variance_account",
          "subcontracted_variance_account",
          "cap_overhead_variance_account",
          "mfg_overhead_variance_account",
          "material_non_inventory_variance_account");

  private final List<PlantItem> items;

  PlantSetup(List<PlantItem> items) {
    this.items = items;
  }

  CompanyRows rows() {
    return CompanyRows.NONE
        .with(Table.SETTINGS, settings())
        .with(Table.GL_ACCOUNTS, accounts())
        .with(Table.GENERAL_POSTING_SETUP, generalPostingSetup())
        .with(Table.LOCATIONS, locations())
        .with(Table.INVENTORY_POSTING_SETUP, inventoryPostingSetup())
        .with(Table.ITEMS, items.stream().map(PlantSetup::item).toList())
        .with(Table.ITEM_CHARGES, List.of(row("no", FREIGHT, "gen_prod_posting_group", FREIGHT)))
        .with(Table.CAPACITY_CENTERS, List.of(workCenter()))
        .with(Table.BOM_LINES, bomLines());
  }

  private static List<CompanyRow> settings() {
    return List.of(
        row("setting", "local_currency", "value", "USD"),
        row("setting", "expected_cost_posting", "value", "true"),
        row("setting", "average_cost_period", "value", "month"));
  }

  /** Account numbers are 1001, 1002 ... by inventory account, 2001 ... by general account. */
  private static List<CompanyRow> accounts() {
    List<CompanyRow> rows = new ArrayList<>();
    accountsOf(INVENTORY_ACCOUNTS, 1_000)
        .forEach((name, no) -> rows.add(account(no, name, "balance_sheet")));
    accountsOf(GENERAL_ACCOUNTS, 2_000)
        .forEach((name, no) -> rows.add(account(no, name, "income_statement")));
    return rows;
  }

  private static CompanyRow account(String no, String name, String side) {
    return row("no", no, "name", name.replace('_', ' '), "income_balance", side);
  }

  private static Map<String, String> accountsOf(List<String> names, int base) {
    Map<String, String> accounts = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      accounts.put(names.get(i), Integer.toString(base + i + 1));
    }
    return accounts;
  }

  private static List<CompanyRow> generalPostingSetup() {
    List<CompanyRow> rows = new ArrayList<>();
    for (String business : List.of("", TRADE)) {
      for (String product : List.of(BOUGHT, MADE, FREIGHT, CAPACITY)) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("gen_bus_posting_group", business);
        values.put("gen_prod_posting_group", product);
        values.putAll(accountsOf(GENERAL_ACCOUNTS, 2_000));
        rows.add(new CompanyRow(values, Place.NOWHERE));
      }
    }
    return rows;
  }

  private static List<CompanyRow> inventoryPostingSetup() {
    List<CompanyRow> rows = new ArrayList<>();
    for (String location : List.of("", EAST, WEST, TRANSIT)) {
      for (String group : List.of(BOUGHT, MADE)) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("location", location);
        values.put("inventory_posting_group", group);
        values.putAll(accountsOf(INVENTORY_ACCOUNTS, 1_000));
        rows.add(new CompanyRow(values, Place.NOWHERE));
      }
    }
    return rows;
  }

  private static List<CompanyRow> locations() {
    return List.of(
        row("code", EAST, "in_transit", "false"),
        row("code", WEST, "in_transit", "false"),
        row("code", TRANSIT, "in_transit", "true"));
  }

  private static CompanyRow item(PlantItem item) {
    String group = item.isMade() ? MADE : BOUGHT;
    Map<String, String> values = new LinkedHashMap<>();
    values.put("no", item.no());
    values.put("costing_method", item.method().name().toLowerCase(Locale.ROOT));
    values.put("unit_cost", Fixed.toText(item.cost()));
    values.put("inventory_posting_group", group);
    values.put("gen_prod_posting_group", group);
    values.put("replenishment", item.isMade() ? "production" : "purchase");
    if (item.method() == CostingMethod.STANDARD) {
      long work = item.isMade() ? PlantItem.MINUTES * PlantItem.COST_OF_MINUTE : 0;
      values.put("standard_cost", Fixed.toText(item.cost()));
      values.put("single_level_material_cost", Fixed.toText(item.cost() - work));
      values.put("single_level_capacity_cost", Fixed.toText(work));
      values.put("rolled_up_material_cost", Fixed.toText(item.cost() - work));
      values.put("rolled_up_capacity_cost", Fixed.toText(work));
    }
    return new CompanyRow(values, Place.NOWHERE);
  }

  private static CompanyRow workCenter() {
    return row("type", "work_center", "no", WORK_CENTER, "gen_prod_posting_group", CAPACITY);
  }

  private List<CompanyRow> bomLines() {
    List<CompanyRow> rows = new ArrayList<>();
    for (PlantItem item : items) {
      int line = 0;
      for (PlantItem.Component component : item.components()) {
        line += 10_000;
        rows.add(
            row(
                "item", item.no(),
                "line_no", Integer.toString(line),
                "component", component.item().no(),
                "quantity_per", Integer.toString(component.quantityPer())));
      }
    }
    return rows;
  }

  private static CompanyRow row(String... namesAndValues) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new CompanyRow(values, Place.NOWHERE);
  }
}
