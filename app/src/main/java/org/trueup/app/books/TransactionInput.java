package org.trueup.app.books;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trueup.core.company.Company;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.PostedTransaction;
import org.trueup.core.transaction.Transaction;
import org.trueup.interchange.text.InputSource;
import org.trueup.interchange.transaction.TransactionFiles;
import org.trueup.store.Reading;

/**
 * Files of transactions that are to be posted.
 *
 * @param sources the files in their order; each may be read several times
 */
record TransactionInput(List<InputSource> sources) {

  /**
   * The transactions that are new. Whether the references to earlier transactions are right is
   * asked for all of them at once, after reading; only where one is wrong the files are read again,
   * to say where.
   *
   * @throws Refusal with every fault of the files, with file and line
   */
  NewTransactions read(Reading reading, Company company) {
    Set<String> asked = new HashSet<>();
    List<Transaction> all = TransactionFiles.read(sources, company, id -> asked.add(id) || true);
    if (!asked.isEmpty()) {
      Set<String> found =
          reading.postedTransactions(asked).stream()
              .map(PostedTransaction::id)
              .collect(Collectors.toSet());
      if (found.size() < asked.size()) {
        all = TransactionFiles.read(sources, company, found::contains);
      }
    }
    try {
      return NewTransactions.among(all, reading);
    } catch (Refusal refusal) {
      throw located(refusal);
    }
  }

  /** The refusal with file and line of the transactions that it names. */
  Refusal located(Refusal refusal) {
    Set<String> ids =
        refusal.failures().stream()
            .map(failure -> failure.place().transactionId())
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toSet());
    Map<String, Place> places = TransactionFiles.places(sources, ids);
    return new Refusal(
        refusal.failures().stream().map(failure -> located(failure, places)).toList());
  }

  private static Failure located(Failure failure, Map<String, Place> places) {
    Place known = failure.place();
    Place line = places.get(known.transactionId());
    return line == null
        ? failure
        : failure.at(new Place(line.file(), line.line(), known.column(), known.transactionId()));
  }
}
