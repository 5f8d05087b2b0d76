package org.trueup.bench.plant;

import java.util.ArrayList;
import java.util.List;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.transaction.PlainTransaction;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionReader;

/**
 * A plant in memory.
 *
 * @param company its set-up
 * @param transactions its lines, checked as those of a file are
 */
public record PlantTransactions(Company company, List<Transaction> transactions) {

  /** The plant of a size. */
  public static PlantTransactions of(PlantSize size) {
    PlantGenerator generator = new PlantGenerator(size);
    Company company = Companies.from(generator.setup());
    TransactionReader reader = new TransactionReader(company, id -> false);
    List<Transaction> transactions = new ArrayList<>(size.transactions());
    generator.generate(line -> reader.read(plain(line)).ifPresent(transactions::add));
    if (!reader.failures().isEmpty()) {
      throw new Refusal(reader.failures());
    }
    return new PlantTransactions(company, transactions);
  }

  private static PlainTransaction plain(PlantLine line) {
    return new PlainTransaction(line.named(), Place.ofTransaction(line.id()));
  }
}
