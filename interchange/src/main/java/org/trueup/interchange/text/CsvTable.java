package org.trueup.interchange.text;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trueup.core.failure.Failure;

/**
 * A CSV file with a header row (RFC 4180), read row by row. What is wrong with the file itself is
 * added to the failures: a row with too few or too many cells is passed over, a file that breaks
 * off ends there.
 */
public final class CsvTable implements AutoCloseable {

  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private final String file;
  private final StrictReader text;
  private final List<Failure> failures;
  private final CloseableIterator<CsvRecord> records;
  private final List<String> header;

  private CsvTable(String file, StrictReader text, Reader rows, List<Failure> failures) {
    this.file = file;
    this.text = text;
    this.failures = failures;
    this.records =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(rows)
            .iterator();
    this.header = readHeader();
  }

  /** Begins to read a source; one that cannot be opened is an empty table and a failure. */
  public static CsvTable open(InputSource source, List<Failure> failures) {
    return TextFile.open(source, failures).asCsv();
  }

  /** Begins to read text of which {@code rows} is what is left to read. */
  static CsvTable of(String file, StrictReader text, Reader rows, List<Failure> failures) {
    return new CsvTable(file, text, rows, failures);
  }

  /** The column names; none if the header row is faulty, and then there are no rows either. */
  public List<String> header() {
    return header;
  }

  private List<String> readHeader() {
    int before = failures.size();
    CsvRecord first = nextRecord();
    if (first == null) {
      if (failures.size() == before) {
        failures.add(FileFailures.emptyFile(file));
      }
      return List.of();
    }
    checkHeader(first);
    return failures.size() == before ? first.getFields() : List.of();
  }

  private void checkHeader(CsvRecord first) {
    long line = first.getStartingLineNumber();
    String only = first.getField(0);
    if (first.getFieldCount() == 1 && (only.indexOf(';') >= 0 || only.indexOf('\t') >= 0)) {
      failures.add(FileFailures.wrongSeparator(file, line));
      return;
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < first.getFieldCount(); i++) {
      String name = first.getField(i);
      if (name.isBlank()) {
        failures.add(FileFailures.emptyColumnName(file, line, i + 1));
      } else if (!names.add(name)) {
        failures.add(FileFailures.duplicateColumn(file, line, name));
      }
    }
  }

  /** The next row with as many cells as the header, null at the end. */
  public CsvRecord next() {
    if (header.isEmpty()) {
      return null;
    }
    CsvRecord row = nextRecord();
    while (row != null && row.getFieldCount() != header.size()) {
      failures.add(
          FileFailures.raggedRow(
              file, row.getStartingLineNumber(), row.getFieldCount(), header.size()));
      row = nextRecord();
    }
    return row;
  }

  private CsvRecord nextRecord() {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException fault) {
      failures.add(FileFailures.of(fault.getCause(), file, text.line()));
    } catch (CsvParseException fault) {
      failures.add(parseFailure(fault));
    }
    return null;
  }

  private Failure parseFailure(CsvParseException fault) {
    String message = String.valueOf(fault.getMessage());
    Matcher line = LINE.matcher(message);
    return FileFailures.brokenQuotes(
        file,
        line.find() ? Long.parseLong(line.group(1)) : text.line(),
        message.startsWith("Unclosed"));
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException alreadyRead) {
      throw new UncheckedIOException(alreadyRead);
    }
  }
}
