package org.trueup.app.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trueup.app.books.NewTransactions;
import org.trueup.core.books.Books;
import org.trueup.core.books.CardChanges;
import org.trueup.core.books.CardColumns;
import org.trueup.core.books.SetUpConsequences;
import org.trueup.core.closing.ClosingOptions;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Item;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Refusal;
import org.trueup.core.gl.CostToPost;
import org.trueup.core.gl.GlPosting;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.gl.GlPostingResult;
import org.trueup.core.gl.GlPreview;
import org.trueup.core.gl.OrdersWithoutOutput;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.OrderState.OrderKey;
import org.trueup.core.period.FiscalYears;
import org.trueup.core.posting.InventoryValueProposal;
import org.trueup.core.transaction.PlainTransaction;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionHash;
import org.trueup.core.transaction.TransactionReader;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.CostToPostFilter;

/**
 * A company whose ledgers live in memory and are forgotten after the run. It has the whole engine
 * but no reports, which read a database.
 */
public final class MemoryCompany implements ScenarioCompany {

  private final MemoryLedgers ledgers = new MemoryLedgers();
  private final Map<String, String> hashes = new HashMap<>();
  private final int workers;
  private Company company = Company.builder().build();

  /** A company without set-up, whose adjustments run on a number of threads. */
  public MemoryCompany(int workers) {
    this.workers = workers;
  }

  @Override
  public void setUp(CompanyRows rows) {
    setUp(rows, CardColumns.NONE);
  }

  private void setUp(CompanyRows rows, CardColumns named) {
    Company before = company;
    Company changed = Companies.from(rows);
    SetUpConsequences consequences = new SetUpConsequences(before, changed);
    Refusal.ifAny(consequences.failures(periods()));
    LedgerSnapshot snapshot = ledgers.snapshot();
    ledgers.replaceCards(
        CardChanges.between(
            before, changed, snapshot.items(), snapshot.stockkeepingUnits(), named));
    company = changed;
    if (consequences.areAny()) {
      ledgers.apply(consequences.in(ledgers.snapshot(), periods()), snapshot.numbers());
    }
  }

  @Override
  public void set(Map<String, String> settings) {
    setUp(FiscalYears.set(company.rows(), settings));
  }

  @Override
  public void change(Table table, Map<String, String> key, Map<String, String> values) {
    CardColumns named = CardColumns.setBy(company.rows(), table, key, values.keySet());
    setUp(company.rows().change(table, key, values), named);
  }

  @Override
  public Company company() {
    return company;
  }

  private Books books() {
    return new Books(company, ledgers.snapshot(), periods(), workers);
  }

  private InventoryPeriods periods() {
    return InventoryPeriods.of(company).changedBy(ledgers.inventoryPeriods());
  }

  private void write(Books.Written written) {
    ledgers.apply(written.changes(), written.numbers());
  }

  @Override
  public void post(List<PlainTransaction> rows) {
    TransactionReader reader = new TransactionReader(company, hashes::containsKey);
    List<Transaction> transactions = new ArrayList<>();
    rows.forEach(row -> reader.read(row).ifPresent(transactions::add));
    Refusal.ifAny(reader.failures());
    List<Transaction> fresh = NewTransactions.among(transactions, hashes).transactions();
    if (!fresh.isEmpty()) {
      write(books().post(fresh));
      fresh.forEach(transaction -> hashes.put(transaction.id(), TransactionHash.of(transaction)));
    }
  }

  @Override
  public void adjustCost(List<String> items, List<String> categories, boolean postToGl) {
    write(books().adjustCost(no -> isChosen(company.item(no), items, categories), postToGl));
  }

  @Override
  public void calculateStandardCost(List<String> items) {
    write(books().calculateStandardCost(no -> isChosen(company.item(no), items, List.of())));
  }

  private static boolean isChosen(Item item, List<String> items, List<String> categories) {
    boolean all = items.isEmpty() && categories.isEmpty();
    return all
        || items.stream().anyMatch(item.no()::equalsIgnoreCase)
        || categories.stream().anyMatch(item.category()::equalsIgnoreCase);
  }

  @Override
  public void postCostToGl(GlPostingOptions options, CostToPostFilter filter) {
    LastNumbers before = ledgers.snapshot().numbers();
    long register = before.register() + 1;
    GlPostingResult result =
        GlPosting.post(company, options, costToPost(filter), before.glEntry() + 1, register);
    LedgerChanges changes =
        LedgerChanges.NONE.withGlPosting(
            result.glEntries(), result.glItemRelations(), result.postedCosts());
    long last = before.glEntry() + result.glEntries().size();
    ledgers.apply(changes, before.inRegister(register).withGlEntry(last));
    result.numberUsed().ifPresent(number -> company = Companies.from(number.in(company.rows())));
  }

  @Override
  public void previewCostToGl(GlPostingOptions options, CostToPostFilter filter) {
    GlPreview.lines(company, options, costToPost(filter));
  }

  private List<CostToPost> costToPost(CostToPostFilter filter) {
    Set<OrderKey> withoutOutput = OrdersWithoutOutput.in(books().ledger());
    return CostToPost.of(ledgers.snapshot()).stream()
        .filter(cost -> accepts(filter, cost.entry().postingDate()))
        .map(cost -> cost.among(withoutOutput))
        .toList();
  }

  private static boolean accepts(CostToPostFilter filter, LocalDate postingDate) {
    return filter.from().map(first -> !postingDate.isBefore(first)).orElse(true)
        && filter.to().map(last -> !postingDate.isAfter(last)).orElse(true);
  }

  @Override
  public void closeInventoryPeriod(LocalDate endingDate) {
    write(books().closeInventoryPeriod(endingDate));
  }

  @Override
  public void reopenInventoryPeriod(LocalDate endingDate) {
    write(books().reopenInventoryPeriod(endingDate));
  }

  @Override
  public List<InventoryValueProposal.ProposedLine> proposal(
      InventoryValueProposal.Question question) {
    return new InventoryValueProposal(books().ledger()).lines(question);
  }

  @Override
  public Optional<ReportTable> incomeStatementClosing(ClosingOptions options) {
    return Optional.empty();
  }

  @Override
  public Optional<ReportTable> report(String name, Map<String, String> options) {
    return Optional.empty();
  }

  @Override
  public LedgerFacts facts() {
    return new LedgerFacts(
        company, ledgers.snapshot(), ledgers.glEntries(), ledgers.glItemRelations());
  }
}
