package org.trueup.examples.folder;

import java.util.List;
import java.util.stream.Stream;

/** One table of a company folder: its name, its columns, and its rows in the order of writing. */
public record Table(String name, List<String> columns, List<List<String>> rows) {

  /**
   * Makes a table of rows that are each given as one value per column.
   *
   * @throws IllegalArgumentException if a row has not one value per column
   */
  public static Table of(String name, List<String> columns, Stream<List<String>> rows) {
    return new Table(name, columns, rows.toList());
  }

  /** Checks that every row has one value per column. */
  public Table {
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(name + ": " + row + " does not fit " + columns);
      }
    }
  }
}
