package org.trueup.app.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.app.books.Author;
import org.trueup.app.books.CompanyBooks;
import org.trueup.app.books.ItemChoice;
import org.trueup.app.period.ClosingTable;
import org.trueup.app.report.Reports;
import org.trueup.core.closing.ClosingOptions;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.posting.InventoryValueProposal;
import org.trueup.core.transaction.PlainTransaction;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.CostToPostFilter;
import org.trueup.store.Database;
import org.trueup.store.Reading;

/**
 * A company whose ledgers live in a database: what its users have. Every step reads what it needs
 * from there and writes registers, so a scenario also proves that nothing is lost on the way.
 */
public final class DatabaseCompany implements ScenarioCompany, AutoCloseable {

  /** A scenario has neither clock nor user; two runs of it write the same registers. */
  private static final Author AUTHOR = new Author("scenario", () -> Instant.EPOCH);

  private final Database database;
  private final CompanyBooks books;

  /** A company in an empty database, which it closes; adjustments run on a number of threads. */
  public DatabaseCompany(Database database, int workers) {
    this(database, new CompanyBooks(database, AUTHOR, workers));
  }

  private DatabaseCompany(Database database, CompanyBooks books) {
    this.database = database;
    this.books = books;
  }

  /** The same company, whose ledgers stay in memory from one step to the next. */
  public DatabaseCompany keepingLedgers() {
    return new DatabaseCompany(database, books.keepingLedgers());
  }

  @Override
  public void setUp(CompanyRows rows) {
    books.setUp(rows);
  }

  @Override
  public void set(Map<String, String> settings) {
    books.set(settings);
  }

  @Override
  public void change(Table table, Map<String, String> key, Map<String, String> values) {
    books.changeRows(table, key, values);
  }

  @Override
  public Company company() {
    return books.company();
  }

  @Override
  public void post(List<PlainTransaction> transactions) {
    books.postRows(transactions);
  }

  @Override
  public void adjustCost(List<String> items, List<String> categories, boolean postToGl) {
    books.adjustCost(new ItemChoice(items, categories), postToGl);
  }

  @Override
  public void calculateStandardCost(List<String> items) {
    books.calculateStandardCost(new ItemChoice(items, List.of()));
  }

  @Override
  public void postCostToGl(GlPostingOptions options, CostToPostFilter filter) {
    books.postCostToGl(options, filter);
  }

  @Override
  public void previewCostToGl(GlPostingOptions options, CostToPostFilter filter) {
    books.previewCostToGl(options, filter);
  }

  @Override
  public void closeInventoryPeriod(LocalDate endingDate) {
    books.closeInventoryPeriod(endingDate, false);
  }

  @Override
  public void reopenInventoryPeriod(LocalDate endingDate) {
    books.reopenInventoryPeriod(endingDate);
  }

  @Override
  public List<InventoryValueProposal.ProposedLine> proposal(
      InventoryValueProposal.Question question) {
    return books.inventoryValueProposal(question);
  }

  @Override
  public Optional<ReportTable> incomeStatementClosing(ClosingOptions options) {
    return Optional.of(ClosingTable.of(books.incomeStatementClosing(options), company()));
  }

  @Override
  public Optional<ReportTable> report(String name, Map<String, String> options) {
    if (Reports.find(name).isEmpty()) {
      return Optional.empty();
    }
    try (Reading reading = database.read()) {
      return Optional.of(Reports.run(name, options, reading, company()));
    }
  }

  @Override
  public LedgerFacts facts() {
    try (Reading reading = database.read()) {
      return new LedgerFacts(
          company(), reading.ledger(), reading.glEntries(), reading.glItemRelations());
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
