package org.trueup.app.reconcile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trueup.app.command.DatabaseOption;
import org.trueup.app.command.OutputOption;
import org.trueup.app.report.Report;
import org.trueup.app.report.ReportOptions;
import org.trueup.app.report.Reports;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.interchange.report.ReportFormat;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.Database;
import org.trueup.store.Reading;
import org.trueup.store.report.DateFilter;
import org.trueup.store.report.KnownAt;
import org.trueup.store.report.Reconciliation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trueup reconcile}: do the ledgers tie, and if not, why. */
@Command(
    name = "reconcile",
    description = {
      "Compares inventory with the general ledger and names the cause of every difference.",
      "Ends with status 1 if the ledgers do not tie. Expected cost that the company does not post"
          + " is no difference in this sense.",
      "As csv and json it gives the causes; report reconciliation gives the matrix."
    },
    mixinStandardHelpOptions = true)
public final class ReconcileCommand implements Callable<Integer> {

  @Mixin private DatabaseOption database;
  @Mixin private OutputOption output;

  @Option(names = "--date-filter", paramLabel = "FROM..TO", defaultValue = "")
  private String dateFilter;

  @Option(
      names = "--known-at",
      paramLabel = "REGISTER",
      defaultValue = "",
      description = "Compares the ledgers as they stood at a register.")
  private String knownAt;

  /** Exit status 0 if the ledgers tie, 1 if they do not. */
  @Override
  public Integer call() {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("date_filter", dateFilter);
    given.put("known_at", knownAt);
    given.put("show_warning", "true");
    Report matrix = Reports.find("reconciliation").orElseThrow();
    ReportOptions options = new ReportOptions(given, matrix.options());
    ReportFormat format = output.format();
    try (Database opened = database.openToRead();
        Reading reading = opened.read()) {
      Company company = Companies.from(reading.setup());
      Agreement agreement = Agreement.of(reading, company, wanted());
      if (format == ReportFormat.TABLE) {
        print(matrix.print(reading, company, options), agreement);
      } else {
        output.write(CauseTable.of(agreement));
      }
      return agreement.ties() ? 0 : 1;
    }
  }

  private Reconciliation.Options wanted() {
    return Reconciliation.Options.of(DateFilter.parse(dateFilter), KnownAt.parse(knownAt));
  }

  private void print(ReportTable matrix, Agreement agreement) {
    ReportTable causes = CauseTable.of(agreement);
    output.write(
        out -> {
          ReportFormat.TABLE.write(matrix, out);
          if (!causes.rows().isEmpty()) {
            out.write("\n");
            ReportFormat.TABLE.write(causes, out);
          }
          out.write(agreement.ties() ? "\nThe ledgers tie.\n" : "\nThe ledgers do not tie.\n");
        });
  }
}
