package org.trueup.app.period;

import static org.trueup.interchange.report.FigureKind.NUMBER;
import static org.trueup.interchange.report.FigureKind.TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.app.books.CompanyBooks;
import org.trueup.app.command.Counts;
import org.trueup.app.reconcile.Agreement;
import org.trueup.core.closing.IncomeStatementClosing;
import org.trueup.core.company.AccountingPeriod;
import org.trueup.core.company.Company;
import org.trueup.core.company.Settings;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.period.FiscalYears;
import org.trueup.core.period.InventoryPeriodClosing;
import org.trueup.core.period.InventoryPeriodClosing.Obstacle;
import org.trueup.core.period.InventoryPeriodClosing.Reason;
import org.trueup.core.register.Register;
import org.trueup.core.register.RegisterKind;
import org.trueup.interchange.report.ReportColumn;
import org.trueup.interchange.report.ReportTable;
import org.trueup.store.Reading;
import org.trueup.store.report.DateFilter;
import org.trueup.store.report.GeneralLedger;
import org.trueup.store.report.KnownAt;
import org.trueup.store.report.Reconciliation;

/**
 * The steps of a close in their order, and whether the ledgers say that each is done (periods.md
 * 8). Nothing is ticked by hand: the result of a step is what it left in the ledgers, in the
 * register that is named.
 */
final class PeriodChecklist {

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.of("step", TEXT),
          ReportColumn.of("state", TEXT),
          ReportColumn.of("last_register", NUMBER),
          ReportColumn.of("detail", TEXT));

  private final Reading reading;
  private final Company company;
  private final LocalDate day;
  private final InventoryPeriods periods;
  private final List<Step> steps = new ArrayList<>();

  /**
   * A step.
   *
   * @param name command or action
   * @param done whether the ledgers say that it is done
   * @param register register of the last run of its kind, 0 for none
   * @param detail what is left to do, or what stands
   */
  record Step(String name, boolean done, long register, String detail) {}

  private PeriodChecklist(Reading reading, Company company, LocalDate day) {
    this.reading = reading;
    this.company = company;
    this.day = day;
    periods = InventoryPeriods.of(company).changedBy(reading.inventoryPeriods());
  }

  /** The steps for a period that ends on a day. */
  static List<Step> of(Reading reading, Company company, LocalDate day) {
    PeriodChecklist list = new PeriodChecklist(reading, company, day);
    list.addInventorySteps();
    list.addPeriodSteps();
    boolean endsYear =
        company.accountingPeriods().stream()
            .filter(AccountingPeriod::newFiscalYear)
            .anyMatch(year -> year.startingDate().equals(day.plusDays(1)));
    if (endsYear) {
      list.addYearSteps();
    }
    return list.steps;
  }

  private void add(String name, boolean done, RegisterKind kind, String detail) {
    long last =
        reading.allRegisters().stream()
            .filter(register -> register.kind() == kind)
            .mapToLong(Register::no)
            .max()
            .orElse(0);
    steps.add(new Step(name, done, last, detail));
  }

  private void addInventorySteps() {
    List<Obstacle> obstacles =
        new InventoryPeriodClosing(new Ledger(company, reading.unsettledLedger()), periods)
            .obstacles(day);
    List<Obstacle> open =
        obstacles.stream().filter(one -> one.reason() == Reason.OPEN_OUTBOUND_ENTRY).toList();
    int unadjusted = obstacles.size() - open.size();
    add(
        "adjust-cost",
        unadjusted == 0,
        RegisterKind.ADJUSTMENT,
        unadjusted == 0
            ? "All cost up to the day is adjusted."
            : Counts.grouped(unadjusted) + " items or orders to adjust.");
    add(
        "cover decreases",
        open.isEmpty(),
        RegisterKind.POSTING,
        open.isEmpty()
            ? "No decrease lacks stock."
            : Counts.grouped(open.size()) + " decreases without stock.");
    int unposted = CompanyBooks.costToPostUpTo(company, reading, day).size();
    add(
        "post-cost-to-gl",
        unposted == 0,
        RegisterKind.GL_POSTING,
        unposted == 0
            ? "All cost up to the day stands in the general ledger."
            : Counts.grouped(unposted) + " value entries to post.");
    boolean ties = agreement().ties();
    add(
        "reconcile",
        ties,
        RegisterKind.GL_POSTING,
        ties ? "Inventory and general ledger tie." : "They differ: run reconcile.");
  }

  private Agreement agreement() {
    DateFilter upToDay =
        new DateFilter(Optional.empty(), Optional.of(new DateFilter.Day(day, false)));
    return Agreement.of(reading, company, Reconciliation.Options.of(upToDay, KnownAt.NOW));
  }

  private void addPeriodSteps() {
    boolean closed = periods.isClosed(day);
    add(
        "periods close",
        closed,
        RegisterKind.PERIOD_CHANGE,
        closed ? "The inventory period is closed." : "The inventory period is open.");
    Settings settings = company.settings();
    boolean restricted =
        closed
            || settings.allowedPosting().from().filter(from -> from.isAfter(day)).isPresent()
            || settings.isTooEarlyToValue(day);
    add(
        "restrict dates",
        restricted,
        RegisterKind.SETUP,
        restricted
            ? "Nothing new can be posted up to the day."
            : "Set allow_posting_from or earliest_allowed_valuation_date, or close the period.");
  }

  /** The day ends a fiscal year. */
  private void addYearSteps() {
    boolean closed =
        company.accountingPeriods().stream()
            .filter(period -> !period.startingDate().isAfter(day))
            .allMatch(AccountingPeriod::closed);
    add(
        "periods close-fiscal-year",
        closed,
        RegisterKind.PERIOD_CHANGE,
        closed ? "The fiscal year is closed." : "The fiscal year that ends on the day is open.");
    long left = closed ? accountsToClose() : 0;
    add(
        "periods close-income-statement",
        closed && left == 0,
        RegisterKind.SETUP,
        !closed
            ? "Close the fiscal year first."
            : left == 0
                ? "Nothing stands on income statement accounts on the closing date."
                : "Income statement accounts to close: "
                    + Counts.grouped(left)
                    + ". Post the lines and add them to external_gl_entries.");
  }

  private long accountsToClose() {
    FiscalYears.Year year = new FiscalYears(company).closedYear(day);
    return IncomeStatementClosing.openAccounts(company, GeneralLedger.sumsOf(reading, year));
  }

  /** The steps as a table. */
  static ReportTable table(LocalDate day, List<Step> steps) {
    List<List<Object>> rows =
        steps.stream()
            .map(
                step ->
                    Arrays.<Object>asList(
                        step.name(),
                        step.done() ? "done" : "to do",
                        step.register() == 0 ? null : BigDecimal.valueOf(step.register()),
                        step.detail()))
            .toList();
    return new ReportTable("Close of the period to " + day, Map.of(), COLUMNS, rows, List.of());
  }
}
