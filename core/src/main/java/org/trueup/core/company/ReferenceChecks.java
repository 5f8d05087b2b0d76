package org.trueup.core.company;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.input.InputFailures;

/**
 * Looks up every reference between tables and brings the code to the spelling of the table it
 * refers to. Tables are taken in their own order, so that what is referred to is spelled already.
 */
final class ReferenceChecks {

  private final List<Failure> failures;
  private final Map<List<Object>, KeyIndex> indexes = new HashMap<>();
  private CompanyRows rows;

  private ReferenceChecks(CompanyRows rows, List<Failure> failures) {
    this.rows = rows;
    this.failures = failures;
  }

  /** The rows spelled like what they refer to; what is not found is added to the failures. */
  static CompanyRows check(CompanyRows rows, List<Failure> failures) {
    ReferenceChecks checks = new ReferenceChecks(rows, failures);
    for (Table table : Table.values()) {
      checks.checkTable(table);
    }
    return checks.rows;
  }

  private void checkTable(Table table) {
    if (table.references().isEmpty()) {
      return;
    }
    List<CompanyRow> spelled = new ArrayList<>();
    for (CompanyRow row : rows.of(table)) {
      Map<String, String> changes = new HashMap<>();
      for (Reference reference : table.references()) {
        follow(reference, row, changes);
      }
      spelled.add(changes.isEmpty() ? row : row.with(changes));
    }
    rows = rows.with(table, spelled);
  }

  private void follow(Reference reference, CompanyRow row, Map<String, String> changes) {
    List<String> parts = reference.columns().stream().map(row::text).toList();
    boolean looksUp = reference.whole() || !rows.of(reference.target()).isEmpty();
    if (parts.getLast().isEmpty() || !looksUp) {
      return;
    }
    KeyIndex index = index(reference);
    CompanyRow found = index.find(parts);
    if (found != null) {
      changes.put(reference.lastColumn(), found.text(reference.targetColumns().getLast()));
    } else if (partsAreKnown(reference, parts)) {
      Place place = InputFailures.in(row.place(), reference.lastColumn());
      failures.add(
          InputFailures.unknownCode(
              place, parts.getLast(), name(reference), candidates(index, parts)));
    }
  }

  /** Whether the first part is right, so that the fault is in the last; else it is told there. */
  private boolean partsAreKnown(Reference reference, List<String> parts) {
    List<String> owner = reference.targetColumns().subList(0, 1);
    return parts.size() == 1
        || reference.target().references().stream()
            .filter(own -> own.columns().equals(owner))
            .allMatch(own -> index(own).find(parts.subList(0, 1)) != null);
  }

  private static List<String> candidates(KeyIndex index, List<String> parts) {
    return index.lastParts(parts.subList(0, parts.size() - 1));
  }

  private static String name(Reference reference) {
    return reference.target().tableName();
  }

  private KeyIndex index(Reference reference) {
    return indexes.computeIfAbsent(
        List.of(reference.target(), reference.targetColumns()),
        key -> new KeyIndex(rows.of(reference.target()), reference.targetColumns()));
  }
}
