package org.trueup.testkit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trueup.testkit.history.History.Event;

/** Inventory periods that close and reopen, and ranges of posting dates (periods.md 1). */
final class Calendar {

  private final Scribe scribe;
  private final Chance chance;
  private final List<String> closed = new ArrayList<>();

  Calendar(Scribe scribe) {
    this.scribe = scribe;
    chance = scribe.chance();
  }

  /** Something that changes which days may be posted on. */
  Event event() {
    return switch (chance.below(10)) {
      case 0, 1, 2, 3, 4 -> close();
      case 5 -> closed.isEmpty() ? close() : new Event.Reopen(chance.of(closed));
      case 6, 7 -> new Event.Set("allow_posting_from", day(-20));
      case 8 -> new Event.Set("allow_posting_to", day(20));
      default -> new Event.Set("user_allow_posting_from", day(-20));
    };
  }

  /** Nothing is valued before a day any more (VD-8), later or earlier than the day so far. */
  Event earliestValuation(Chance choice) {
    LocalDate day = scribe.today().minusDays(choice.below(20));
    return new Event.Set("earliest_allowed_valuation_date", choice.in100(20) ? "" : day.toString());
  }

  private Event close() {
    Event.Close close = new Event.Close(scribe.today().minusDays(chance.below(12)).toString());
    closed.add(close.endingDate());
    return close;
  }

  /** A day near today, before or behind it, or none. */
  private String day(int away) {
    LocalDate day = scribe.today().plusDays((long) Integer.signum(away) * chance.below(20));
    return chance.in100(25) ? "" : day.toString();
  }
}
