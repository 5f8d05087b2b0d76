package org.trueup.interchange.text;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;

/** The codes and words of what can be wrong with a file. */
public final class FileFailures {

  private FileFailures() {}

  private static Place at(String file, long line) {
    return new Place(file, line, "", "");
  }

  /** A file that could not be read to its end. */
  public static Failure of(IOException fault, String file, long line) {
    return switch (fault) {
      case CharacterCodingException coding ->
          new Failure(
              "NOT-UTF-8",
              at(file, line),
              "The text is not UTF-8.",
              "Save the file in the encoding UTF-8.");
      case EOFException truncated ->
          new Failure(
              "TRUNCATED-GZIP",
              at(file, line),
              "The compressed file breaks off.",
              "Pack or copy it again; the original may be longer.");
      case ZipException broken ->
          new Failure(
              "BROKEN-GZIP",
              at(file, line),
              "The file is no intact gzip file: " + broken.getMessage() + ".",
              "Pack it again, or name it without .gz if it is not packed.");
      case NoSuchFileException missing ->
          new Failure("MISSING-FILE", at(file, 0), "There is no such file.", "Check the name.");
      case AccessDeniedException denied -> unreadable(file, "access is denied");
      default -> unreadable(file, String.valueOf(fault.getMessage()));
    };
  }

  /** A file or folder that is there and cannot be opened. */
  public static Failure unreadable(String file, String why) {
    return new Failure(
        "UNREADABLE-FILE",
        at(file, 0),
        "It cannot be read: " + why + ".",
        "Check that it is a file and that you may read it.");
  }

  static Failure emptyFile(String file) {
    return new Failure(
        "EMPTY-FILE",
        at(file, 0),
        "The file has no header row.",
        "Write the column names into the first row, or remove the file.");
  }

  static Failure emptyColumnName(String file, long line, int position) {
    return new Failure(
        "EMPTY-COLUMN-NAME",
        at(file, line),
        "Column " + position + " of the header row has no name.",
        "Name it, or remove the column.");
  }

  static Failure duplicateColumn(String file, long line, String column) {
    return new Failure(
        "DUPLICATE-COLUMN",
        new Place(file, line, column, ""),
        "The header row names this column twice.",
        "Keep one of the two.");
  }

  static Failure wrongSeparator(String file, long line) {
    return new Failure(
        "WRONG-SEPARATOR",
        at(file, line),
        "The header row is not parted by commas.",
        "Save the file with commas between the columns.");
  }

  static Failure raggedRow(String file, long line, int found, int expected) {
    return new Failure(
        "RAGGED-ROW",
        at(file, line),
        "The row has " + found + " cells, the header row has " + expected + ".",
        "Put cells that contain commas between quotation marks, or complete the row.");
  }

  static Failure brokenQuotes(String file, long line, boolean open) {
    return new Failure(
        "BROKEN-QUOTES",
        at(file, line),
        open
            ? "A quotation mark that begins in this row does not end."
            : "Something follows a closing quotation mark in this row.",
        "Double the quotation marks that belong to the text.");
  }
}
