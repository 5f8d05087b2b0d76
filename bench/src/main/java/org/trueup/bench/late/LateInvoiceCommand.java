package org.trueup.bench.late;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trueup.app.books.Author;
import org.trueup.app.books.CompanyBooks;
import org.trueup.app.books.ItemChoice;
import org.trueup.bench.measure.BenchDatabase;
import org.trueup.bench.measure.Steps;
import org.trueup.core.books.Books;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CostingMethod;
import org.trueup.core.failure.Refusal;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionReader;
import org.trueup.core.transaction.TransactionRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench late-invoice}: one late invoice on an item with a long history. */
@Command(
    name = "late-invoice",
    description = {
      "Posts and adjusts a long history of one item, then one late invoice of a receipt of the"
          + " last",
      "month, then one of the first month; in memory and through a database."
    },
    mixinStandardHelpOptions = true)
public final class LateInvoiceCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--entries",
      defaultValue = "300000",
      description = "Item ledger entries of the item (default: ${DEFAULT-VALUE}).")
  private int entries;

  @Option(
      names = "--db",
      defaultValue = "duckdb",
      description = "duckdb, postgresql or memory (default: ${DEFAULT-VALUE}).")
  private String db;

  @Option(
      names = "--folder",
      defaultValue = "target/bench",
      description = "Where files go meanwhile (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    for (CostingMethod method : List.of(CostingMethod.FIFO, CostingMethod.AVERAGE)) {
      LongHistory history = new LongHistory(entries, method);
      out.println(method + ", engine alone");
      inMemory(history, new Steps(out));
      out.println(method + ", " + db);
      BenchDatabase.delete(folder);
      try (BenchDatabase opened = BenchDatabase.create(db, folder)) {
        throughDatabase(history, opened, new Steps(out));
      }
    }
    return 0;
  }

  private static void inMemory(LongHistory history, Steps steps) {
    Company company = Companies.from(history.setup());
    TransactionReader reader = new TransactionReader(company, id -> false);
    List<Transaction> transactions = read(reader, history.transactions());
    Books books = new Books(company, LedgerSnapshot.EMPTY, InventoryPeriods.of(company), 1);
    steps.run("post history", () -> books.post(transactions), LateInvoiceCommand::values);
    steps.run("adjust history", () -> adjust(books), LateInvoiceCommand::values);
    for (String receipt : List.of(LongHistory.RECENT, LongHistory.EARLY)) {
      List<Transaction> invoice = read(reader, List.of(history.invoiceOf(receipt)));
      String name = receipt.toLowerCase(Locale.ROOT);
      steps.run("invoice of " + name, () -> books.post(invoice), LateInvoiceCommand::values);
      steps.run("adjust", () -> adjust(books), LateInvoiceCommand::values);
    }
  }

  private static List<Transaction> read(TransactionReader reader, List<TransactionRow> rows) {
    List<Transaction> transactions =
        rows.stream().flatMap(row -> reader.read(row).stream()).toList();
    if (!reader.failures().isEmpty()) {
      throw new Refusal(reader.failures());
    }
    return transactions;
  }

  private static Books.Written adjust(Books books) {
    return books.adjustCost(item -> true, false);
  }

  private static long values(Books.Written written) {
    return written.changes().valueEntries().size();
  }

  private static void throughDatabase(LongHistory history, BenchDatabase opened, Steps steps) {
    CompanyBooks books =
        new CompanyBooks(opened.database(), Author.ofThisProcess(), 1).keepingLedgers();
    books.setUp(history.setup());
    steps.run("post history", () -> books.postRows(history.transactions()), posted -> 1);
    steps.run("adjust history", () -> adjust(books), LateInvoiceCommand::values);
    for (String receipt : List.of(LongHistory.RECENT, LongHistory.EARLY)) {
      String name = receipt.toLowerCase(Locale.ROOT);
      steps.run(
          "invoice of " + name,
          () -> books.postRows(List.of(history.invoiceOf(receipt))),
          posted -> posted.posted());
      steps.run("adjust", () -> adjust(books), LateInvoiceCommand::values);
    }
  }

  private static CompanyBooks.Adjusted adjust(CompanyBooks books) {
    return books.adjustCost(ItemChoice.ALL, false);
  }

  private static long values(CompanyBooks.Adjusted adjusted) {
    return adjusted.changes().valueEntries().size();
  }
}
