package org.trueup.core.input;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;

/**
 * A column of a table: what may stand in its cells.
 *
 * @param name name in the header row, as in {@code unit_cost}
 * @param type kind of value
 * @param need whether the column and its values must be there
 * @param key whether it is part of the key of its table
 * @param defaultText value of a blank cell, blank for none
 * @param words the words of an enumeration
 * @param limits which figures it takes
 */
public record Column(
    String name,
    ColumnType type,
    Need need,
    boolean key,
    String defaultText,
    List<String> words,
    Limits limits) {

  /** Whether a column and its values must be there. */
  public enum Need {
    /** The column may be missing. */
    OPTIONAL,
    /** The column must be there; its cells may be blank. */
    COLUMN,
    /** The column must be there, and a value in each of its cells. */
    VALUE
  }

  private static Column of(String name, ColumnType type, Limits limits) {
    return new Column(name, type, Need.OPTIONAL, false, "", List.of(), limits);
  }

  /** A column of codes. */
  public static Column code(String name) {
    return of(name, ColumnType.CODE, Limits.EXACT);
  }

  /** A column of free text. */
  public static Column text(String name) {
    return of(name, ColumnType.TEXT, Limits.EXACT);
  }

  /** A column of figures with at most five decimals, which become fixed values; blank is zero. */
  public static Column fixed(String name) {
    return of(name, ColumnType.DECIMAL, Limits.FIXED);
  }

  /** A column of figures with any number of decimals. */
  public static Column decimal(String name) {
    return of(name, ColumnType.DECIMAL, Limits.EXACT);
  }

  /** A column of line numbers: whole, not negative, below two thousand million. */
  public static Column lineNo(String name) {
    return of(name, ColumnType.WHOLE, Limits.LINE);
  }

  /** A column of entry numbers: whole, not negative. */
  public static Column entryNo(String name) {
    return of(name, ColumnType.WHOLE, Limits.ENTRY);
  }

  /** A column of days. */
  public static Column date(String name) {
    return of(name, ColumnType.DATE, Limits.EXACT);
  }

  /** A column of days or closing dates. */
  public static Column closingDate(String name) {
    return of(name, ColumnType.CLOSING_DATE, Limits.EXACT);
  }

  /** A column of truth values; blank is false. */
  public static Column truth(String name) {
    return of(name, ColumnType.BOOLEAN, Limits.EXACT).orElse("false");
  }

  /** A column of words, each the name of a constant. */
  public static Column word(String name, Class<? extends Enum<?>> type) {
    List<String> words =
        Arrays.stream(type.getEnumConstants()).map(constant -> Notation.word(constant)).toList();
    return new Column(name, ColumnType.ENUMERATION, Need.OPTIONAL, false, "", words, Limits.EXACT);
  }

  /** A column of some words. */
  public static Column word(String name, String... words) {
    return new Column(
        name, ColumnType.ENUMERATION, Need.OPTIONAL, false, "", List.of(words), Limits.EXACT);
  }

  /** A column of dimension values. */
  public static Column dimensions(String name) {
    return of(name, ColumnType.DIMENSIONS, Limits.EXACT);
  }

  /** The same column as part of the key. */
  public Column asKey() {
    return new Column(name, type, need, true, defaultText, words, limits);
  }

  /** The same column with a value in each cell. */
  public Column required() {
    return new Column(name, type, Need.VALUE, key, defaultText, words, limits);
  }

  /** The same column, which must be there but may be blank. */
  public Column requiredOrBlank() {
    return new Column(name, type, Need.COLUMN, key, defaultText, words, limits);
  }

  /** The same column with a default. */
  public Column orElse(String value) {
    return new Column(name, type, need, key, value, words, limits);
  }

  /** The same column, not negative. */
  public Column notNegative() {
    return with(Limits.Sign.NOT_NEGATIVE);
  }

  /** The same column, more than zero. */
  public Column positive() {
    return with(Limits.Sign.POSITIVE);
  }

  private Column with(Limits.Sign sign) {
    return new Column(name, type, need, key, defaultText, words, limits.with(sign));
  }

  /** The figure of a cell, null where {@link #check} finds fault. */
  public BigDecimal figure(String text) {
    BigDecimal figure = Notation.decimal(text);
    return figure != null && limits.allow(figure) ? figure : null;
  }

  /** What is wrong with a cell that is not blank, if anything. */
  public Optional<Failure> check(String text, Place row) {
    if (text.indexOf('\0') >= 0) {
      return Optional.of(InputFailures.controlCharacter(InputFailures.in(row, name)));
    }
    return accepts(text) ? Optional.empty() : Optional.of(fault(text, row));
  }

  private boolean accepts(String text) {
    return switch (type) {
      case CODE, TEXT -> true;
      case DECIMAL, WHOLE -> figure(text) != null;
      case DATE -> Notation.date(text) != null;
      case CLOSING_DATE -> closingDay(text) != null;
      case BOOLEAN -> Notation.truth(text) != null;
      case ENUMERATION -> words.stream().anyMatch(text::equalsIgnoreCase);
      case DIMENSIONS -> Notation.isDimensions(text);
    };
  }

  /** The day of a cell of days or closing dates, null if it is none. */
  public static LocalDate closingDay(String text) {
    return Notation.date(text.startsWith("C") ? text.substring(1) : text);
  }

  /** What is wrong with a cell that {@link #check} or {@link #figure} does not accept. */
  public Failure fault(String text, Place row) {
    Place place = InputFailures.in(row, name);
    return switch (type) {
      case CODE, TEXT -> InputFailures.controlCharacter(place);
      case DECIMAL, WHOLE -> figureFault(text, place);
      case DATE, CLOSING_DATE -> InputFailures.notADate(place, text);
      case BOOLEAN -> InputFailures.notATruth(place, text);
      case ENUMERATION -> InputFailures.unknownWord(place, text, words);
      case DIMENSIONS -> InputFailures.notDimensions(place, text);
    };
  }

  private Failure figureFault(String text, Place place) {
    BigDecimal figure = Notation.decimal(text);
    if (figure == null) {
      return InputFailures.notANumber(place, text);
    }
    if (limits.isTooLarge(figure)) {
      return InputFailures.tooLarge(place, text, limits.max());
    }
    if (limits.hasTooManyDecimals(figure)) {
      return InputFailures.tooManyDecimals(place, text, limits.decimals());
    }
    return limits.sign() == Limits.Sign.POSITIVE
        ? InputFailures.notPositive(place, text)
        : InputFailures.negative(place, text);
  }
}
