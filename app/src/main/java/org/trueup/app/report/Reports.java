package org.trueup.app.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.core.company.Company;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.Reading;

/** All reports by name. */
public final class Reports {

  private static final List<Report> ALL =
      List.of(
          new InventoryValuationReport(),
          new ReconciliationReport(),
          new CloseInventoryPeriodTestReport());

  private Reports() {}

  /** The report of a name, if there is one. */
  public static Optional<Report> find(String name) {
    return ALL.stream().filter(report -> report.name().equals(name)).findFirst();
  }

  /**
   * Runs a report for machines.
   *
   * @param options text by name of interface.md 4.1
   * @throws Refusal UNKNOWN-REPORT, or if an option is wrong
   */
  public static ReportTable run(
      String name, Map<String, String> options, Reading reading, Company company) {
    Report report =
        find(name)
            .orElseThrow(
                () ->
                    new Refusal(
                        new Failure(
                            "UNKNOWN-REPORT",
                            Place.NOWHERE,
                            "There is no report " + name + ".",
                            "Choose " + String.join(", ", names()) + ".")));
    return report.run(reading, company, new ReportOptions(options, report.options()));
  }

  /** The names of all reports. */
  public static List<String> names() {
    return ALL.stream().map(Report::name).toList();
  }
}
