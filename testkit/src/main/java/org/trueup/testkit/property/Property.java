package org.trueup.testkit.property;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trueup.testkit.history.History;
import org.trueup.testkit.trial.Check;

/**
 * Something that holds in every history, whatever its figures.
 *
 * @param name its name
 * @param sentence what it says
 * @param violation how a history breaks it; empty where it holds or has nothing to say
 */
public record Property(String name, String sentence, Function<History, Optional<String>> violation)
    implements Check {

  /** All properties. */
  public static List<Check> all() {
    return List.of(
        new Property(
            "conservation",
            "what came in is what went out and what lies there",
            Conservation::violationIn),
        new Property(
            "nothing-left", "quantity 0 means value 0 after adjustment", Conservation::nothingLeft),
        new Property(
            "settling",
            "costs come to rest: a second adjustment posts nothing",
            Settling::violationIn),
        new Property(
            "adjusted-anew",
            "adjusting what changed comes to the same as adjusting everything",
            Adjustments::fullRecomputationPosts),
        new Property(
            "adjusted-often",
            "adjusting often comes to the same cost of each entry as adjusting once",
            Adjustments::oftenDiffersFromOnce),
        new Property(
            "as-expected",
            "an invoice at expected cost makes no correction",
            Adjustments::invoiceAsExpectedCorrects),
        new Property(
            "order", "the order of postings of different items does not matter", Ways::byItem),
        new Property("workers", "the number of workers does not matter", Ways::withTwoWorkers),
        new Property("import", "an import is posting one by one", Ways::asImport),
        new Property(
            "reopened", "books that are closed and opened again go on as before", Ways::reopened),
        new Property(
            "scaling", "costs times ten make amounts times ten, to the tenfold cent", Scaling::of),
        new Property(
            "posted",
            "general ledger accounts hold what the table of the rules gives them",
            GeneralLedger::differsFromTable),
        new Property(
            "posted-either-way",
            "posting per entry, per posting group or at once makes the same balances",
            GeneralLedger::dependsOnTheWay));
  }

  @Override
  public Optional<String> violationIn(History history) {
    return violation.apply(history);
  }
}
