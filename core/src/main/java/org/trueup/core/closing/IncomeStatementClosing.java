package org.trueup.core.closing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.trueup.core.closing.ClosingOptions.Balance;
import org.trueup.core.company.Company;
import org.trueup.core.company.Dimensions;
import org.trueup.core.failure.Refusal;
import org.trueup.core.gl.AccountDimensions;
import org.trueup.core.ledger.Cost;
import org.trueup.core.period.FiscalYears;

/**
 * The journal that closes the income statement of a fiscal year (periods.md 4): for each posting
 * account of the income statement, and each set of values of the chosen dimensions, the opposite of
 * what stands there from the first day of the year to its closing date; and what balances it on the
 * retained earnings account.
 *
 * <p>Accounts that the chart does not know belong to no statement and are left alone. There are no
 * business units here, so none are kept apart.
 *
 * @param year the fiscal year
 * @param options how it is closed, codes in the spelling of the company
 * @param lines lines of the journal by account and dimensions; they sum to zero in both currencies
 * @param missingDimensions dimensions that accounts of the lines demand and that the lines do not
 *     carry, a sentence each
 */
public record IncomeStatementClosing(
    FiscalYears.Year year,
    ClosingOptions options,
    List<ClosingLine> lines,
    List<String> missingDimensions) {

  /**
   * Closes an income statement on paper.
   *
   * @param sums reads what stands in the general ledger from the first day of a year to its closing
   *     date, of any accounts and as finely parted as it likes
   * @throws Refusal if the year does not exist or is open, or for every fault of the options
   */
  public static IncomeStatementClosing of(
      Company company,
      ClosingOptions options,
      Function<FiscalYears.Year, ? extends Collection<AccountSum>> sums) {
    FiscalYears.Year year = new FiscalYears(company).closedYear(options.endingDate());
    ClosingOptions spelled = OptionChecks.check(company, options);
    List<ClosingLine> results =
        new IncomeStatement(company, spelled.dimensions()).opposites(sums.apply(year));
    String retainedEarnings = spelled.retainedEarningsAccount();
    boolean eachBalanced = balance(company, spelled) == Balance.PER_LINE;
    List<ClosingLine> lines =
        eachBalanced
            ? balancedEach(results, retainedEarnings)
            : balancedTogether(results, retainedEarnings);
    List<String> missing =
        new ArrayList<>(missingDimensions(company, spelled.dimensions(), results));
    missing.addAll(
        missingDimensions(
            company,
            eachBalanced ? spelled.dimensions() : List.of(),
            lines.stream().filter(line -> line.glAccount().equals(retainedEarnings)).toList()));
    return new IncomeStatementClosing(year, spelled, lines, missing);
  }

  /** The number of income statement accounts on which something stands. */
  public static long openAccounts(Company company, Collection<AccountSum> sums) {
    return new IncomeStatement(company, List.of()).opposites(sums).size();
  }

  private static Balance balance(Company company, ClosingOptions options) {
    return options
        .balance()
        .orElse(
            company.settings().hasAdditionalReportingCurrency()
                ? Balance.PER_LINE
                : Balance.ONE_LINE);
  }

  private static List<ClosingLine> balancedEach(List<ClosingLine> results, String account) {
    List<ClosingLine> lines = new ArrayList<>();
    for (ClosingLine result : results) {
      lines.add(result);
      lines.add(new ClosingLine(account, result.amount().negated(), result.dimensions()));
    }
    return lines;
  }

  /** Results that cancel out leave nothing to carry. */
  private static List<ClosingLine> balancedTogether(List<ClosingLine> results, String account) {
    Cost sum = results.stream().map(ClosingLine::amount).reduce(Cost.ZERO, Cost::plus);
    List<ClosingLine> lines = new ArrayList<>(results);
    if (!sum.isZero()) {
      lines.add(new ClosingLine(account, sum.negated(), Dimensions.NONE));
    }
    return lines;
  }

  /** Dimensions that the accounts of some lines demand and that these do not carry. */
  private static List<String> missingDimensions(
      Company company, List<String> carried, List<ClosingLine> lines) {
    AccountDimensions demands = AccountDimensions.of(company);
    return lines.stream()
        .map(ClosingLine::glAccount)
        .distinct()
        .flatMap(
            account ->
                demands.mandatory(account).stream()
                    .filter(code -> carried.stream().noneMatch(code::equalsIgnoreCase))
                    .map(code -> missing(account, code)))
        .toList();
  }

  private static String missing(String account, String dimension) {
    return "Account "
        + account
        + " demands a value of dimension "
        + dimension
        + ", which its closing lines do not carry.";
  }
}
