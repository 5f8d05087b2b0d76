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
    int wanted = chance.in100(60) ? 1 : chance.between(2, 5);
    for (int i = 0; i < wanted; i++) {
      item("ITEM" + (i + 1));
    }
    locations.add("");
    if (chance.in100(40)) {
      locations.clear();
      locations.addAll(List.of("BLUE", "RED"));
      locations.forEach(code -> add("locations", Map.of("code", code)));
    }
  }

  private void settings() {
    set("average_cost_period", chance.oneOf("day", "week", "month", "month", "quarter", "year"));
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
      set("automatic_cost_adjustment", "always");
    }
  }

  private void set(String setting, String value) {
    add("settings", Map.of("setting", setting, "value", value));
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
      row.put("standard_cost", chance.price().toPlainString());
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

  String otherLocation(String one, Chance choice) {
    return choice.of(locations.stream().filter(code -> !code.equals(one)).toList());
  }
}
