package org.trueup.testkit.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.trueup.testkit.history.History.Event;

/** Makes a history that shows something as small and plain as it goes while it still shows it. */
public final class Shrinker {

  private static final List<String> REFERENCES =
      List.of(
          "invoices",
          "applies_to",
          "applies_from",
          "assigned_to",
          "ships",
          "undoes",
          "outbound",
          "inbound");

  /** What a reader of a scenario always wants to see, and what no rule says a default for. */
  private static final Set<String> KEPT =
      Set.of("id", "kind", "quantity", "unit_amount", "direct_unit_cost", "amount", "order_no");

  private final Predicate<History> shows;
  private History smallest;
  private boolean progress;

  private Shrinker(History history, Predicate<History> shows) {
    smallest = history;
    this.shows = shows;
  }

  /** The smallest history found that still passes a test. */
  public static History shrink(History history, Predicate<History> shows) {
    Shrinker shrinker = new Shrinker(history, shows);
    do {
      shrinker.progress = false;
      shrinker.dropEvents();
      shrinker.dropRows();
      shrinker.simplifyTransactions();
    } while (shrinker.progress);
    return shrinker.smallest;
  }

  private boolean offer(History candidate) {
    if (shows.test(candidate)) {
      smallest = candidate;
      progress = true;
      return true;
    }
    return false;
  }

  private void dropEvents() {
    for (int size = Math.max(1, smallest.events().size() / 2); size >= 1; size /= 2) {
      for (int from = smallest.events().size() - size; from >= 0; from -= size) {
        if (from + size <= smallest.events().size()) {
          List<Event> events = new ArrayList<>(smallest.events());
          events.subList(from, from + size).clear();
          offer(smallest.with(withoutLooseEnds(events)));
        }
      }
    }
  }

  /** The events without those that refer to something that is not there. */
  private static List<Event> withoutLooseEnds(List<Event> events) {
    Set<String> ids = new HashSet<>();
    List<Event> kept = new ArrayList<>();
    for (Event event : events) {
      if (event instanceof Event.Post post) {
        if (!ids.containsAll(references(post))) {
          continue;
        }
        ids.add(post.id());
      }
      kept.add(event);
    }
    return kept;
  }

  private static Set<String> references(Event.Post post) {
    Set<String> ids = new HashSet<>();
    for (String column : REFERENCES) {
      String text = String.valueOf(post.transaction().getOrDefault(column, ""));
      for (String reference : text.split(";")) {
        ids.add(reference.split("#")[0]);
      }
    }
    ids.remove("");
    return ids;
  }

  private void dropRows() {
    for (String table : List.copyOf(smallest.tables().keySet())) {
      for (int row = smallest.tables().get(table).size() - 1; row >= 0; row--) {
        Map<String, List<Map<String, String>>> fewer = copy(smallest.tables());
        fewer.get(table).remove(row);
        if (!offer(smallest.in(fewer))) {
          dropColumns(table, row);
        }
      }
    }
  }

  private void dropColumns(String table, int row) {
    for (String column : List.copyOf(smallest.tables().get(table).get(row).keySet())) {
      Map<String, List<Map<String, String>>> less = copy(smallest.tables());
      less.get(table).get(row).remove(column);
      offer(smallest.in(less));
    }
  }

  private static Map<String, List<Map<String, String>>> copy(
      Map<String, List<Map<String, String>>> tables) {
    Map<String, List<Map<String, String>>> copy = new LinkedHashMap<>();
    tables.forEach(
        (name, rows) -> {
          List<Map<String, String>> copied = new ArrayList<>();
          rows.forEach(row -> copied.add(new LinkedHashMap<>(row)));
          copy.put(name, copied);
        });
    return copy;
  }

  private void simplifyTransactions() {
    for (int i = 0; i < smallest.events().size(); i++) {
      if (smallest.events().get(i) instanceof Event.Post post) {
        for (String column : List.copyOf(post.transaction().keySet())) {
          simplify(i, column);
        }
      }
    }
  }

  private void simplify(int index, String column) {
    if (!KEPT.contains(column) && offer(changed(index, column, null))) {
      return;
    }
    for (String plain : plainValues(column)) {
      String now = String.valueOf(columns(index).get(column));
      if (now.equals(plain) || offer(changed(index, column, plain))) {
        return;
      }
    }
  }

  private static List<String> plainValues(String column) {
    if (column.equals("posting_date")) {
      return List.of("2024-01-01");
    }
    boolean figure =
        column.endsWith("quantity") || column.endsWith("amount") || column.endsWith("cost");
    return figure ? List.of("1", "2", "3", "10") : List.of();
  }

  private Map<String, Object> columns(int index) {
    return ((Event.Post) smallest.events().get(index)).transaction();
  }

  private History changed(int index, String column, String value) {
    Map<String, Object> columns = new LinkedHashMap<>(columns(index));
    if (value == null) {
      columns.remove(column);
    } else {
      columns.put(column, value);
    }
    List<Event> events = new ArrayList<>(smallest.events());
    events.set(index, new Event.Post(columns));
    return smallest.with(events);
  }
}
