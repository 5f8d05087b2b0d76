package org.trueup.interchange.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.trueup.core.failure.Failure;

/** A text that is looked into before it is known whether it is CSV or JSON. */
public final class TextFile implements AutoCloseable {

  private static final int LOOK_AHEAD = 1 << 12;

  private final String name;
  private final StrictReader text;
  private final BufferedReader lines;
  private final List<Failure> failures;

  private TextFile(String name, InputStream bytes, List<Failure> failures) {
    this.name = name;
    this.text = new StrictReader(bytes);
    this.lines = new BufferedReader(text, LOOK_AHEAD * 4);
    this.failures = failures;
  }

  /** Opens a source; one that cannot be opened is an empty text and a failure. */
  public static TextFile open(InputSource source, List<Failure> failures) {
    try {
      return new TextFile(source.name(), source.bytes().open(), failures);
    } catch (IOException notOpened) {
      failures.add(FileFailures.of(notOpened, source.name(), 0));
      // that it is empty too need not be told
      return new TextFile(source.name(), InputStream.nullInputStream(), new ArrayList<>());
    }
  }

  /** The name for messages. */
  public String name() {
    return name;
  }

  /** Whether a character comes first, blanks aside. Nothing is read by asking. */
  public boolean beginsWith(char wanted) {
    try {
      lines.mark(LOOK_AHEAD);
      int c = lines.read();
      for (int i = 1; i < LOOK_AHEAD && c >= 0 && Character.isWhitespace(c); i++) {
        c = lines.read();
      }
      lines.reset();
      return c == wanted;
    } catch (IOException toldWhenRead) {
      return false;
    }
  }

  /** The rest of the text as CSV, with the same failures. */
  public CsvTable asCsv() {
    return CsvTable.of(name, text, lines, failures);
  }

  /** The next line, null at the end or at a fault. */
  public String nextLine() {
    try {
      return lines.readLine();
    } catch (IOException fault) {
      failures.add(FileFailures.of(fault, name, text.line()));
      return null;
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException alreadyRead) {
      throw new UncheckedIOException(alreadyRead);
    }
  }
}
