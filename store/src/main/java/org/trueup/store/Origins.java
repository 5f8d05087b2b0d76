package org.trueup.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.trueup.core.failure.Check;
import org.trueup.core.ledger.Origin;

/** Finds origins by number, and lets the entries of one line share one. */
final class Origins {

  private final PostedLine[] lines;
  private final Origin[] built;
  private int last;

  Origins(List<PostedLine> lines) {
    this.lines = lines.toArray(PostedLine[]::new);
    Arrays.sort(this.lines, Comparator.comparingLong(PostedLine::originNo));
    built = new Origin[this.lines.length];
  }

  Origin of(long originNo, String item, String variant, String location) {
    int index = find(originNo);
    Origin known = built[index];
    if (known == null
        || !known.item().equals(item)
        || !known.variant().equals(variant)
        || !known.location().equals(location)) {
      known = lines[index].at(item, variant, location);
      built[index] = known;
    }
    return known;
  }

  /** Entries come in posting order, so the wanted line is mostly the last one or its neighbour. */
  private int find(long originNo) {
    if (isAt(last, originNo)) {
      return last;
    }
    last = isAt(last + 1, originNo) ? last + 1 : search(originNo);
    return last;
  }

  private boolean isAt(int index, long originNo) {
    return index < lines.length && lines[index].originNo() == originNo;
  }

  private int search(long originNo) {
    int low = 0;
    int high = lines.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = lines[middle].originNo();
      if (found == originNo) {
        return middle;
      }
      if (found < originNo) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    Check.that(false, "origin %d is stored", originNo);
    return -1;
  }
}
