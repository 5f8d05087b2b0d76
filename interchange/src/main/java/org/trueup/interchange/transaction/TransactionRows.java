package org.trueup.interchange.transaction;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.transaction.PlainTransaction;
import org.trueup.core.transaction.TransactionRow;
import org.trueup.interchange.json.JsonObject;
import org.trueup.interchange.json.JsonText;
import org.trueup.interchange.text.CsvTable;
import org.trueup.interchange.text.InputSource;
import org.trueup.interchange.text.TextFile;

/** Reads files of transactions row by row, whether they are CSV or JSON lines. */
final class TransactionRows {

  private final List<Failure> failures;
  private final BooleanSupplier stop;
  private final Consumer<TransactionRow> sink;

  /**
   * A reader.
   *
   * @param failures takes what is wrong with the files themselves
   * @param stop whether no further row is wanted
   * @param sink takes the rows; it must not keep them
   */
  TransactionRows(List<Failure> failures, BooleanSupplier stop, Consumer<TransactionRow> sink) {
    this.failures = failures;
    this.stop = stop;
    this.sink = sink;
  }

  /** Hands over the rows of all sources, in order. */
  void read(List<InputSource> sources) {
    sources.forEach(this::read);
  }

  private void read(InputSource source) {
    if (stop.getAsBoolean()) {
      return;
    }
    try (TextFile text = TextFile.open(source, failures)) {
      if (text.beginsWith('{')) {
        readJsonLines(text);
      } else {
        readCsv(text);
      }
    }
  }

  private void readCsv(TextFile text) {
    try (CsvTable csv = text.asCsv()) {
      CsvTransactions rows = new CsvTransactions(text.name(), csv.header());
      failures.addAll(rows.headerFailures());
      if (!rows.headerFailures().isEmpty()) {
        return;
      }
      CsvRecord cells = csv.next();
      while (cells != null && !stop.getAsBoolean()) {
        sink.accept(rows.on(cells));
        cells = csv.next();
      }
    }
  }

  private void readJsonLines(TextFile text) {
    long number = 1;
    String line = text.nextLine();
    while (line != null && !stop.getAsBoolean()) {
      if (!line.isBlank()) {
        readJsonLine(line, new Place(text.name(), number, "", ""));
      }
      number++;
      line = text.nextLine();
    }
  }

  private void readJsonLine(String line, Place place) {
    Object value;
    try {
      value = JsonText.readLine(line, place.file(), place.line());
    } catch (Refusal notJson) {
      failures.addAll(notJson.failures());
      return;
    }
    if (value instanceof JsonObject object) {
      sink.accept(new PlainTransaction(object, place));
    } else {
      failures.add(noObject(place));
    }
  }

  private static Failure noObject(Place place) {
    return new Failure(
        "NOT-AN-OBJECT",
        place,
        "The line holds no JSON object.",
        "Write one object with the values of one transaction on each line.");
  }
}
