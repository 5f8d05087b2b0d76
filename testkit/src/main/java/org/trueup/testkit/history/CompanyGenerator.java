package org.trueup.testkit.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes random small companies. */
final class CompanyGenerator {

  private static final String ACY = "EUR";
  private static final String WORK_CENTER = "WORK";
  private static final String RESOURCE = "LABOUR";
  private static final List<String> SHARES =
      List.of("material", "capacity", "subcontracted", "cap_overhead", "mfg_overhead");
  private static final String IN_TRANSIT = "OWN";

  private final Chance chance;
  private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
  private final List<String> items = new ArrayList<>();
  private final List<String> locations = new ArrayList<>();
  private final Map<String, Tracking> tracking = new HashMap<>();
  private final Map<String, List<String>> variants = new HashMap<>();

  private enum Tracking {
    LOTS,
    SERIALS
  }

  CompanyGenerator(Chance chance) {
    this.chance = chance;
    settings();
    add("item_charges", Map.of("no", "FREIGHT"));
    capacityCenter("work_center", WORK_CENTER);
    capacityCenter("resource", RESOURCE);
    int wanted = chance.in100(40) ? 1 : chance.between(2, 5);
    for (int i = 0; i < wanted; i++) {
      item("ITEM" + (i + 1));
    }
    locations.add("");
    if (chance.in100(40)) {
      locations.clear();
      locations.addAll(List.of("BLUE", "RED"));
      locations.forEach(code -> add("locations", Map.of("code", code)));
      add("locations", Map.of("code", IN_TRANSIT, "in_transit", "true"));
    }
    if (chance.in100(30)) {
      items.forEach(this::stockkeepingUnits);
    }
  }

  private void stockkeepingUnits(String no) {
    List<String> places = new ArrayList<>(locations);
    if (hasLocations()) {
      places.add(IN_TRANSIT);
    }
    for (String location : places) {
      for (String variant : variants.get(no)) {
        if (chance.in100(60)) {
          Map<String, String> row = new LinkedHashMap<>();
          row.put("item", no);
          row.put("variant", variant);
          row.put("location", location);
          row.put("unit_cost", chance.price().toPlainString());
          row.put("standard_cost", chance.price().toPlainString());
          add("stockkeeping_units", row);
        }
      }
    }
  }

  private void capacityCenter(String type, String no) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("type", type);
    row.put("no", no);
    row.put("direct_unit_cost", chance.price().toPlainString());
    row.put("indirect_cost_pct", String.valueOf(chance.oneOf(0, 0, 10, 33)));
    row.put("overhead_rate", chance.oneOf("0", "0", "0.5", "1.23"));
    add("capacity_centers", row);
  }

  private void settings() {
    set("average_cost_period", chance.oneOf("day", "week", "month", "month", "quarter", "year"));
    if (chance.in100(15)) {
      accountingPeriods();
    }
    if (chance.in100(40)) {
      set("average_cost_calc_type", "item_location_variant");
    }
    if (chance.in100(30)) {
      set("additional_reporting_currency", ACY);
      rate("2020-01-01");
      rate("2024-01-20");
      rate("2024-03-01");
    }
    if (chance.in100(15)) {
      set(
          "automatic_cost_adjustment",
          chance.oneOf("always", "always", "day", "week", "month", "quarter", "year"));
    }
    if (chance.in100(6)) {
      set("prevent_negative_inventory", "true");
    }
  }

  void set(String setting, String value) {
    add("settings", Map.of("setting", setting, "value", value));
  }

  /** A fiscal year that begins with the calendar year or cuts a calendar period, and its parts. */
  private void accountingPeriods() {
    String average = chance.oneOf("accounting_period", "accounting_period", "month", "year");
    accountingPeriod("2023-01-01", average);
    accountingPeriod(chance.oneOf("2024-01-01", "2024-01-15"), average);
    accountingPeriod("2024-01-20", "");
    accountingPeriod("2024-02-13", "");
  }

  /** Closes the first fiscal year, which keeps its averages (AVG-3). */
  void closeFirstYear() {
    tables.get("accounting_periods").getFirst().put("closed", "true");
  }

  private void accountingPeriod(String start, String average) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("starting_date", start);
    row.put("new_fiscal_year", String.valueOf(!average.isEmpty()));
    if (!average.isEmpty()) {
      row.put("average_cost_period", average);
    }
    add("accounting_periods", row);
  }

  boolean hasAccountingPeriods() {
    return tables.containsKey("accounting_periods");
  }

  private void rate(String day) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("currency", ACY);
    row.put("starting_date", day);
    row.put("exchange_rate_amount", String.valueOf(chance.between(50, 200)));
    row.put("relational_exchange_rate_amount", String.valueOf(chance.oneOf(100, 100, 70, 130)));
    add("exchange_rates", row);
  }

  private void item(String no) {
    String method =
        chance.oneOf(
            "fifo", "lifo", "average", "average", "average", "standard", "standard", "specific");
    Map<String, String> row = new LinkedHashMap<>();
    row.put("no", no);
    row.put("costing_method", method);
    if (method.equals("standard")) {
      setStandardCost(row);
    } else if (chance.in100(40)) {
      row.put("unit_cost", chance.price().toPlainString());
    }
    if (chance.in100(20)) {
      row.put("indirect_cost_pct", String.valueOf(chance.between(1, 25)));
      row.put("overhead_rate", BigDecimal.valueOf(chance.between(0, 200), 2).toPlainString());
    }
    add("items", row);
    items.add(no);
    variants(no);
    if (method.equals("specific")) {
      tracking.put(no, chance.in100(80) ? Tracking.SERIALS : Tracking.LOTS);
    } else if (chance.in100(15)) {
      tracking.put(no, chance.oneOf(Tracking.LOTS, Tracking.LOTS, Tracking.SERIALS));
    }
  }

  /** As one figure, or as the sum of shares that the variances of an order are measured by. */
  private void setStandardCost(Map<String, String> row) {
    BigDecimal sum = BigDecimal.ZERO;
    if (chance.in100(50)) {
      for (String share : SHARES) {
        BigDecimal part = chance.in100(60) ? chance.price() : BigDecimal.ZERO;
        row.put("single_level_" + share + "_cost", part.toPlainString());
        sum = sum.add(part);
      }
    }
    row.put("standard_cost", (sum.signum() == 0 ? chance.price() : sum).toPlainString());
  }

  private void variants(String no) {
    variants.put(no, List.of(""));
    if (chance.in100(20)) {
      variants.put(no, List.of("", "A", "B"));
      add("item_variants", Map.of("item", no, "code", "A"));
      add("item_variants", Map.of("item", no, "code", "B"));
    }
  }

  private void add(String table, Map<String, String> row) {
    tables.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
  }

  Map<String, List<Map<String, String>>> tables() {
    return tables;
  }

  boolean hasLocations() {
    return locations.size() > 1;
  }

  String item(Chance choice) {
    return choice.of(items);
  }

  /** Whether there is an item to produce and one to produce it from. */
  boolean hasProducts() {
    return items.size() > 1;
  }

  /** An item that others go into. */
  String product(Chance choice) {
    return choice.of(products());
  }

  /** All items that others go into. */
  List<String> products() {
    return items.subList(0, items.size() - 1);
  }

  /** An item that goes into a product. */
  String component(String product, Chance choice) {
    return choice.of(items.subList(items.indexOf(product) + 1, items.size()));
  }

  String resource() {
    return RESOURCE;
  }

  String workCenter() {
    return WORK_CENTER;
  }

  boolean isAverage(String item) {
    return hasMethod(item, "average");
  }

  boolean isStandard(String item) {
    return hasMethod(item, "standard");
  }

  private boolean hasMethod(String item, String method) {
    return tables.get("items").stream()
        .anyMatch(row -> item.equals(row.get("no")) && method.equals(row.get("costing_method")));
  }

  boolean isTracked(String item) {
    return tracking.containsKey(item);
  }

  boolean hasLots(String item) {
    return tracking.get(item) == Tracking.LOTS;
  }

  boolean hasSerials(String item) {
    return tracking.get(item) == Tracking.SERIALS;
  }

  String variant(String item, Chance choice) {
    return choice.of(variants.get(item));
  }

  String location(Chance choice) {
    return choice.in100(70) ? locations.getFirst() : choice.of(locations);
  }

  String inTransit() {
    return IN_TRANSIT;
  }

  boolean isInTransit(String location) {
    return location.equals(IN_TRANSIT);
  }

  String otherLocation(String one, Chance choice) {
    return choice.of(locations.stream().filter(code -> !code.equals(one)).toList());
  }
}
