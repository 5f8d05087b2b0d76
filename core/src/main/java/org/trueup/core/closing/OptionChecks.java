package org.trueup.core.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.core.closing.ClosingOptions.Balance;
import org.trueup.core.company.Company;
import org.trueup.core.company.GlAccount;
import org.trueup.core.company.GlAccountType;
import org.trueup.core.company.IncomeBalance;
import org.trueup.core.company.Spellings;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.input.InputFailures;

/** What the options of a closing must name, and what they cannot. */
final class OptionChecks {

  private OptionChecks() {}

  /**
   * The options in the spelling of the company.
   *
   * @throws Refusal for each that is missing or cannot be
   */
  static ClosingOptions check(Company company, ClosingOptions options) {
    List<Failure> failures = new ArrayList<>();
    if (options.documentNo().isBlank()) {
      failures.add(
          failure(
              "DOCUMENT-NO-REQUIRED",
              "Closing the income statement needs a document number.",
              "Give the journal a document number."));
    }
    String retained = retainedEarnings(company, options.retainedEarningsAccount(), failures);
    List<String> dimensions = dimensions(company, options.dimensions(), failures);
    if (options.balance().equals(Optional.of(Balance.ONE_LINE))
        && company.settings().hasAdditionalReportingCurrency()) {
      failures.add(
          failure(
              "BALANCE-PER-LINE-REQUIRED",
              "With an additional reporting currency each line is balanced by itself.",
              "Balance per line."));
    }
    Refusal.ifAny(failures);
    return new ClosingOptions(
        options.endingDate(),
        options.documentNo(),
        retained,
        options.description(),
        options.balance(),
        dimensions);
  }

  private static String retainedEarnings(Company company, String account, List<Failure> failures) {
    if (account.isBlank()) {
      failures.add(
          failure(
              "RETAINED-EARNINGS-ACCOUNT-REQUIRED",
              "Closing the income statement needs the retained earnings account.",
              "Name the account that takes the result of the year."));
      return account;
    }
    GlAccount found =
        company.glAccounts().get(new Spellings(company.glAccounts().keySet()).find(account));
    if (found == null) {
      failures.add(
          InputFailures.unknownCode(
              Place.NOWHERE, account, "gl_accounts", company.glAccounts().keySet()));
      return account;
    }
    String fault = fault(found);
    if (!fault.isEmpty()) {
      failures.add(
          failure(
              "RETAINED-EARNINGS-ACCOUNT-NOT-ALLOWED",
              "Account " + found.no() + " " + fault + ".",
              "Name a posting account of the balance sheet that is not blocked."));
    }
    return found.no();
  }

  /** What of an account keeps the result from it, blank for nothing. */
  private static String fault(GlAccount account) {
    if (account.type() != GlAccountType.POSTING) {
      return "is not for posting";
    }
    if (account.incomeBalance() == IncomeBalance.INCOME_STATEMENT) {
      return "belongs to the income statement itself";
    }
    return account.blocked() ? "is blocked" : "";
  }

  private static List<String> dimensions(
      Company company, List<String> chosen, List<Failure> failures) {
    Spellings known =
        new Spellings(
            company.rows().of(Table.DIMENSIONS).stream().map(row -> row.text("code")).toList());
    List<String> spelled = new ArrayList<>();
    for (String code : chosen) {
      String found = known.find(code);
      if (found == null) {
        failures.add(InputFailures.unknownCode(Place.NOWHERE, code, "dimensions", known.codes()));
      } else if (!spelled.contains(found)) {
        spelled.add(found);
      }
    }
    return spelled;
  }

  private static Failure failure(String code, String reason, String remedy) {
    return new Failure(code, Place.NOWHERE, reason, remedy);
  }
}
