package org.trueup.core.company;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds a row by some of its columns, without regard to case. The first row of a key counts. */
final class KeyIndex {

  private static final char PART = '\u001f';

  private final Map<String, CompanyRow> rows = new HashMap<>();
  private final List<String> columns;

  KeyIndex(List<CompanyRow> all, List<String> columns) {
    this.columns = columns;
    all.forEach(this::add);
  }

  private void add(CompanyRow row) {
    rows.putIfAbsent(key(columns.stream().map(row::text).toList()), row);
  }

  /** The row of a key, null for none. */
  CompanyRow find(List<String> parts) {
    return rows.get(key(parts));
  }

  /** The last part of all keys that begin with the given parts, to suggest one of them. */
  List<String> lastParts(List<String> firstParts) {
    String start = firstParts.isEmpty() ? "" : key(firstParts) + PART;
    List<String> found = new ArrayList<>();
    rows.forEach(
        (key, row) -> {
          if (key.startsWith(start)) {
            found.add(row.text(columns.getLast()));
          }
        });
    return found;
  }

  private static String key(List<String> parts) {
    return String.join(String.valueOf(PART), parts).toUpperCase(Locale.ROOT);
  }
}
