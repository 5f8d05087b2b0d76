package org.trueup.app.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.trueup.core.books.Books;
import org.trueup.core.books.CardChanges;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.gl.CostToPost;
import org.trueup.core.gl.GlPosting;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.gl.GlPostingResult;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.transaction.Transaction;

/** A company whose ledgers live in memory and are forgotten after the run. */
public final class MemoryCompany implements ScenarioCompany {

  private final MemoryLedgers ledgers = new MemoryLedgers();
  private final Set<String> posted = new HashSet<>();
  private final int workers;
  private Company company = Company.builder().build();
  private InventoryPeriods periods = InventoryPeriods.of(company);

  /** A company without set-up, whose adjustments run on a number of threads. */
  public MemoryCompany(int workers) {
    this.workers = workers;
  }

  @Override
  public void setUp(CompanyRows rows) {
    Company changed = Companies.from(rows);
    ledgers.replaceCards(CardChanges.between(company, changed, ledgers.snapshot()));
    company = changed;
    periods = InventoryPeriods.of(changed).changedBy(ledgers.inventoryPeriods());
  }

  @Override
  public boolean isPosted(String transactionId) {
    return posted.contains(transactionId);
  }

  private Books books() {
    return new Books(company, ledgers.snapshot(), periods, workers);
  }

  @Override
  public void post(List<Transaction> transactions) {
    write(books().post(transactions));
    transactions.forEach(transaction -> posted.add(transaction.id()));
  }

  @Override
  public void adjustCost(Predicate<String> items, boolean postToGl) {
    write(books().adjustCost(items, postToGl));
  }

  private void write(Books.Written written) {
    ledgers.apply(written.changes(), written.numbers());
  }

  @Override
  public void postCostToGl(GlPostingOptions options, CostFilter filter) {
    LedgerSnapshot snapshot = ledgers.snapshot();
    LastNumbers before = snapshot.numbers();
    long register = before.register() + 1;
    GlPostingResult result =
        GlPosting.post(
            company, options, costToPost(snapshot, filter), before.glEntry() + 1, register);
    LedgerChanges changes =
        LedgerChanges.NONE.withGlPosting(
            result.glEntries(), result.glItemRelations(), result.postedCosts());
    long last = before.glEntry() + result.glEntries().size();
    ledgers.apply(changes, before.inRegister(register).withGlEntry(last));
  }

  private List<CostToPost> costToPost(LedgerSnapshot snapshot, CostFilter filter) {
    Map<Long, PostedCost> costs = new HashMap<>();
    snapshot.postedCosts().forEach(cost -> costs.put(cost.valueEntryNo(), cost));
    List<CostToPost> open = new ArrayList<>();
    snapshot.valueEntries().stream()
        .filter(value -> filter.accepts(value.postingDate()))
        .map(
            value ->
                new CostToPost(
                    value,
                    costs.getOrDefault(value.entryNo(), PostedCost.nothingOf(value.entryNo()))))
        .sorted(CostToPost.BATCH_ORDER)
        .forEach(open::add);
    return open;
  }

  @Override
  public LedgerFacts facts() {
    return new LedgerFacts(
        company, ledgers.snapshot(), ledgers.glEntries(), ledgers.glItemRelations());
  }
}
