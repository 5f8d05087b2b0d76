package org.trueup.store.report;

import java.util.Locale;
import org.trueup.core.decimal.Fixed;
import org.trueup.store.Row;

/** Reads cells of an answer as the engine's own values. */
final class Cells {

  private Cells() {}

  /** A decimal as a fixed value, 0 for NULL. */
  static long fixed(Row row, String column) {
    return row.isNull(column) ? 0 : Fixed.of(row.decimal(column));
  }

  /** A constant of an enumeration; the stored word of {@code NONE} is blank. */
  static <E extends Enum<E>> E constant(Row row, String column, Class<E> type) {
    String word = row.text(column);
    return Enum.valueOf(type, word.isEmpty() ? "NONE" : word.toUpperCase(Locale.ROOT));
  }
}
