package org.trueup.core.input;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;

/**
 * The codes and words of what can be wrong with a table: its columns, its cells, its references.
 */
public final class InputFailures {

  private InputFailures() {}

  /** A column of a row's place. */
  public static Place in(Place row, String column) {
    return new Place(row.file(), row.line(), column, row.transactionId());
  }

  private static Failure of(String code, Place place, String reason, String remedy) {
    return new Failure(code, place, reason, remedy);
  }

  private static String quoted(String text) {
    String start = text.length() > 60 ? text.substring(0, 60) + "..." : text;
    return '"' + start + '"';
  }

  /** A column that the table does not have. */
  public static Failure unknownColumn(Place place, String table, Collection<String> known) {
    String remedy =
        Spelling.nearest(place.column(), known)
            .map(name -> "Did you mean " + quoted(name) + "?")
            .orElse("Remove the column; 'trueup describe' names those that there are.");
    return of("UNKNOWN-COLUMN", place, table + " has no such column.", remedy);
  }

  /** A column that the table must have. */
  public static Failure missingColumn(Place place, String table) {
    return of(
        "MISSING-COLUMN",
        place,
        table + " lacks this required column.",
        "Add the column to the header row and fill it.");
  }

  /** A cell that must not be blank. */
  public static Failure missingValue(Place place) {
    return of("MISSING-VALUE", place, "A value is required here.", "Fill it in.");
  }

  /** A row whose key another row has. */
  public static Failure duplicateKey(Place place, String key, Place earlier) {
    String where = earlier.toString();
    return of(
        "DUPLICATE-KEY",
        place,
        quoted(key) + " is already in the table" + (where.isEmpty() ? "." : " at " + where + "."),
        "Keep one of the two rows.");
  }

  /** A code that is not in the table it refers to. */
  public static Failure unknownCode(
      Place place, String code, String table, Collection<String> known) {
    String remedy =
        Spelling.nearest(code, known)
            .map(name -> "Did you mean " + quoted(name) + "?")
            .orElse("Add it to " + table + ", or correct it here.");
    return of("UNKNOWN-CODE", place, quoted(code) + " is not in " + table + ".", remedy);
  }

  /** A text that is no decimal. */
  public static Failure notANumber(Place place, String text) {
    return of(
        "NOT-A-NUMBER",
        place,
        quoted(text) + " is not a number.",
        "Write digits with a decimal point and no thousands separators, such as -1234.5.");
  }

  /** A figure beyond the limits. */
  public static Failure tooLarge(Place place, String text, BigDecimal max) {
    return of(
        "NUMBER-TOO-LARGE",
        place,
        quoted(text) + " is larger than " + max.toPlainString() + ".",
        "Check the figure, or use larger units.");
  }

  /** A figure with more decimals than the column keeps. */
  public static Failure tooManyDecimals(Place place, String text, int decimals) {
    return decimals == 0
        ? of("NOT-A-WHOLE-NUMBER", place, quoted(text) + " is not whole.", "Leave out decimals.")
        : of(
            "TOO-MANY-DECIMALS",
            place,
            quoted(text) + " has more than " + decimals + " decimals.",
            "Round it to " + decimals + " decimals: nothing is rounded silently.");
  }

  /** A negative figure where none may be. */
  public static Failure negative(Place place, String text) {
    return of(
        "NEGATIVE-NUMBER",
        place,
        quoted(text) + " is negative.",
        "Write zero or a positive figure.");
  }

  /** A figure that must be more than zero. */
  public static Failure notPositive(Place place, String text) {
    return of(
        "NOT-POSITIVE",
        place,
        quoted(text) + " is not more than zero.",
        "Write a positive figure.");
  }

  /** A text that is no day. */
  public static Failure notADate(Place place, String text) {
    return of(
        "NOT-A-DATE",
        place,
        quoted(text) + " is not a day of the calendar.",
        "Write year-month-day, such as 2026-01-31.");
  }

  /** A text that is neither true nor false. */
  public static Failure notATruth(Place place, String text) {
    return of(
        "NOT-A-BOOLEAN",
        place,
        quoted(text) + " is neither true nor false.",
        "Write true or false.");
  }

  /** A word that is not in the list of the column. */
  public static Failure unknownWord(Place place, String text, List<String> words) {
    String known =
        words.stream()
            .map(word -> word.isEmpty() ? "blank" : word)
            .collect(Collectors.joining(", "));
    return of(
        "UNKNOWN-WORD",
        place,
        quoted(text) + " is not known here.",
        "Write one of: " + known + ".");
  }

  /** A text that is no list of dimension values. */
  public static Failure notDimensions(Place place, String text) {
    return of(
        "NOT-DIMENSIONS",
        place,
        quoted(text) + " is no list of dimension values.",
        "Write CODE=VALUE, several parted by semicolons.");
  }

  /** A text with a character that no table can hold. */
  public static Failure controlCharacter(Place place) {
    return of(
        "CONTROL-CHARACTER",
        place,
        "The text holds a null character.",
        "Remove it; it often comes from a file in another encoding.");
  }
}
