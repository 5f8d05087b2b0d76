package org.trueup.app.period;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.trueup.app.books.Author;
import org.trueup.app.books.CompanyBooks;
import org.trueup.app.command.DatabaseOption;
import org.trueup.app.command.OptionWord;
import org.trueup.app.command.OutputOption;
import org.trueup.core.closing.ClosingOptions;
import org.trueup.core.closing.ClosingOptions.Balance;
import org.trueup.core.closing.IncomeStatementClosing;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trueup periods close-income-statement}: the closing journal (periods.md 4). */
@Command(
    name = "close-income-statement",
    description = {
      "Gives the journal that closes the income statement of a closed fiscal year.",
      "Nothing is written. Post the lines in the general ledger and add them to",
      "external_gl_entries.csv: a later run gives only what was posted since."
    },
    mixinStandardHelpOptions = true)
final class CloseIncomeStatementCommand implements Callable<Integer> {

  @Mixin private DatabaseOption database;
  @Mixin private OutputOption output;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DATE", description = "The day on which the fiscal year ends.")
  private LocalDate endingDate;

  @Option(
      names = "--document-no",
      paramLabel = "NO",
      required = true,
      description = "Document of all lines.")
  private String documentNo;

  @Option(
      names = "--retained-earnings-account",
      paramLabel = "NO",
      required = true,
      description = "Account that takes the result of the year.")
  private String retainedEarningsAccount;

  @Option(
      names = "--description",
      paramLabel = "TEXT",
      defaultValue = ClosingOptions.DESCRIPTION,
      description = "Posting description (${DEFAULT-VALUE}).")
  private String description;

  @Option(
      names = "--balance",
      paramLabel = "WAY",
      defaultValue = "",
      description = {
        "one-line: the account of retained earnings gets one line for all.",
        "per-line: it gets one for each line, with its dimensions.",
        "By default one-line; per-line where there is an additional reporting currency."
      })
  private String balance;

  @Option(
      names = "--dimension",
      paramLabel = "CODE",
      description = "Keeps the values of a dimension apart; may be repeated.")
  private List<String> dimensions = List.of();

  /** Exit status 0. */
  @Override
  public Integer call() {
    ClosingOptions options =
        new ClosingOptions(
            endingDate,
            documentNo.strip(),
            retainedEarningsAccount.strip(),
            description,
            OptionWord.of(Balance.class, "balance", balance),
            dimensions);
    try (Database opened = database.openToRead()) {
      CompanyBooks books = new CompanyBooks(opened, Author.ofThisProcess(), 1);
      IncomeStatementClosing closing = books.incomeStatementClosing(options);
      output.writeFindings(
          ClosingTable.of(closing, books.company()),
          "Nothing stands on the accounts of the income statement.");
      addNotes(closing, books.inventoryPeriods());
    }
    return 0;
  }

  /** What does not stop the closing, beside the lines so that a file holds only these. */
  private void addNotes(IncomeStatementClosing closing, InventoryPeriods periods) {
    PrintWriter err = spec.commandLine().getErr();
    closing.missingDimensions().forEach(err::println);
    LocalDate end = closing.year().end();
    err.println(
        periods.isClosed(end)
            ? "The inventory period to " + end + " is closed."
            : "The inventory period to "
                + end
                + " is open: cost may still be posted into the fiscal year.");
    err.flush();
  }
}
