package org.trueup.store.engine;

import static org.trueup.store.engine.StoredColumn.ABSENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * How records of one kind are stored: the columns in their order, and the way back from a row to a
 * record. The reader takes the cells in the order of the columns.
 */
public final class StoredTable<R> {

  private final String name;
  private final List<StoredColumn<R>> columns;
  private final int keyColumns;
  private final Function<RowReader, R> reader;

  private StoredTable(Builder<R> builder, Function<RowReader, R> reader) {
    name = builder.name;
    columns = List.copyOf(builder.columns);
    keyColumns = builder.keyColumns;
    this.reader = reader;
  }

  /** Begins the description of a table. */
  public static <R> Builder<R> named(String name) {
    return new Builder<>(name);
  }

  /** The name of the table in the database. */
  public String name() {
    return name;
  }

  /** Makes a record of the row that the reader stands on. */
  R read(RowReader row) {
    return reader.apply(row);
  }

  List<StoredColumn<R>> columns() {
    return columns;
  }

  /** The columns by which rows of state are replaced. */
  List<StoredColumn<R>> keyColumns() {
    return columns.subList(0, keyColumns);
  }

  List<StoredColumn<R>> otherColumns() {
    return columns.subList(keyColumns, columns.size());
  }

  /** The columns as SQL lists them. */
  String columnList() {
    return columns.stream().map(StoredColumn::quotedName).collect(Collectors.joining(", "));
  }

  /** Collects the columns of a table in their order. */
  public static final class Builder<R> {
    private final String name;
    private final List<StoredColumn<R>> columns = new ArrayList<>();
    private int keyColumns;

    private Builder(String name) {
      this.name = name;
    }

    /** A whole number. */
    public Builder<R> number(String column, ToLongFunction<R> getter) {
      return add(column, ColumnType.NUMBER, getter);
    }

    /** A small whole number. */
    public Builder<R> count(String column, ToIntFunction<R> getter) {
      return add(column, ColumnType.COUNT, getter::applyAsInt);
    }

    /** A fixed value. */
    public Builder<R> fixed(String column, ToLongFunction<R> getter) {
      return add(column, ColumnType.FIXED, getter);
    }

    /** A day. */
    public Builder<R> date(String column, Function<R, LocalDate> getter) {
      return add(column, ColumnType.DATE, row -> getter.apply(row).toEpochDay());
    }

    /** A day that may not be set. */
    public Builder<R> optionalDate(String column, Function<R, Optional<LocalDate>> getter) {
      return add(
          column,
          ColumnType.DATE,
          row -> {
            Optional<LocalDate> day = getter.apply(row);
            return day.isPresent() ? day.get().toEpochDay() : ABSENT;
          });
    }

    /** True or false. */
    public Builder<R> flag(String column, Predicate<R> getter) {
      return add(column, ColumnType.FLAG, row -> getter.test(row) ? 1 : 0);
    }

    /** A text; null is NULL. */
    public Builder<R> text(String column, Function<R, String> getter) {
      columns.add(new StoredColumn<>(column, ColumnType.TEXT, null, getter));
      return this;
    }

    /** Says that the columns so far are the key by which rows of state are replaced. */
    public Builder<R> asKey() {
      keyColumns = columns.size();
      return this;
    }

    /** The table, with the way back from a row to a record. */
    public StoredTable<R> readBy(Function<RowReader, R> reader) {
      return new StoredTable<>(this, reader);
    }

    private Builder<R> add(String column, ColumnType type, ToLongFunction<R> getter) {
      columns.add(new StoredColumn<>(column, type, getter, null));
      return this;
    }
  }
}
