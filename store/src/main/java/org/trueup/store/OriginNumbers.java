package org.trueup.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.trueup.core.ledger.Origin;

/** Gives a number to each different origin of the entries of one register. */
final class OriginNumbers {

  private final Map<Origin, Long> numbers = new HashMap<>();
  private final List<PostedLine> lines = new ArrayList<>();
  private final long lastNo;

  /** Numbers that follow a number. */
  OriginNumbers(long lastNo) {
    this.lastNo = lastNo;
  }

  /** Numbers the origins of some entries. */
  <E> void addAll(List<E> entries, Function<E, Origin> originOf) {
    Origin before = null;
    for (E entry : entries) {
      Origin origin = originOf.apply(entry);
      if (origin != before) {
        add(origin);
      }
      before = origin;
    }
  }

  private void add(Origin origin) {
    long next = lastNo + lines.size() + 1;
    if (numbers.putIfAbsent(origin, next) == null) {
      lines.add(new PostedLine(next, origin));
    }
  }

  long of(Origin origin) {
    return numbers.get(origin);
  }

  /** The numbered origins in the order of their numbers. */
  List<PostedLine> lines() {
    return lines;
  }
}
