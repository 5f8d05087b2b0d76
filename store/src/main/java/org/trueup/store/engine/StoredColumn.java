package org.trueup.store.engine;

import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A column of a stored table. Everything but a text is a {@code long} in Java, so that rows move
 * without an object per cell.
 *
 * @param name name in the database
 * @param type what it holds
 * @param number reads it from a record; null for a text
 * @param text reads it from a record; null for anything else
 */
record StoredColumn<R>(
    String name, ColumnType type, ToLongFunction<R> number, Function<R, String> text) {

  /** Stands for a value that is not set (NULL). */
  static final long ABSENT = Long.MIN_VALUE;

  boolean isText() {
    return type == ColumnType.TEXT;
  }

  /** The name as SQL wants it; some columns of the set-up are words of the language. */
  String quotedName() {
    return '"' + name + '"';
  }
}
