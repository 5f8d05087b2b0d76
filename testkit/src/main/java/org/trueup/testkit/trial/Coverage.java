package org.trueup.testkit.trial;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trueup.testkit.history.History;
import org.trueup.testkit.history.History.Event;
import org.trueup.testkit.history.HistoryGenerator.Generated;

/** Counts what histories were made of: kinds, methods, settings, refusals. */
public final class Coverage {

  /** Columns that say what a transaction has to do with beside its kind. */
  private static final Map<Set<String>, String> MARKS =
      Map.of(
          Set.of("unit_of_measure"), "(in another unit)",
          Set.of("job"), "(for a job)",
          Set.of("direct_unit_cost", "amount"), "(with a discount)",
          Set.of("non_deductible_vat"), "(with non-deductible VAT)",
          Set.of("currency"), "(in a currency)",
          Set.of("currency", "direct_unit_cost_in_currency"), "(at a price in a currency)");

  private final Map<String, Long> posted = new TreeMap<>();
  private final Map<String, Long> refused = new TreeMap<>();
  private final Map<String, Long> items = new TreeMap<>();
  private final Map<String, Long> settings = new TreeMap<>();
  private long events;

  synchronized void add(Generated generated) {
    History history = generated.history();
    for (int i = 0; i < history.events().size(); i++) {
      Map<String, Long> counts = generated.refused().contains(i) ? refused : posted;
      count(counts, name(history.events().get(i)));
      marks(history.events().get(i)).forEach(mark -> count(counts, mark));
    }
    events += history.events().size();
    rows(history, "items")
        .forEach(row -> count(items, row.getOrDefault("type", row.get("costing_method"))));
    rows(history, "settings")
        .forEach(row -> count(settings, row.get("setting") + "=" + row.get("value")));
  }

  private static List<Map<String, String>> rows(History history, String table) {
    return history.tables().getOrDefault(table, List.of());
  }

  private static void count(Map<String, Long> counts, String name) {
    counts.merge(name, 1L, Long::sum);
  }

  private static String name(Event event) {
    return switch (event) {
      case Event.Post post -> post.transaction().get("kind").toString();
      case Event.Adjust adjust -> "(adjust-cost)";
      case Event.Set set -> "(set " + set.setting() + ")";
      case Event.Change change -> "(change " + change.table() + ")";
      case Event.Close close -> "(close-inventory-period)";
      case Event.Reopen reopen -> "(reopen-inventory-period)";
    };
  }

  /** What a transaction has to do with beside its kind. */
  private static List<String> marks(Event event) {
    return event instanceof Event.Post post
        ? MARKS.entrySet().stream()
            .filter(mark -> post.transaction().keySet().containsAll(mark.getKey()))
            .map(Map.Entry::getValue)
            .toList()
        : List.of();
  }

  /** Number of events in all histories. */
  public synchronized long events() {
    return events;
  }

  /** Transactions posted, by kind. */
  public synchronized Map<String, Long> posted() {
    return new TreeMap<>(posted);
  }

  /** Transactions refused by both, by kind. */
  public synchronized Map<String, Long> refused() {
    return new TreeMap<>(refused);
  }

  /** Items by costing method. */
  public synchronized Map<String, Long> items() {
    return new TreeMap<>(items);
  }

  /** Settings by value. */
  public synchronized Map<String, Long> settings() {
    return new TreeMap<>(settings);
  }
}
