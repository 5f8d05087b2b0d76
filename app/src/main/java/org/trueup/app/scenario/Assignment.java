package org.trueup.app.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trueup.interchange.scenario.ExpectedRow;

/** Finds for each expected row an actual row of its own, whatever their order. */
final class Assignment {

  private static final int NONE = -1;

  private final List<ExpectedRow> expected;
  private final List<LedgerRow> actual;
  private final int[] takenBy;

  private Assignment(List<ExpectedRow> expected, List<LedgerRow> actual) {
    this.expected = expected;
    this.actual = actual;
    takenBy = new int[actual.size()];
    Arrays.fill(takenBy, NONE);
  }

  /** The first expected row for which no actual row is left. */
  static Optional<ExpectedRow> firstWithoutMatch(
      List<ExpectedRow> expected, List<LedgerRow> actual) {
    Assignment assignment = new Assignment(expected, actual);
    for (int i = 0; i < expected.size(); i++) {
      if (!assignment.place(i, new boolean[actual.size()])) {
        return Optional.of(expected.get(i));
      }
    }
    return Optional.empty();
  }

  /** Places a row, moving others to another match of theirs where that makes room. */
  private boolean place(int row, boolean[] tried) {
    for (int i = 0; i < actual.size(); i++) {
      if (!tried[i] && Values.matches(expected.get(row), actual.get(i))) {
        tried[i] = true;
        if (takenBy[i] == NONE || place(takenBy[i], tried)) {
          takenBy[i] = row;
          return true;
        }
      }
    }
    return false;
  }

  /** The actual row that differs in the fewest columns, null where there is none. */
  static LedgerRow nearest(ExpectedRow expected, List<LedgerRow> actual) {
    LedgerRow nearest = null;
    int fewest = Integer.MAX_VALUE;
    for (LedgerRow row : actual) {
      int differing = Values.differing(expected.values(), row).size();
      if (differing < fewest) {
        fewest = differing;
        nearest = row;
      }
    }
    return nearest;
  }
}
