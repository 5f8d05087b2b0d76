package org.trueup.testkit.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trueup.app.scenario.Difference;
import org.trueup.app.scenario.FactRows;
import org.trueup.app.scenario.LedgerComparison;
import org.trueup.app.scenario.LedgerFacts;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Refusal;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionReader;
import org.trueup.interchange.scenario.ExpectedRow;
import org.trueup.interchange.scenario.ExpectedRows;
import org.trueup.interchange.scenario.LedgerName;
import org.trueup.interchange.scenario.Match;
import org.trueup.interchange.scenario.Scenario;
import org.trueup.interchange.scenario.Step;

/**
 * Plays a recorded scenario on the naive model. The model knows cost and quantity only: what a row
 * expects of accounts, dimensions and sales is passed over, and rows of one check may stand in any
 * order.
 */
final class ModelScenario {

  private static final Set<LedgerName> KNOWN =
      EnumSet.of(
          LedgerName.ITEM_LEDGER_ENTRIES,
          LedgerName.VALUE_ENTRIES,
          LedgerName.ITEMS,
          LedgerName.STOCKKEEPING_UNITS);

  private static final List<String> UNKNOWN_COLUMNS =
      List.of(
          "dim.",
          "sales_amount",
          "cost_posted",
          "expected_cost_posted",
          "description",
          "external_document_no",
          "source_no",
          "order_no",
          "order_line",
          "gen_",
          "inventory_posting_group",
          "job",
          "document_no");

  private final Scenario scenario;
  private final LedgerComparison comparison = new LedgerComparison();
  private final Set<String> ids = new HashSet<>();
  private CompanyRows rows;
  private Company company;
  private NaiveModel model;

  private ModelScenario(Scenario scenario) {
    this.scenario = scenario;
    rows = scenario.company();
    company = Companies.from(scenario.completed(rows));
    model = new NaiveModel(company);
  }

  /** The first difference between the recorded ledgers and the model's. */
  static Optional<String> differenceIn(Scenario scenario) {
    ModelScenario run = new ModelScenario(scenario);
    for (Step step : scenario.steps()) {
      Optional<Difference> difference = run.take(step);
      if (difference.isPresent()) {
        return Optional.of("line " + step.line() + ": " + difference.get());
      }
    }
    return Optional.empty();
  }

  private Optional<Difference> take(Step step) {
    switch (step) {
      case Step.Post post -> post(post);
      case Step.Run run -> run(run);
      case Step.Set set -> {
        set.settings().forEach((name, value) -> rows = rows.set(name, value));
        use();
      }
      case Step.Change change -> change(change);
      case Step.Expect expect -> {
        return expect(expect);
      }
    }
    return Optional.empty();
  }

  /** What must be refused leaves nothing behind. */
  private void post(Step.Post post) {
    if (post.expectedError().isPresent()) {
      return;
    }
    TransactionReader reader = new TransactionReader(company, ids::contains);
    List<Transaction> transactions = new ArrayList<>();
    post.transactions().forEach(row -> reader.read(row).ifPresent(transactions::add));
    if (!reader.failures().isEmpty()) {
      throw new Refusal(reader.failures());
    }
    transactions.forEach(model::post);
    transactions.forEach(transaction -> ids.add(transaction.id()));
  }

  private void run(Step.Run run) {
    if (run.job().equals("adjust-cost")) {
      model.adjustCost();
    } else if (run.job().equals("close-inventory-period")) {
      Map<String, String> period =
          Map.of("ending_date", run.options().get("ending_date").toString(), "closed", "true");
      rows = rows.add(Table.INVENTORY_PERIODS, List.of(CompanyRow.of(period)));
      use();
    }
  }

  private void change(Step.Change change) {
    if (!change.key().isEmpty()) {
      rows = rows.change(change.table(), change.key(), change.values());
    }
    rows = rows.add(change.table(), change.added());
    use();
    model.changed(change.table(), change.key(), change.values());
  }

  private void use() {
    company = Companies.from(scenario.completed(rows));
    model.use(company);
  }

  private Optional<Difference> expect(Step.Expect expect) {
    FactRows facts = new FactRows(new LedgerFacts(company, model.snapshot(), List.of(), List.of()));
    for (Map.Entry<LedgerName, ExpectedRows> entry : expect.ledgers().entrySet()) {
      if (KNOWN.contains(entry.getKey())) {
        Optional<Difference> difference =
            comparison.compare(entry.getKey(), known(entry.getValue()), facts);
        if (difference.isPresent()) {
          return difference;
        }
      }
    }
    return Optional.empty();
  }

  private static ExpectedRows known(ExpectedRows expected) {
    Match match = expected.match() == Match.IN_ORDER ? Match.ANY_ORDER : expected.match();
    return new ExpectedRows(match, expected.rows().stream().map(ModelScenario::known).toList());
  }

  private static ExpectedRow known(ExpectedRow row) {
    Map<String, Object> values = new LinkedHashMap<>(row.values());
    values.keySet().removeIf(name -> UNKNOWN_COLUMNS.stream().anyMatch(name::startsWith));
    return new ExpectedRow(values, row.line());
  }
}
