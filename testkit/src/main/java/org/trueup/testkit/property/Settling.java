package org.trueup.testkit.property;

import java.util.List;
import java.util.Optional;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.testkit.history.EngineRun;
import org.trueup.testkit.history.History;
import org.trueup.testkit.history.History.Event;

/**
 * Costs come to rest: wherever a history adjusts, adjusting again posts nothing (costing.md 9.7,
 * INV-8), even where averages feed each other or themselves.
 */
final class Settling {

  private static final int SHOWN = 10;

  private Settling() {}

  static Optional<String> violationIn(History history) {
    EngineRun run = EngineRun.of(history);
    for (Event event : Histories.adjusted(history).events()) {
      run.play(event);
      if (event instanceof Event.Adjust) {
        run.play(event);
        if (run.lastWritten() > 0) {
          return Optional.of("posted again: " + lastOf(run));
        }
      }
    }
    return Optional.empty();
  }

  private static List<ValueEntry> lastOf(EngineRun run) {
    List<ValueEntry> all = run.snapshot().valueEntries();
    return all.subList(all.size() - run.lastWritten(), all.size()).stream().limit(SHOWN).toList();
  }
}
