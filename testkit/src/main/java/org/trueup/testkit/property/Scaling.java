package org.trueup.testkit.property;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.testkit.history.EngineRun;
import org.trueup.testkit.history.History;
import org.trueup.testkit.history.History.Event;

/**
 * A company that counts in tenths of the money: every cost and every rounding precision is ten
 * times as high, so every amount must be, exactly.
 */
final class Scaling {

  private static final long TIMES = 10;
  private static final Set<String> COSTS =
      Set.of(
          "unit_cost",
          "standard_cost",
          "single_level_material_cost",
          "single_level_capacity_cost",
          "single_level_subcontracted_cost",
          "single_level_cap_overhead_cost",
          "single_level_mfg_overhead_cost",
          "unit_amount",
          "direct_unit_cost",
          "amount",
          "non_deductible_vat",
          "direct_unit_cost_in_currency",
          "amount_in_currency",
          "amount_rounding_precision",
          "unit_amount_rounding_precision",
          "overhead_rate",
          "inventory_value_revalued",
          "unit_cost_revalued");

  private Scaling() {}

  static Optional<String> of(History history) {
    List<ValueEntry> plain = values(EngineRun.after(history).snapshot());
    List<ValueEntry> scaled = values(EngineRun.after(scaled(history)).snapshot());
    if (plain.size() != scaled.size()) {
      return Optional.of(plain.size() + " value entries, scaled " + scaled.size());
    }
    for (int i = 0; i < plain.size(); i++) {
      ValueEntry one = plain.get(i);
      ValueEntry ten = scaled.get(i);
      boolean same =
          isScaled(one.actual(), ten.actual())
              && isScaled(one.expected(), ten.expected())
              && isScaled(one.nonInventoriable(), ten.nonInventoriable());
      if (!same) {
        return Optional.of("value entry " + one.entryNo() + ": " + one + " scaled " + ten);
      }
    }
    return Optional.empty();
  }

  private static List<ValueEntry> values(LedgerSnapshot ledgers) {
    return ledgers.valueEntries();
  }

  private static boolean isScaled(Cost one, Cost ten) {
    return ten.lcy() == TIMES * one.lcy() && ten.acy() == TIMES * one.acy();
  }

  private static History scaled(History history) {
    Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>(history.tables());
    List<Map<String, String>> settings =
        new ArrayList<>(history.tables().getOrDefault("settings", List.of()));
    settings.add(setting("amount_rounding_precision", "0.1"));
    settings.add(setting("unit_amount_rounding_precision", "0.0001"));
    tables.put("settings", settings);
    for (String table : List.of("items", "stockkeeping_units", "capacity_centers")) {
      List<Map<String, String>> rows = history.tables().getOrDefault(table, List.of());
      tables.put(table, rows.stream().map(Scaling::scaled).toList());
    }
    if (tables.containsKey("exchange_rates") || tables.containsKey("currencies")) {
      List<Map<String, String>> rows =
          tables.getOrDefault("currencies", List.of(Map.of("code", "EUR")));
      tables.put("currencies", rows.stream().map(Scaling::scaledCurrency).toList());
    }
    List<Event> events = new ArrayList<>();
    for (Event event : history.events()) {
      events.add(scaled(event));
    }
    return history.in(tables).with(events);
  }

  private static Map<String, String> scaledCurrency(Map<String, String> row) {
    Map<String, String> columns = new LinkedHashMap<>(row);
    columns.putIfAbsent("amount_rounding_precision", "0.01");
    columns.putIfAbsent("unit_amount_rounding_precision", "0.00001");
    return scaled(columns);
  }

  private static Event scaled(Event event) {
    return switch (event) {
      case Event.Post post -> new Event.Post(scaledColumns(post.transaction()));
      case Event.Change change ->
          new Event.Change(change.table(), change.key(), scaled(change.values()));
      default -> event;
    };
  }

  private static Map<String, String> setting(String name, String value) {
    return Map.of("setting", name, "value", value);
  }

  private static Map<String, String> scaled(Map<String, String> row) {
    Map<String, String> columns = new LinkedHashMap<>(row);
    columns.replaceAll((name, value) -> COSTS.contains(name) ? tenfold(value) : value);
    return columns;
  }

  private static Map<String, Object> scaledColumns(Map<String, Object> transaction) {
    Map<String, Object> columns = new LinkedHashMap<>(transaction);
    columns.replaceAll((name, value) -> COSTS.contains(name) ? tenfold(value.toString()) : value);
    return columns;
  }

  private static String tenfold(String figure) {
    return new BigDecimal(figure).movePointRight(1).toPlainString();
  }
}
