package org.trueup.app.period;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trueup.app.books.Author;
import org.trueup.app.books.CompanyBooks;
import org.trueup.app.command.DatabaseOption;
import org.trueup.app.command.OutputOption;
import org.trueup.core.company.AccountingPeriod;
import org.trueup.core.period.FiscalYears;
import org.trueup.core.period.PeriodLength;
import org.trueup.core.register.Register;
import org.trueup.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trueup periods}: accounting and inventory periods (periods.md). */
@Command(
    name = "periods",
    description = "Lists, closes and reopens periods.",
    mixinStandardHelpOptions = true,
    subcommands = {
      PeriodCommands.ListCommand.class,
      PeriodChecklistCommand.class,
      PeriodCommands.CloseCommand.class,
      PeriodCommands.ReopenCommand.class,
      PeriodCommands.CreateFiscalYearCommand.class,
      PeriodCommands.CloseFiscalYearCommand.class,
      CloseIncomeStatementCommand.class
    })
public final class PeriodCommands implements Runnable {

  @Spec private CommandSpec spec;

  /** Called without a command, which is a wrong call. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "What about periods? list, checklist, close, reopen, create-fiscal-year,"
            + " close-fiscal-year, close-income-statement.");
  }

  /** What the commands that change periods have in common. */
  abstract static class ChangeCommand implements Callable<Integer> {
    @Mixin private DatabaseOption database;
    @Spec private CommandSpec spec;

    /** Changes periods and says what was done. */
    abstract List<String> change(CompanyBooks books);

    @Override
    public final Integer call() {
      try (Database opened = database.openExisting()) {
        CompanyBooks books = new CompanyBooks(opened, Author.ofThisProcess(), 1);
        change(books).forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
      }
      return 0;
    }
  }

  /** {@code trueup periods list}. */
  @Command(
      name = "list",
      description = "Lists accounting periods and inventory periods.",
      mixinStandardHelpOptions = true)
  static final class ListCommand implements Callable<Integer> {
    @Mixin private DatabaseOption database;
    @Mixin private OutputOption output;

    @Override
    public Integer call() {
      try (Database opened = database.openToRead()) {
        CompanyBooks books = new CompanyBooks(opened, Author.ofThisProcess(), 1);
        output.write(PeriodTable.of(new FiscalYears(books.company()), books.inventoryPeriods()));
      }
      return 0;
    }
  }

  /** {@code trueup periods close}. */
  @Command(
      name = "close",
      description = {
        "Closes the inventory period that ends on a day, and all earlier ones.",
        "Refused while entries or finished orders of it are not adjusted or a decrease is open.",
        "Whether its cost is posted to the general ledger is asked with --strict only."
      },
      mixinStandardHelpOptions = true)
  static final class CloseCommand extends ChangeCommand {
    @Parameters(paramLabel = "DATE", description = "The day on which the period ends.")
    private LocalDate endingDate;

    @Option(
        names = "--strict",
        description = "Refuses also while cost of the period is not in the general ledger.")
    private boolean strict;

    @Override
    List<String> change(CompanyBooks books) {
      Register register = books.closeInventoryPeriod(endingDate, strict);
      return List.of(
          "The inventory period to " + endingDate + " is closed (register " + register.no() + ").");
    }
  }

  /** {@code trueup periods reopen}. */
  @Command(
      name = "reopen",
      description = "Reopens the inventory period that ends on a day, and all later ones.",
      mixinStandardHelpOptions = true)
  static final class ReopenCommand extends ChangeCommand {
    @Parameters(paramLabel = "DATE", description = "The day on which the period ends.")
    private LocalDate endingDate;

    @Override
    List<String> change(CompanyBooks books) {
      Register register = books.reopenInventoryPeriod(endingDate);
      String done =
          "The inventory period to "
              + endingDate
              + " is open again (register "
              + register.no()
              + ").";
      return isAccountingClosed(books)
          ? List.of(done, "Mind that an accounting period on or after it is closed.")
          : List.of(done);
    }

    private boolean isAccountingClosed(CompanyBooks books) {
      return books.company().accountingPeriods().stream()
          .filter(AccountingPeriod::closed)
          .anyMatch(period -> !period.startingDate().isBefore(endingDate));
    }
  }

  /** {@code trueup periods create-fiscal-year}. */
  @Command(
      name = "create-fiscal-year",
      description = "Creates the accounting periods of a fiscal year and the start of the next.",
      mixinStandardHelpOptions = true)
  static final class CreateFiscalYearCommand extends ChangeCommand {
    @Option(
        names = "--from",
        paramLabel = "DATE",
        description = "First day (default: the start of the last period that exists).")
    private LocalDate from;

    @Option(
        names = "--periods",
        paramLabel = "N",
        defaultValue = "12",
        description = "Number of periods (${DEFAULT-VALUE}).")
    private int count;

    @Option(
        names = "--length",
        paramLabel = "LENGTH",
        defaultValue = "1M",
        description = "Length of a period (${DEFAULT-VALUE}): a number with D, W, M, Q or Y.")
    private String length;

    @Override
    List<String> change(CompanyBooks books) {
      Period each = PeriodLength.parse(length);
      int before = books.company().accountingPeriods().size();
      Optional<Register> register = books.createFiscalYear(Optional.ofNullable(from), count, each);
      int created = books.company().accountingPeriods().size() - before;
      return List.of(
          register
              .map(done -> created + " accounting periods created (register " + done.no() + ").")
              .orElse("All accounting periods of that year exist."));
    }
  }

  /** {@code trueup periods close-fiscal-year}. */
  @Command(
      name = "close-fiscal-year",
      description = {
        "Closes the earliest open fiscal year. It cannot be opened again.",
        "Entries may still be posted into it; its average cost settings stay as they are."
      },
      mixinStandardHelpOptions = true)
  static final class CloseFiscalYearCommand extends ChangeCommand {
    @Option(
        names = "--yes",
        required = true,
        description = "Confirms that the fiscal year is closed for good.")
    private boolean confirmed;

    @Override
    List<String> change(CompanyBooks books) {
      FiscalYears.Year year = books.closeFiscalYear();
      return List.of("The fiscal year from " + year.start() + " to " + year.end() + " is closed.");
    }
  }
}
