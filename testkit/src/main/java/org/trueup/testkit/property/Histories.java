package org.trueup.testkit.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trueup.testkit.history.EngineRun;
import org.trueup.testkit.history.History;
import org.trueup.testkit.history.History.Event;

/** Histories made of other histories. */
final class Histories {

  private Histories() {}

  /** With an adjustment at the end. */
  static History adjusted(History history) {
    return with(history, new Event.Adjust());
  }

  /** With one more event at the end. */
  static History with(History history, Event event) {
    List<Event> events = new ArrayList<>(history.events());
    events.add(event);
    return history.with(events);
  }

  /** With a value of a setting before anything happens. */
  static History setAtFirst(History history, String setting, String value) {
    List<Event> events = new ArrayList<>();
    events.add(new Event.Set(setting, value));
    events.addAll(history.events());
    return history.with(events);
  }

  /** Without the events that are refused. */
  static History accepted(History history) {
    List<Integer> refused = EngineRun.play(EngineRun.of(history), history);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < history.events().size(); i++) {
      if (!refused.contains(i)) {
        events.add(history.events().get(i));
      }
    }
    return history.with(events);
  }

  /** Whether a setting has a value from the start. */
  static boolean isSet(History history, String setting, String value) {
    return history.tables().getOrDefault("settings", List.of()).stream()
        .anyMatch(row -> setting.equals(row.get("setting")) && value.equals(row.get("value")));
  }

  /** Items of which no stock is kept, so that nothing of them is applied or left. */
  static Set<String> itemsWithoutStock(History history) {
    return history.tables().getOrDefault("items", List.of()).stream()
        .filter(row -> row.containsKey("type"))
        .map(row -> row.get("no"))
        .collect(Collectors.toSet());
  }

  /** Items whose costing method is average, which histories do not change. */
  static Set<String> averageItems(History history) {
    return history.tables().getOrDefault("items", List.of()).stream()
        .filter(row -> "average".equals(row.get("costing_method")))
        .map(row -> row.get("no"))
        .collect(Collectors.toSet());
  }

  /** Whether entry points of early days were left as they were (VD-8). */
  static boolean hasEarliestValuation(History history) {
    return history.events().stream()
        .anyMatch(
            event ->
                event instanceof Event.Set set
                    && set.setting().equals("earliest_allowed_valuation_date"));
  }

  /** Whether any item is valued by average. */
  static boolean hasAverages(History history) {
    return history.tables().getOrDefault("items", List.of()).stream()
        .anyMatch(row -> "average".equals(row.get("costing_method")));
  }

  /** Whether adjustments run by themselves, so that their number depends on how one posts. */
  static boolean adjustsByItself(History history) {
    return isSet(history, "automatic_cost_adjustment", "always");
  }

  /** Whether adjustments run by themselves in a window that ends with the latest posting (9.9). */
  static boolean adjustsInWindow(History history) {
    return history.tables().getOrDefault("settings", List.of()).stream()
        .filter(row -> "automatic_cost_adjustment".equals(row.get("setting")))
        .anyMatch(row -> !List.of("always", "never").contains(row.get("value")));
  }

  /** Whether every posting is of a kind. */
  static boolean areAll(History history, Predicate<Event.Post> kind) {
    return history.events().stream()
        .noneMatch(event -> event instanceof Event.Post post && !kind.test(post));
  }
}
