package org.trueup.app.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Refusal;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.input.PlainText;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.transaction.PlainTransaction;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionReader;
import org.trueup.interchange.scenario.ExpectedRows;
import org.trueup.interchange.scenario.LedgerName;
import org.trueup.interchange.scenario.Scenario;
import org.trueup.interchange.scenario.Step;

/**
 * Runs one scenario in an empty company, step by step, up to the first difference (interface.md 4).
 */
public final class ScenarioRun {

  private final Scenario scenario;
  private final ScenarioCompany company;
  private final LedgerComparison comparison = new LedgerComparison();
  private CompanyRows rows;

  private ScenarioRun(Scenario scenario, ScenarioCompany company) {
    this.scenario = scenario;
    this.company = company;
    rows = scenario.company();
  }

  /** The result of a scenario in a company that is still empty. */
  public static ScenarioResult of(Scenario scenario, ScenarioCompany company) {
    return new ScenarioRun(scenario, company).run();
  }

  private ScenarioResult run() {
    Optional<Difference> setUp = refusalOf(() -> company.setUp(scenario.completed(rows)));
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

  /** A defect of the product is a difference too, so that the other scenarios still run. */
  private Optional<Difference> differenceOf(Step step) {
    try {
      return take(step);
    } catch (IllegalStateException | ArithmeticException | NullPointerException defect) {
      return Optional.of(Difference.of("the product is broken: " + defect));
    }
  }

  private Optional<Difference> take(Step step) {
    return switch (step) {
      case Step.Post post -> expecting(post.expectedError(), () -> post(post.transactions()));
      case Step.Run run -> run(run);
      case Step.Set set -> refusalOf(() -> set(set));
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
      return Optional.of(Difference.of("refused: " + messages(refusal)));
    }
  }

  private static String messages(Refusal refusal) {
    return refusal.failures().stream()
        .map(Failure::message)
        .limit(3)
        .collect(Collectors.joining("; "));
  }

  private void post(List<PlainTransaction> plain) {
    TransactionReader reader = new TransactionReader(company.facts().company(), company::isPosted);
    List<Transaction> transactions = new ArrayList<>();
    plain.forEach(row -> reader.read(row).ifPresent(transactions::add));
    if (!reader.failures().isEmpty()) {
      throw new Refusal(reader.failures());
    }
    company.post(transactions);
  }

  private void set(Step.Set set) {
    for (Map.Entry<String, String> setting : set.settings().entrySet()) {
      rows = rows.set(setting.getKey(), setting.getValue());
    }
    company.setUp(scenario.completed(rows));
  }

  private void change(Step.Change change) {
    if (!change.key().isEmpty()) {
      rows = rows.change(change.table(), change.key(), change.values());
    }
    rows = rows.add(change.table(), change.added());
    company.setUp(scenario.completed(rows));
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
      default -> Optional.of(notAvailable(run));
    };
  }

  private static Difference notAvailable(Step.Run run) {
    String report = PlainText.of(run.options().get("report"));
    return Difference.of(
        report.isEmpty()
            ? "the job " + run.job() + " is not available yet"
            : "the report " + report + " is not available yet");
  }

  private void adjustCost(Map<String, Object> options) {
    boolean postToGl = !options.containsKey("post_to_gl") || isTrue(options.get("post_to_gl"));
    Predicate<String> items = itemFilter(options, "items", no -> no);
    Predicate<String> categories =
        itemFilter(options, "item_categories", no -> company.facts().company().item(no).category());
    company.adjustCost(items.and(categories), postToGl);
  }

  /** Whether a property of an item is among the values of an option; all items without it. */
  private static Predicate<String> itemFilter(
      Map<String, Object> options, String option, UnaryOperator<String> property) {
    Object given = options.get(option);
    if (given == null) {
      return item -> true;
    }
    List<String> wanted = List.of(PlainText.of(given).toUpperCase(Locale.ROOT).split("[;|]"));
    return item -> wanted.contains(property.apply(item).toUpperCase(Locale.ROOT));
  }

  private static boolean isTrue(Object option) {
    return PlainText.of(option).equalsIgnoreCase("true");
  }

  private void postCostToGl(Map<String, Object> options) {
    String documentNo = PlainText.of(options.get("document_no"));
    boolean perEntry = PlainText.of(options.get("per")).equals("entry");
    GlPostingOptions how =
        perEntry ? GlPostingOptions.PER_ENTRY : GlPostingOptions.perPostingGroup(documentNo);
    company.postCostToGl(how, new CostFilter(date(options, "from"), date(options, "to")));
  }

  private static Optional<LocalDate> date(Map<String, Object> options, String name) {
    String text = PlainText.of(options.get(name));
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }
}
