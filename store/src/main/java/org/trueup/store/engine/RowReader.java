package org.trueup.store.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gives the cells of a row one after the other, from a block of rows that an engine fetched column
 * by column.
 */
public final class RowReader {

  private static final LocalDate[] DAYS = new LocalDate[1 << 16];

  private final long[][] numbers;
  private final String[][] texts;
  private int row;
  private int column;

  /** A reader of blocks of at most {@code rows} rows. */
  RowReader(List<? extends StoredColumn<?>> columns, int rows) {
    numbers = new long[columns.size()][];
    texts = new String[columns.size()][];
    for (int index = 0; index < columns.size(); index++) {
      if (columns.get(index).isText()) {
        texts[index] = new String[rows];
      } else {
        numbers[index] = new long[rows];
      }
    }
  }

  /** Where an engine puts the numbers of a column. */
  long[] numbersOf(int index) {
    return numbers[index];
  }

  /** Where an engine puts the texts of a column. */
  String[] textsOf(int index) {
    return texts[index];
  }

  /** Makes records of the first rows of the block. */
  <R> void forEach(int rows, StoredTable<R> table, Consumer<R> consumer) {
    for (row = 0; row < rows; row++) {
      column = 0;
      consumer.accept(table.read(this));
    }
  }

  /** The next cell, a whole number or a fixed value. */
  public long number() {
    return numbers[column++][row];
  }

  /** The next cell, a small whole number. */
  public int count() {
    return (int) number();
  }

  /** The next cell, true or false. */
  public boolean flag() {
    return number() != 0;
  }

  /** The next cell, a text. */
  public String text() {
    return texts[column++][row];
  }

  /** The next cell, a day. */
  public LocalDate date() {
    return day(number());
  }

  /** The next cell, a day that may not be set. */
  public Optional<LocalDate> optionalDate() {
    long number = number();
    return number == StoredColumn.ABSENT ? Optional.empty() : Optional.of(day(number));
  }

  /** Days are shared, because a ledger names the same few thousand again and again. */
  private static LocalDate day(long epochDay) {
    if (epochDay < 0 || epochDay >= DAYS.length) {
      return LocalDate.ofEpochDay(epochDay);
    }
    LocalDate day = DAYS[(int) epochDay];
    if (day == null) {
      day = LocalDate.ofEpochDay(epochDay);
      DAYS[(int) epochDay] = day;
    }
    return day;
  }
}
