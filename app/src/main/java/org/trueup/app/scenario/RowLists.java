package org.trueup.app.scenario;

import java.util.List;
import java.util.Optional;
import org.trueup.interchange.scenario.ExpectedRow;

/** Compares a list of rows with the rows that are expected of it. */
final class RowLists {

  private RowLists() {}

  static Optional<Difference> inOrder(
      String name, List<ExpectedRow> expected, List<LedgerRow> actual) {
    for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
      String what = what(name, i + 1, expected.size());
      if (i >= expected.size()) {
        return Optional.of(
            Difference.unexpected(
                name
                    + ", "
                    + actual.size()
                    + " rows where "
                    + expected.size()
                    + " are expected; the first of the others",
                actual.get(i)));
      }
      if (i >= actual.size()) {
        return Optional.of(
            Difference.of(what + " is missing: there are " + actual.size(), expected.get(i), null));
      }
      if (!Values.matches(expected.get(i), actual.get(i))) {
        return Optional.of(Difference.of(what, expected.get(i), actual.get(i)));
      }
    }
    return Optional.empty();
  }

  static String what(String name, int row, int count) {
    return name + ", row " + row + " of " + count;
  }

  static Optional<Difference> anyOrder(
      String name, List<ExpectedRow> expected, List<LedgerRow> actual) {
    Optional<Difference> missing = contains(name, expected, actual);
    if (missing.isPresent() || expected.size() == actual.size()) {
      return missing;
    }
    List<LedgerRow> others =
        actual.stream()
            .filter(row -> expected.stream().noneMatch(one -> Values.matches(one, row)))
            .toList();
    return Optional.of(
        Difference.unexpected(
            name
                + ", "
                + actual.size()
                + " rows where "
                + expected.size()
                + " are expected; one of the others",
            others.isEmpty() ? actual.getLast() : others.getFirst()));
  }

  static Optional<Difference> contains(
      String name, List<ExpectedRow> expected, List<LedgerRow> actual) {
    return Assignment.firstWithoutMatch(expected, actual)
        .map(
            row ->
                Difference.of(
                    what(name, expected.indexOf(row) + 1, expected.size())
                        + " is not there; the nearest is shown",
                    row,
                    Assignment.nearest(row, actual)));
  }
}
