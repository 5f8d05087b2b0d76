package org.trueup.interchange.transaction;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.trueup.core.company.Company;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.transaction.PlainTransaction;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionReader;
import org.trueup.interchange.json.JsonObject;
import org.trueup.interchange.json.JsonText;
import org.trueup.interchange.text.CsvTable;
import org.trueup.interchange.text.InputSource;
import org.trueup.interchange.text.TextFile;

/** Reads files of transactions one after the other, as one input. */
public final class TransactionFiles {

  /** After so many faults reading stops: the input is another one than was meant. */
  public static final int MOST_FAILURES = 1_000;

  private final TransactionReader reader;
  private final Consumer<Transaction> sink;
  private final List<Failure> failures = new ArrayList<>();

  private TransactionFiles(TransactionReader reader, Consumer<Transaction> sink) {
    this.reader = reader;
    this.sink = sink;
  }

  /**
   * Hands the transactions of all sources to the sink, in order. What the sink has got is worth
   * nothing if the input is refused in the end.
   *
   * @param company set-up by which codes are looked up
   * @param isPosted whether a transaction of an id is in the ledgers already
   * @throws Refusal with one failure for each fault
   */
  public static void read(
      List<InputSource> sources,
      Company company,
      Predicate<String> isPosted,
      Consumer<Transaction> sink) {
    TransactionFiles files = new TransactionFiles(new TransactionReader(company, isPosted), sink);
    sources.forEach(files::read);
    List<Failure> all = files.allFailures();
    if (!all.isEmpty()) {
      throw new Refusal(all);
    }
  }

  /** The transactions of all sources as a list. */
  public static List<Transaction> read(
      List<InputSource> sources, Company company, Predicate<String> isPosted) {
    List<Transaction> transactions = new ArrayList<>();
    read(sources, company, isPosted, transactions::add);
    return transactions;
  }

  private List<Failure> allFailures() {
    List<Failure> all = new ArrayList<>(failures);
    all.addAll(reader.failures());
    return all;
  }

  private boolean isHopeless() {
    return failures.size() + reader.failures().size() >= MOST_FAILURES;
  }

  private void read(InputSource source) {
    if (isHopeless()) {
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
      while (cells != null && !isHopeless()) {
        reader.read(rows.on(cells)).ifPresent(sink);
        cells = csv.next();
      }
    }
  }

  private void readJsonLines(TextFile text) {
    long number = 1;
    String line = text.nextLine();
    while (line != null && !isHopeless()) {
      if (!line.isBlank()) {
        readJsonLine(line, new Place(text.name(), number, "", ""));
      }
      number++;
      line = text.nextLine();
    }
  }

  private void readJsonLine(String line, Place place) {
    try {
      Object value = JsonText.readLine(line, place.file(), place.line());
      if (value instanceof JsonObject object) {
        reader.read(new PlainTransaction(object, place)).ifPresent(sink);
      } else {
        failures.add(noObject(place));
      }
    } catch (Refusal notJson) {
      failures.addAll(notJson.failures());
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
