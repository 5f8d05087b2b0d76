package org.trueup.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The open movements of one sign at one place, in the order in which they are applied: posting
 * date, then entry number (APP-3).
 *
 * <p>Closed entries leave from the front at no cost and from the middle lazily, so that a first-in
 * first-out history is worked off in linear time.
 */
public final class OpenEntries {

  private final List<Movement> entries = new ArrayList<>();
  private int first;

  void add(Movement movement) {
    if (movement.isListedAsOpen()) {
      return;
    }
    movement.setListedAsOpen(true);
    int position = entries.size();
    while (position > first && isBefore(movement, entries.get(position - 1))) {
      position--;
    }
    entries.add(position, movement);
  }

  private static boolean isBefore(Movement left, Movement right) {
    int byDate = left.postingDate().compareTo(right.postingDate());
    return byDate < 0 || (byDate == 0 && left.entryNo() < right.entryNo());
  }

  /** The first open entry that is accepted, earliest first, or null. */
  public Movement earliest(Predicate<Movement> accepts) {
    dropClosedFront();
    for (int i = first; i < entries.size(); i++) {
      Movement candidate = entries.get(i);
      if (candidate.isOpen() && accepts.test(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  /** The first open entry that is accepted, latest first, or null. */
  public Movement latest(Predicate<Movement> accepts) {
    while (entries.size() > first && !entries.get(entries.size() - 1).isOpen()) {
      entries.remove(entries.size() - 1).setListedAsOpen(false);
    }
    for (int i = entries.size() - 1; i >= first; i--) {
      Movement candidate = entries.get(i);
      if (candidate.isOpen() && accepts.test(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private void dropClosedFront() {
    while (first < entries.size() && !entries.get(first).isOpen()) {
      entries.get(first).setListedAsOpen(false);
      first++;
    }
    if (first > 1024 && first * 2 > entries.size()) {
      entries.subList(0, first).clear();
      first = 0;
    }
  }
}
