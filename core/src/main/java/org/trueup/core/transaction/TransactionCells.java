package org.trueup.core.transaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trueup.core.company.Spellings;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.input.Column;
import org.trueup.core.input.ColumnType;
import org.trueup.core.input.InputFailures;
import org.trueup.core.input.Notation;

/** The cells of one row read as values; what is wrong is added to the failures, once a cell. */
final class TransactionCells {

  private final TransactionRow row;
  private final List<Failure> failures;
  private Set<TransactionColumn> atFault = Set.of();

  TransactionCells(TransactionRow row, List<Failure> failures) {
    this.row = row;
    this.failures = failures;
  }

  TransactionRow row() {
    return row;
  }

  String text(TransactionColumn column) {
    return row.text(column);
  }

  boolean isAtFault(TransactionColumn column) {
    return atFault.contains(column);
  }

  boolean hasFault() {
    return !atFault.isEmpty();
  }

  Place place() {
    Place place = row.place();
    return new Place(place.file(), place.line(), "", row.text(TransactionColumn.ID));
  }

  void fail(String code, TransactionColumn column, String reason, String remedy) {
    Place place = InputFailures.in(place(), column.columnName());
    fail(column, new Failure(code, place, reason, remedy));
  }

  /** Adds a failure unless the cell is at fault already. */
  private void fail(TransactionColumn column, Failure failure) {
    if (atFault.isEmpty()) {
      atFault = EnumSet.noneOf(TransactionColumn.class);
    }
    if (atFault.add(column)) {
      failures.add(failure);
    }
  }

  void fail(Failure failure) {
    failures.add(failure);
  }

  /** Whether the row has the columns of its kind; without a kind only that one is asked for. */
  void checkColumns(TransactionKind kind) {
    for (String name : row.unknownColumns()) {
      Place place = InputFailures.in(place(), name);
      failures.add(InputFailures.unknownColumn(place, "transactions", TransactionColumn.names()));
    }
    if (kind == null) {
      require(TransactionColumn.KIND);
      return;
    }
    KindColumns columns = KindColumns.of(kind);
    for (TransactionColumn column : columns.required()) {
      require(column);
    }
    for (TransactionColumn column : row.columns()) {
      String text = row.text(column);
      if (!text.isEmpty()) {
        checkGiven(column, text, kind, columns);
      }
    }
  }

  private void require(TransactionColumn column) {
    if (row.text(column).isEmpty() && !isBlankPlace(column)) {
      fail(column, InputFailures.missingValue(InputFailures.in(place(), column.columnName())));
    }
  }

  /** A blank location is a place like any other, where the row speaks of a new location at all. */
  private boolean isBlankPlace(TransactionColumn column) {
    return column == TransactionColumn.NEW_LOCATION && row.columns().contains(column);
  }

  private void checkGiven(
      TransactionColumn column, String text, TransactionKind kind, KindColumns columns) {
    if (!columns.permitted().contains(column)) {
      fail(
          "COLUMN-NOT-FOR-KIND",
          column,
          "A transaction of kind " + kind.code() + " has no " + column.columnName() + ".",
          "Leave it blank, or choose the kind that was meant.");
    } else if (text.indexOf('\0') >= 0) {
      fail(column, InputFailures.controlCharacter(in(column)));
    } else if (column.column().type() == ColumnType.DIMENSIONS) {
      column.column().check(text, place()).ifPresent(failure -> fail(column, failure));
    }
  }

  private Place in(TransactionColumn column) {
    return InputFailures.in(place(), column.columnName());
  }

  /** The figure of a cell, null where there is none. */
  BigDecimal figure(TransactionColumn column) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return null;
    }
    BigDecimal figure = column.column().figure(text);
    if (figure == null) {
      fail(column, column.column().fault(text, place()));
    }
    return figure;
  }

  /** The line number of a cell, 0 where there is none. */
  int line(TransactionColumn column) {
    BigDecimal figure = figure(column);
    return figure == null ? 0 : figure.intValueExact();
  }

  /** The day of a cell, null where there is none. */
  LocalDate date(TransactionColumn column) {
    String text = row.text(column);
    LocalDate day = text.isEmpty() ? null : Notation.date(text);
    if (day == null && !text.isEmpty()) {
      fail(column, column.column().fault(text, place()));
    }
    return day;
  }

  boolean isTrue(TransactionColumn column) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return false;
    }
    Boolean truth = Notation.truth(text);
    if (truth == null) {
      fail(column, column.column().fault(text, place()));
    }
    return Boolean.TRUE.equals(truth);
  }

  /** The constant of a cell, null where there is none. */
  <E extends Enum<E>> E word(TransactionColumn column, Class<E> type) {
    String text = row.text(column);
    E constant = text.isEmpty() ? null : Notation.word(type, text);
    if (constant == null && !text.isEmpty()) {
      fail(column, column.column().fault(text, place()));
    }
    return constant;
  }

  /** The word of a cell that no constant stands for. */
  String word(TransactionColumn column) {
    String text = row.text(column);
    Column cell = column.column();
    if (!text.isEmpty() && cell.words().stream().noneMatch(text::equalsIgnoreCase)) {
      fail(column, cell.fault(text, place()));
    }
    return text;
  }

  /** The code of a cell in the spelling of its table, blank for none, null where unknown. */
  String code(TransactionColumn column, Spellings known, String table) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return "";
    }
    String code = known.find(text);
    if (code == null) {
      fail(column, InputFailures.unknownCode(in(column), text, table, known.codes()));
    }
    return code;
  }

  /** A posting group, which is looked up only where there is a posting setup at all. */
  String group(TransactionColumn column, Spellings known) {
    return known.codes().isEmpty()
        ? row.text(column)
        : code(column, known, "general_posting_setup");
  }
}
