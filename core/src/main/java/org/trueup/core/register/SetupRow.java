package org.trueup.core.register;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of a set-up table as one register wrote it.
 *
 * @param table name of the table, as in {@code items}
 * @param rowNo place of the row in its table, from 1
 * @param values text by column, sorted by name; a column without text is not in it
 * @param removed whether the register took the row away; it has no values then
 */
public record SetupRow(
    String table, long rowNo, SortedMap<String, String> values, boolean removed) {

  /** A row that was written. */
  public static SetupRow of(String table, long rowNo, Map<String, String> values) {
    return new SetupRow(
        table, rowNo, Collections.unmodifiableSortedMap(new TreeMap<>(values)), false);
  }

  /** A row that was taken away. */
  public static SetupRow removed(String table, long rowNo) {
    return new SetupRow(table, rowNo, Collections.emptySortedMap(), true);
  }
}
