package org.trueup.app.scenario;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.trueup.app.command.OptionWord;
import org.trueup.core.closing.ClosingOptions;
import org.trueup.core.closing.ClosingOptions.Balance;
import org.trueup.core.company.AccountingPeriod;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.JournalName;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Refusal;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.gl.PostingPer;
import org.trueup.core.input.PlainText;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.period.FiscalYears;
import org.trueup.core.period.PeriodLength;
import org.trueup.core.posting.InventoryValueProposal;
import org.trueup.core.transaction.Transaction.RevaluationPer;
import org.trueup.interchange.report.ReportTable;
import org.trueup.interchange.scenario.ExpectedRows;
import org.trueup.interchange.scenario.LedgerName;
import org.trueup.interchange.scenario.Scenario;
import org.trueup.interchange.scenario.Step;
import org.trueup.store.CostToPostFilter;
import org.trueup.store.Database;

/**
 * Runs one scenario in an empty company, step by step, up to the first difference (interface.md 4).
 */
public final class ScenarioRun {

  /** Jobs that read the general ledger of a database. */
  private static final Set<String> READING_JOBS = Set.of("report", "close-income-statement");

  private final Scenario scenario;
  private final ScenarioCompany company;
  private final LedgerComparison comparison = new LedgerComparison();

  private ScenarioRun(Scenario scenario, ScenarioCompany company) {
    this.scenario = scenario;
    this.company = company;
  }

  /** The result of a scenario in a company that is still empty. */
  public static ScenarioResult of(Scenario scenario, ScenarioCompany company) {
    return new ScenarioRun(scenario, company).run();
  }

  /** The result of a scenario in memory: in a database only if it asks for a report or journal. */
  public static ScenarioResult inMemory(Scenario scenario) {
    boolean asksForReport =
        scenario.steps().stream()
            .anyMatch(step -> step instanceof Step.Run run && READING_JOBS.contains(run.job()));
    if (!asksForReport) {
      return of(scenario, new MemoryCompany(1));
    }
    try (DatabaseCompany company = new DatabaseCompany(Database.open(Database.IN_MEMORY), 1)) {
      return of(scenario, company);
    }
  }

  private ScenarioResult run() {
    Optional<Difference> setUp =
        refusalOf(() -> company.setUp(scenario.completed(scenario.company())));
    if (setUp.isPresent()) {
      return new ScenarioResult(scenario, 0, 1, setUp);
    }
    int number = 0;
    for (Step step : scenario.steps()) {
      number++;
      Optional<Difference> difference = differenceOf(step);
      if (difference.isPresent()) {
        return new ScenarioResult(scenario, number, step.line(), difference);
      }
    }
    return new ScenarioResult(scenario, 0, 0, Optional.empty());
  }

  /** A refusal or a defect of the product is a difference too: the other scenarios still run. */
  private Optional<Difference> differenceOf(Step step) {
    try {
      return take(step);
    } catch (Refusal refusal) {
      return Optional.of(refused(refusal));
    } catch (IllegalStateException | ArithmeticException | NullPointerException defect) {
      return Optional.of(Difference.of("the product is broken: " + defect));
    }
  }

  private Optional<Difference> take(Step step) {
    return switch (step) {
      case Step.Post post ->
          expecting(post.expectedError(), () -> company.post(post.transactions()));
      case Step.Run run -> run(run);
      case Step.Set set -> refusalOf(() -> company.set(set.settings()));
      case Step.Change change -> refusalOf(() -> change(change));
      case Step.Expect expect -> expect(expect);
    };
  }

  /** Does something that must succeed, or must be refused with a code and write nothing. */
  private Optional<Difference> expecting(Optional<String> code, Runnable action) {
    if (code.isEmpty()) {
      return refusalOf(action);
    }
    LastNumbers before = company.facts().ledgers().numbers();
    try {
      action.run();
      return Optional.of(
          Difference.of("expected error " + code.get() + ", but nothing was refused"));
    } catch (Refusal refusal) {
      boolean asExpected =
          refusal.failures().stream().anyMatch(failure -> failure.code().equals(code.get()));
      if (!asExpected) {
        return Optional.of(
            Difference.of("expected error " + code.get() + ", but " + messages(refusal)));
      }
    }
    return company.facts().ledgers().numbers().equals(before)
        ? Optional.empty()
        : Optional.of(Difference.of("something was written although it was refused"));
  }

  private static Optional<Difference> refusalOf(Runnable action) {
    try {
      action.run();
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refused(refusal));
    }
  }

  private static Difference refused(Refusal refusal) {
    return Difference.of("refused: " + messages(refusal));
  }

  private static String messages(Refusal refusal) {
    return refusal.failures().stream()
        .map(Failure::message)
        .limit(3)
        .collect(Collectors.joining("; "));
  }

  private void change(Step.Change change) {
    if (!change.key().isEmpty()) {
      company.change(change.table(), change.key(), change.values());
    }
    if (!change.added().isEmpty()) {
      CompanyRows rows = company.company().rows().add(change.table(), change.added());
      company.setUp(scenario.completed(rows));
    }
  }

  private Optional<Difference> expect(Step.Expect expect) {
    LedgerRows ledgers = new FactRows(company.facts());
    for (Map.Entry<LedgerName, ExpectedRows> entry : expect.ledgers().entrySet()) {
      Optional<Difference> difference =
          comparison.compare(entry.getKey(), entry.getValue(), ledgers);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private Optional<Difference> run(Step.Run run) {
    return switch (run.job()) {
      case "adjust-cost" -> expecting(run.expectedError(), () -> adjustCost(run.options()));
      case "post-cost-to-gl" -> expecting(run.expectedError(), () -> postCostToGl(run.options()));
      case "calculate-standard-cost" ->
          expecting(
              run.expectedError(),
              () -> company.calculateStandardCost(codes(run.options(), "items")));
      case "close-inventory-period" ->
          expecting(
              run.expectedError(), () -> company.closeInventoryPeriod(endingDate(run.options())));
      case "reopen-inventory-period" ->
          expecting(
              run.expectedError(), () -> company.reopenInventoryPeriod(endingDate(run.options())));
      case "create-fiscal-year" ->
          expecting(run.expectedError(), () -> createFiscalYear(run.options()));
      case "close-fiscal-year" ->
          expecting(
              run.expectedError(),
              () -> setPeriods(new FiscalYears(company.company()).withYearClosed()));
      case "change-expected-cost-posting" ->
          expecting(
              run.expectedError(),
              () -> company.set(Map.of("expected_cost_posting", truth(run.options(), "to"))));
      case "calculate-inventory-value" -> proposal(run);
      case "close-income-statement" -> closeIncomeStatement(run);
      case "report" -> report(run);
      default -> Optional.of(Difference.of("the job " + run.job() + " is not available yet"));
    };
  }

  /** A switch as a setting says it; on and off are understood too. */
  private static String truth(Map<String, Object> options, String name) {
    return switch (PlainText.of(options.get(name)).toLowerCase(Locale.ROOT)) {
      case "on" -> "true";
      case "off" -> "false";
      case String other -> other;
    };
  }

  private void createFiscalYear(Map<String, Object> options) {
    String count = PlainText.of(options.get("periods"));
    String length = PlainText.of(options.get("period_length"));
    setPeriods(
        new FiscalYears(company.company())
            .withYear(
                date(options, "starting_date"),
                count.isEmpty() ? 12 : Integer.parseInt(count),
                PeriodLength.parse(length.isEmpty() ? "1M" : length)));
  }

  private void setPeriods(List<AccountingPeriod> periods) {
    company.setUp(FiscalYears.in(company.company().rows(), periods));
  }

  private static LocalDate endingDate(Map<String, Object> options) {
    return LocalDate.parse(PlainText.of(options.get("ending_date")));
  }

  private Optional<Difference> proposal(Step.Run run) {
    Map<String, Object> options = run.options();
    InventoryValueProposal.Question question =
        new InventoryValueProposal.Question(
            LocalDate.parse(PlainText.of(options.get("posting_date"))),
            word(RevaluationPer.class, options, "per").orElse(RevaluationPer.ITEM),
            isTrue(options.get("by_location")),
            isTrue(options.get("by_variant")),
            filter(options, "items"),
            filter(options, "location_filter"),
            filter(options, "variant_filter"));
    List<LedgerRow> lines =
        company.proposal(question).stream().map(ScenarioRun::proposedLine).toList();
    return run.rows().flatMap(rows -> RowLists.inOrder(run.job(), rows.rows(), lines));
  }

  private static LedgerRow proposedLine(InventoryValueProposal.ProposedLine line) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("item", line.item());
    values.put("variant", line.variant());
    values.put("location", line.location());
    values.put("posting_date", line.postingDate().toString());
    values.put("quantity", Fixed.toDecimal(line.quantity()));
    values.put("inventory_value_calculated", Fixed.toDecimal(line.inventoryValueCalculated()));
    return new LedgerRow(values);
  }

  /** Whether a code passes a filter; two apostrophes stand for the blank code. */
  private static Predicate<String> filter(Map<String, Object> options, String option) {
    List<String> wanted = codes(options, option);
    return code ->
        wanted.isEmpty()
            || wanted.stream().anyMatch((code.isEmpty() ? "''" : code)::equalsIgnoreCase);
  }

  private static List<String> codes(Map<String, Object> options, String option) {
    String text = PlainText.of(options.get(option));
    return text.isEmpty() ? List.of() : List.of(text.split("[;|]"));
  }

  private Optional<Difference> report(Step.Run run) {
    Map<String, String> options = new LinkedHashMap<>();
    run.options().forEach((option, value) -> options.put(option, PlainText.of(value)));
    String name = options.remove("report");
    return printed(run, name, () -> company.report(name, options));
  }

  private Optional<Difference> closeIncomeStatement(Step.Run run) {
    return run.expectedError().isPresent()
        ? expecting(run.expectedError(), () -> closingJournal(run.options()))
        : printed(run, run.job(), () -> closingJournal(run.options()));
  }

  /** Compares what is printed under a name with what the step expects. */
  private Optional<Difference> printed(
      Step.Run run, String name, Supplier<Optional<ReportTable>> table) {
    Optional<ReportTable> printed = table.get();
    if (printed.isEmpty()) {
      return Optional.of(Difference.of("the report " + name + " is not available yet"));
    }
    FactRows ledgers = new FactRows(company.facts());
    return new ReportComparison(name, printed.get(), ledgers::entryReference)
        .difference(run.rows(), run.totals());
  }

  private Optional<ReportTable> closingJournal(Map<String, Object> options) {
    String description = PlainText.of(options.get("description"));
    return company.incomeStatementClosing(
        new ClosingOptions(
            endingDate(options),
            PlainText.of(options.get("document_no")),
            PlainText.of(options.get("retained_earnings_account")),
            description.isEmpty() ? ClosingOptions.DESCRIPTION : description,
            word(Balance.class, options, "balance"),
            codes(options, "dimensions")));
  }

  private void adjustCost(Map<String, Object> options) {
    boolean postToGl = !options.containsKey("post_to_gl") || isTrue(options.get("post_to_gl"));
    company.adjustCost(codes(options, "items"), codes(options, "item_categories"), postToGl);
  }

  private static boolean isTrue(Object option) {
    return PlainText.of(option).equalsIgnoreCase("true");
  }

  /** The test report of posting to the general ledger writes nothing (gl-posting.md 7). */
  private static boolean isTestReport(Map<String, Object> options) {
    return PlainText.of(options.get("post")).equalsIgnoreCase("false");
  }

  private void postCostToGl(Map<String, Object> options) {
    GlPostingOptions how =
        new GlPostingOptions(
            word(PostingPer.class, options, "per").orElse(PostingPer.POSTING_GROUP),
            PlainText.of(options.get("document_no")),
            false,
            JournalName.of(
                PlainText.of(options.get("journal_template_name")),
                PlainText.of(options.get("journal_batch_name"))));
    CostToPostFilter filter =
        new CostToPostFilter(
            Set.of(),
            date(options, "from"),
            date(options, "to"),
            company.company().settings().expectedCostPosting());
    if (isTestReport(options)) {
      company.previewCostToGl(how, filter);
    } else {
      company.postCostToGl(how, filter);
    }
  }

  private static <E extends Enum<E>> Optional<E> word(
      Class<E> type, Map<String, Object> options, String name) {
    return OptionWord.of(type, name, PlainText.of(options.get(name)));
  }

  private static Optional<LocalDate> date(Map<String, Object> options, String name) {
    String text = PlainText.of(options.get(name));
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }
}
