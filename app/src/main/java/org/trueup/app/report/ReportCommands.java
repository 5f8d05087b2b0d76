package org.trueup.app.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trueup.app.command.DatabaseOption;
import org.trueup.app.command.OutputOption;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.interchange.report.ReportFormat;
import org.trueup.store.Database;
import org.trueup.store.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code trueup report}: the reports over a company's ledgers. */
@Command(
    name = "report",
    description = "Shows a report.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ReportCommands.InventoryValuationCommand.class,
      ReportCommands.ReconciliationCommand.class,
      ReportCommands.CloseInventoryPeriodTestCommand.class
    })
public final class ReportCommands implements Runnable {

  @Spec private CommandSpec spec;

  /** Called without a report, which is a wrong call. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Which report? " + String.join(", ", Reports.names()) + ".");
  }

  /** What the commands of all reports have in common. */
  abstract static class ReportCommand implements Callable<Integer> {
    @Mixin private DatabaseOption database;
    @Mixin private OutputOption output;
    @Spec private CommandSpec spec;

    /** The options of the report by their names of interface.md 4.1, blank where not given. */
    abstract Map<String, String> options();

    @Override
    public Integer call() {
      Report report = Reports.find(spec.name()).orElseThrow();
      ReportOptions parsed = new ReportOptions(options(), report.options());
      ReportFormat format = output.format();
      try (Database opened = database.openToRead();
          Reading reading = opened.read()) {
        Company company = Companies.from(reading.setup());
        output.write(
            format == ReportFormat.TABLE
                ? report.print(reading, company, parsed)
                : report.run(reading, company, parsed));
      }
      return 0;
    }
  }

  /** What reports have in common that show the ledgers at a register, and in two modes. */
  abstract static class LedgerReportCommand extends ReportCommand {
    @Option(
        names = "--known-at",
        paramLabel = "REGISTER",
        defaultValue = "",
        description = "Shows the report as it stood at a register.")
    private String knownAt;

    @Option(
        names = "--mode",
        paramLabel = "MODE",
        defaultValue = "",
        description = "as_coded: as the reference computes it; corrected: with its limits mended.")
    private String mode;

    /** The other options of the report. */
    abstract Map<String, String> ownOptions();

    @Override
    Map<String, String> options() {
      Map<String, String> options = new LinkedHashMap<>(ownOptions());
      options.put("known_at", knownAt);
      options.put("mode", mode);
      return options;
    }
  }

  /** {@code trueup report inventory-valuation}. */
  @Command(
      name = "inventory-valuation",
      description = "Opening, increases, decreases and ending per item, beside the cost posted.",
      mixinStandardHelpOptions = true)
  static final class InventoryValuationCommand extends LedgerReportCommand {
    @Option(names = "--starting-date", paramLabel = "DATE", defaultValue = "")
    private String startingDate;

    @Option(names = "--ending-date", paramLabel = "DATE", defaultValue = "")
    private String endingDate;

    @Option(
        names = "--include-expected-cost",
        description = "Adds lines that include what is not invoiced yet.")
    private boolean includeExpectedCost;

    @Option(names = "--item-filter", paramLabel = "FILTER", defaultValue = "")
    private String itemFilter;

    @Option(names = "--location-filter", paramLabel = "FILTER", defaultValue = "")
    private String locationFilter;

    @Override
    Map<String, String> ownOptions() {
      return Map.of(
          "starting_date", startingDate,
          "ending_date", endingDate,
          "include_expected_cost", includeExpectedCost ? "true" : "",
          "item_filter", itemFilter,
          "location_filter", locationFilter);
    }
  }

  /** {@code trueup report reconciliation}. */
  @Command(
      name = "reconciliation",
      description = "The Inventory - G/L Reconciliation matrix.",
      mixinStandardHelpOptions = true)
  static final class ReconciliationCommand extends LedgerReportCommand {
    @Option(names = "--item-filter", paramLabel = "FILTER", defaultValue = "")
    private String itemFilter;

    @Option(names = "--location-filter", paramLabel = "FILTER", defaultValue = "")
    private String locationFilter;

    @Option(names = "--date-filter", paramLabel = "FROM..TO", defaultValue = "")
    private String dateFilter;

    @Option(names = "--show-warning", description = "Shows the probable cause of differences.")
    private boolean showWarning;

    @Option(names = "--acy", description = "In the additional reporting currency.")
    private boolean acy;

    @Override
    Map<String, String> ownOptions() {
      return Map.of(
          "item_filter", itemFilter,
          "location_filter", locationFilter,
          "date_filter", dateFilter,
          "show_warning", showWarning ? "true" : "",
          "acy", acy ? "true" : "");
    }
  }

  /** {@code trueup report close-inventory-period-test}. */
  @Command(
      name = "close-inventory-period-test",
      description = "What stands against closing an inventory period.",
      mixinStandardHelpOptions = true)
  static final class CloseInventoryPeriodTestCommand extends ReportCommand {
    @Option(
        names = "--ending-date",
        paramLabel = "DATE",
        defaultValue = "",
        description = "The last day of the period (the first open period).")
    private String endingDate;

    @Override
    Map<String, String> options() {
      return Map.of("ending_date", endingDate);
    }
  }
}
