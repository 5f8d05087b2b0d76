package org.trueup.testkit.property;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trueup.testkit.history.EngineRun;
import org.trueup.testkit.history.History;
import org.trueup.testkit.history.History.Event;
import org.trueup.testkit.history.Picture;

/** The same history taken another way ends in the same ledgers. */
final class Ways {

  private Ways() {}

  private static Optional<String> difference(EngineRun one, EngineRun other, String otherName) {
    return one.picture().differenceTo(other.picture(), "plain ", otherName + " ");
  }

  static Optional<String> withTwoWorkers(History history) {
    return playedBy(history, run -> EngineRun.withWorkers(run, 2), "workers");
  }

  static Optional<String> reopened(History history) {
    return playedBy(history, EngineRun::reopening, "reopened");
  }

  private static Optional<String> playedBy(
      History history, Function<History, EngineRun> way, String name) {
    History adjusted = Histories.adjusted(history);
    EngineRun other = way.apply(adjusted);
    EngineRun.play(other, adjusted);
    return difference(EngineRun.after(adjusted), other, name);
  }

  /** Postings between two other events go in as one register. */
  static Optional<String> asImport(History history) {
    if (Histories.adjustsByItself(history)) {
      return Optional.empty();
    }
    History accepted = Histories.adjusted(Histories.accepted(history));
    EngineRun imported = EngineRun.of(accepted);
    List<Event.Post> waiting = new ArrayList<>();
    for (Event event : accepted.events()) {
      if (event instanceof Event.Post post) {
        waiting.add(post);
      } else {
        imported.postTogether(waiting);
        waiting.clear();
        imported.play(event);
      }
    }
    return difference(EngineRun.after(accepted), imported, "import");
  }

  /**
   * Postings between two other events are sorted by item; each item's keep their order. Left out
   * are averages with charges, returns or transfers: the number behind such a value entry is an
   * exception as well (AVG-5), and it depends on the order which item has it. Left out is a window
   * of automatic adjustment too: the latest posting so far ends it, whatever its item (9.9).
   */
  static Optional<String> byItem(History history) {
    boolean hasExceptions =
        Histories.hasAverages(history) && !Histories.areAll(history, Ways::isNoException);
    if (hasExceptions || Histories.adjustsInWindow(history)) {
      return Optional.empty();
    }
    History accepted = Histories.adjusted(Histories.accepted(history));
    Map<String, String> items = itemsOf(accepted);
    if (items.isEmpty()) {
      return Optional.empty();
    }
    List<Event> sorted = new ArrayList<>();
    List<Event.Post> waiting = new ArrayList<>();
    for (Event event : accepted.events()) {
      if (event instanceof Event.Post post) {
        waiting.add(post);
      } else {
        waiting.sort(Comparator.comparing(post -> items.get(post.id())));
        sorted.addAll(waiting);
        waiting.clear();
        sorted.add(event);
      }
    }
    Picture plain = EngineRun.after(accepted).picture().inAnyOrder();
    Picture byItem = EngineRun.after(accepted.with(sorted)).picture().inAnyOrder();
    return plain.differenceTo(byItem, "plain ", "by item ");
  }

  private static boolean isNoException(Event.Post post) {
    String kind = post.transaction().get("kind").toString();
    return !kind.equals("item_charge")
        && !kind.startsWith("transfer")
        && !post.transaction().containsKey("applies_from");
  }

  /** The item of each posting; nothing where one posting touches several, as orders do. */
  private static Map<String, String> itemsOf(History history) {
    Map<String, String> items = new HashMap<>();
    for (Event event : history.events()) {
      if (event instanceof Event.Post post) {
        Object item = post.transaction().get("item");
        if (item == null) {
          String assigned = String.valueOf(post.transaction().get("assigned_to"));
          item = items.get(assigned.split("#")[0]);
        }
        if (item == null || post.transaction().containsKey("order_no")) {
          return Map.of();
        }
        items.put(post.id(), item.toString());
      }
    }
    return items;
  }
}
