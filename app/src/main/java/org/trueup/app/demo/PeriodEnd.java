package org.trueup.app.demo;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.trueup.app.books.Author;
import org.trueup.app.books.CompanyBooks;
import org.trueup.app.books.CompanyBooks.Adjusted;
import org.trueup.app.books.CompanyBooks.Imported;
import org.trueup.app.books.CompanyBooks.PostedToGl;
import org.trueup.app.books.ItemChoice;
import org.trueup.app.command.Stopwatch;
import org.trueup.app.reconcile.Agreement;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.reconciliation.Mode;
import org.trueup.core.reconciliation.ReconciliationField;
import org.trueup.store.CostToPostFilter;
import org.trueup.store.Database;
import org.trueup.store.Reading;
import org.trueup.store.report.CodeFilter;
import org.trueup.store.report.InventoryValuation;
import org.trueup.store.report.InventoryValuation.Total;
import org.trueup.store.report.InventoryValuation.TotalLine;
import org.trueup.store.report.KnownAt;
import org.trueup.store.report.Reconciliation;
import org.trueup.store.verify.Finding;
import org.trueup.store.verify.Verification;

/** The steps of a period end, one after the other, each told with its time. */
final class PeriodEnd {

  private static final LocalDate FIRST_DAY = LocalDate.of(2013, 7, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2013, 7, 31);
  private static final String DOCUMENT = "DEMO-CLOSE";

  private final Database database;
  private final Path folder;
  private final CompanyBooks books;
  private final PrintWriter out;

  PeriodEnd(Database database, Path folder, int workers, PrintWriter out) {
    this.database = database;
    this.folder = folder;
    this.out = out;
    books = new CompanyBooks(database, Author.ofThisProcess(), workers).keepingLedgers();
  }

  /** Whether the ledgers tie and every rule holds. */
  boolean run() {
    out.println("AdventureWorks Cycles: opening stock 2011 to work orders 2014, in USD and EUR.");
    out.println();
    step("Import the company folder", this::importFolder);
    step("Adjust cost", this::adjust);
    step("Post inventory cost to the general ledger", this::postToGl);
    try (Reading reading = database.read()) {
      Company company = Companies.from(reading.setup());
      step("Value inventory, July 2013", () -> value(reading));
      boolean ties =
          step(
              "Reconcile inventory with the general ledger",
              () -> agreement(reading, company),
              PeriodEnd::reconciled,
              Agreement::ties);
      boolean holds =
          step(
              "Verify every rule from the entries",
              () -> Verification.of(reading),
              findings -> verified(reading, findings),
              List::isEmpty);
      return ties && holds;
    }
  }

  private void step(String title, Supplier<String> work) {
    step(title, work, text -> text, text -> true);
  }

  /** Does the work, tells what came of it, and answers whether that is sound. */
  private <T> boolean step(
      String title, Supplier<T> work, Function<T, String> telling, Predicate<T> sound) {
    out.print(title + " ... ");
    out.flush();
    Stopwatch watch = Stopwatch.start();
    T result = work.get();
    out.println(watch);
    out.println(telling.apply(result).indent(2).stripTrailing());
    out.println();
    out.flush();
    return sound.test(result);
  }

  private String importFolder() {
    Imported imported = books.importFolder(folder);
    return number(imported.posted().posted()) + " transactions are in the ledgers.";
  }

  private String adjust() {
    Adjusted adjusted = books.adjustCost(ItemChoice.ALL, false);
    return number(adjusted.changes().valueEntries().size())
        + " value entries bring decreases, outputs and variances to actual cost.";
  }

  private String postToGl() {
    CostToPostFilter all = CostToPostFilter.all(books.company().settings().expectedCostPosting());
    PostedToGl posted = books.postCostToGl(GlPostingOptions.perPostingGroup(DOCUMENT), all);
    return number(posted.result().valueEntriesPosted())
        + " value entries stand in "
        + number(posted.result().glEntries().size())
        + " G/L entries; "
        + number(posted.result().skipped().size())
        + " were left out.";
  }

  private String value(Reading reading) {
    InventoryValuation.Options options =
        new InventoryValuation.Options(
            Optional.of(FIRST_DAY),
            Optional.of(LAST_DAY),
            true,
            CodeFilter.ALL,
            CodeFilter.ALL,
            Mode.AS_CODED,
            KnownAt.NOW);
    StringBuilder table = new StringBuilder();
    table.append(line("", "30 June", "increases", "decreases", "31 July", "posted to G/L"));
    for (Total total : InventoryValuation.run(reading, options, LAST_DAY).totals()) {
      if (total.line() == TotalLine.EXPECTED_INCLUDED) {
        table.append(
            line(
                total.total().equals("report") ? "all groups" : total.total(),
                amount(total.openingValue()),
                amount(total.increasesValue()),
                amount(total.decreasesValue()),
                amount(total.endingValue()),
                amount(total.costPosted())));
      }
    }
    return table.toString();
  }

  private static Agreement agreement(Reading reading, Company company) {
    return Agreement.of(reading, company, Reconciliation.Options.ALL);
  }

  private static String reconciled(Agreement agreement) {
    StringBuilder text = new StringBuilder();
    for (ReconciliationField field : ReconciliationField.values()) {
      boolean compared = field.accountType().isPresent();
      if (compared && agreement.differences().get(field) != 0) {
        text.append(field.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .append(" differs by ")
            .append(amount(agreement.differences().get(field)))
            .append('\n');
      }
    }
    text.append(
        agreement.ties()
            ? "The ledgers tie: every account type agrees, or its difference is explained."
            : "The ledgers do not tie.");
    return text.toString();
  }

  private static String verified(Reading reading, List<Finding> findings) {
    return findings.isEmpty()
        ? Verification.ruleCount()
            + " rules hold for "
            + number(reading.lastNumbers().valueEntry())
            + " value entries and "
            + reading.lastNumbers().register()
            + " registers."
        : findings.size() + " findings; trueup verify lists them.";
  }

  private static String line(
      String name, String opening, String increases, String decreases, String ending, String gl) {
    return String.format(
        Locale.ROOT,
        "%-12s %18s %18s %18s %18s %18s%n",
        name,
        opening,
        increases,
        decreases,
        ending,
        gl);
  }

  private static String amount(long value) {
    BigDecimal decimal = Fixed.toDecimal(value);
    return String.format(Locale.ROOT, "%,.2f", decimal);
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
