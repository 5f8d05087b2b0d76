package org.trueup.app.report;

import java.util.List;
import org.trueup.core.company.Company;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.Reading;

/** A report that can be asked for by name. */
public interface Report {

  /** The name, as in {@code inventory-valuation}. */
  String name();

  /** The options it has, by their names of interface.md 4.1. */
  List<String> options();

  /**
   * Runs the report for machines: every column, every figure in its own cell.
   *
   * @throws org.trueup.core.failure.Refusal if an option is wrong
   */
  ReportTable run(Reading reading, Company company, ReportOptions options);

  /** Runs the report for people: what is printed, in the lines of the paper. */
  ReportTable print(Reading reading, Company company, ReportOptions options);
}
