package org.trueup.interchange.transaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.trueup.core.company.Company;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionColumn;
import org.trueup.core.transaction.TransactionReader;
import org.trueup.interchange.text.InputSource;

/** Reads files of transactions one after the other, as one input. */
public final class TransactionFiles {

  /** After so many faults reading stops: the input is another one than was meant. */
  public static final int MOST_FAILURES = 1_000;

  private final TransactionReader reader;
  private final List<Failure> failures = new ArrayList<>();

  private TransactionFiles(TransactionReader reader) {
    this.reader = reader;
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
    TransactionReader reader = new TransactionReader(company, isPosted);
    TransactionFiles files = new TransactionFiles(reader);
    new TransactionRows(files.failures, files::isHopeless, row -> reader.read(row).ifPresent(sink))
        .read(sources);
    List<Failure> all = files.allFailures();
    Refusal.ifAny(all);
  }

  /** The transactions of all sources as a list. */
  public static List<Transaction> read(
      List<InputSource> sources, Company company, Predicate<String> isPosted) {
    List<Transaction> transactions = new ArrayList<>();
    read(sources, company, isPosted, transactions::add);
    return transactions;
  }

  /** Where transactions of some ids stand, for whoever finds a fault of theirs later. */
  public static Map<String, Place> places(List<InputSource> sources, Set<String> ids) {
    Map<String, Place> places = new HashMap<>();
    new TransactionRows(
            new ArrayList<>(),
            () -> places.size() == ids.size(),
            row -> {
              String id = row.text(TransactionColumn.ID);
              if (ids.contains(id)) {
                places.putIfAbsent(id, row.place());
              }
            })
        .read(sources);
    return places;
  }

  private List<Failure> allFailures() {
    List<Failure> all = new ArrayList<>(failures);
    all.addAll(reader.failures());
    return all;
  }

  private boolean isHopeless() {
    return failures.size() + reader.failures().size() >= MOST_FAILURES;
  }
}
