package org.trueup.core.company;

import java.util.List;

/**
 * Columns of a table whose values must be found in another table.
 *
 * <p>The last column is the one that is at fault when they are not; a row in which it is blank
 * refers to nothing.
 *
 * @param columns columns of the referring table
 * @param target table they are looked up in
 * @param targetColumns the columns of that table, one for each
 * @param whole whether the target columns are the key of the target, so that a row can be added;
 *     else they are a group, which is only looked up where the target has rows at all
 */
public record Reference(
    List<String> columns, Table target, List<String> targetColumns, boolean whole) {

  /** A reference to the key of a table. */
  static Reference to(Table target, String... columns) {
    return new Reference(List.of(columns), target, target.keyColumns(), true);
  }

  /** A reference to a group that the rows of a setup table name. */
  static Reference toGroup(Table target, String column) {
    return new Reference(List.of(column), target, List.of(column), false);
  }

  /** The column that is at fault. */
  String lastColumn() {
    return columns.getLast();
  }
}
