package org.trueup.bench.full;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trueup.app.books.Author;
import org.trueup.app.books.CompanyBooks;
import org.trueup.app.books.CompanyBooks.Adjusted;
import org.trueup.app.books.CompanyBooks.Imported;
import org.trueup.app.books.CompanyBooks.PostedToGl;
import org.trueup.app.books.ItemChoice;
import org.trueup.app.reconcile.Agreement;
import org.trueup.bench.measure.Steps;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.reconciliation.Mode;
import org.trueup.core.register.Register;
import org.trueup.store.CostToPostFilter;
import org.trueup.store.Database;
import org.trueup.store.Reading;
import org.trueup.store.report.CodeFilter;
import org.trueup.store.report.InventoryValuation;
import org.trueup.store.report.KnownAt;
import org.trueup.store.report.Reconciliation;
import org.trueup.store.verify.Finding;
import org.trueup.store.verify.Verification;

/** The steps of a period end on a company folder, each timed. */
final class FullRun {

  private static final LocalDate MONTH_END = LocalDate.of(2025, 6, 30);

  private final Database database;
  private final CompanyBooks books;
  private final boolean perEntry;
  private final PrintWriter out;

  FullRun(Database database, int workers, boolean perEntry, PrintWriter out) {
    this.database = database;
    this.perEntry = perEntry;
    this.out = out;
    books = new CompanyBooks(database, Author.ofThisProcess(), workers).keepingLedgers();
  }

  /** Whether the ledgers tie and every rule holds. */
  boolean run(Path folder) {
    Steps steps = new Steps(out);
    Imported imported =
        steps.run(
            "import (transactions)",
            () -> books.importFolder(folder),
            result -> result.posted().posted());
    steps.run("adjust cost (new entries)", this::adjust, FullRun::newEntries);
    steps.run("post to G/L (value entries)", this::postToGl, FullRun::postedEntries);
    try (Reading reading = database.read()) {
      steps.run("valuation (items)", () -> valuation(reading), result -> result.rows().size());
      long values = reading.lastNumbers().valueEntry();
      Agreement agreement = steps.run("reconcile", () -> agreement(reading), result -> values);
      steps.total(imported.posted().posted());
      List<Finding> findings =
          steps.run("verify", () -> Verification.of(reading), result -> values);
      tell(reading, agreement, findings);
      return agreement.ties() && findings.isEmpty();
    }
  }

  private Adjusted adjust() {
    return books.adjustCost(ItemChoice.ALL, false);
  }

  private static long newEntries(Adjusted adjusted) {
    return adjusted.changes().valueEntries().size();
  }

  private PostedToGl postToGl() {
    GlPostingOptions options =
        perEntry ? GlPostingOptions.PER_ENTRY : GlPostingOptions.perPostingGroup("BENCH");
    CostToPostFilter all = new CostToPostFilter(Set.of(), Optional.empty(), Optional.empty(), true);
    return books.postCostToGl(options, all);
  }

  private static long postedEntries(PostedToGl posted) {
    return posted.result().valueEntriesPosted();
  }

  private static InventoryValuation.Result valuation(Reading reading) {
    InventoryValuation.Options options =
        new InventoryValuation.Options(
            Optional.of(MONTH_END.withDayOfMonth(1)),
            Optional.of(MONTH_END),
            true,
            CodeFilter.ALL,
            CodeFilter.ALL,
            Mode.AS_CODED,
            KnownAt.NOW);
    return InventoryValuation.run(reading, options, MONTH_END);
  }

  private Agreement agreement(Reading reading) {
    return Agreement.of(reading, books.company(), Reconciliation.Options.ALL);
  }

  private void tell(Reading reading, Agreement agreement, List<Finding> findings) {
    for (Register register : reading.allRegisters()) {
      out.println("register " + register.no() + " content " + register.contentHash());
    }
    out.println(agreement.ties() ? "The ledgers tie." : "The ledgers do not tie.");
    out.println(findings.size() + " findings of verification");
    findings.stream().limit(10).forEach(out::println);
    out.flush();
  }
}
