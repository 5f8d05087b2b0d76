package org.trueup.core.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trueup.core.closing.ClosingOptions.Balance;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Dimensions;
import org.trueup.core.company.Table;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.Cost;

/** The lines of a closing journal, and what is said of their dimensions. */
class IncomeStatementClosingTest {

  private static final CompanyRows ROWS =
      CompanyRows.NONE
          .with(
              Table.GL_ACCOUNTS,
              List.of(
                  row("no", "3120", "income_balance", "balance_sheet"),
                  row("no", "6110"),
                  row("no", "Cogs")))
          .with(Table.DIMENSIONS, List.of(row("code", "AREA"), row("code", "PROJECT")))
          .with(
              Table.DEFAULT_DIMENSIONS,
              List.of(
                  demand("3120", "AREA", "", "code_mandatory"),
                  demand("6110", "AREA", "", "code_mandatory"),
                  demand("6110", "PROJECT", "", "no_code"),
                  demand("COGS", "PROJECT", "", "same_code")))
          .with(
              Table.ACCOUNTING_PERIODS,
              List.of(
                  row("starting_date", "2025-01-01", "new_fiscal_year", "true", "closed", "true"),
                  row("starting_date", "2026-01-01", "new_fiscal_year", "true")));

  private static final Company COMPANY = Companies.from(ROWS);

  private static CompanyRow row(String... cells) {
    Map<String, String> values = new java.util.HashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      values.put(cells[i], cells[i + 1]);
    }
    return CompanyRow.of(values);
  }

  private static CompanyRow demand(String account, String dimension, String value, String posting) {
    return row(
        "table", "gl_account",
        "no", account,
        "dimension", dimension,
        "value", value,
        "value_posting", posting);
  }

  private static AccountSum sum(String account, String dimensions, int amount) {
    return new AccountSum(
        account, Dimensions.parse(dimensions), new Cost(amount * Fixed.ONE, 7 * Fixed.ONE));
  }

  private static IncomeStatementClosing closing(
      Optional<Balance> balance, List<String> dimensions, AccountSum... sums) {
    return IncomeStatementClosing.of(
        COMPANY,
        new ClosingOptions(LocalDate.of(2025, 12, 31), "C1", "3120", "Close", balance, dimensions),
        year -> List.of(sums));
  }

  private static List<String> lines(IncomeStatementClosing closing) {
    return closing.lines().stream()
        .map(
            line ->
                line.glAccount()
                    + " "
                    + Fixed.toDecimal(line.amount().lcy()).toPlainString()
                    + " "
                    + line.dimensions().toText())
        .map(String::strip)
        .toList();
  }

  @Test
  void codes_that_differ_in_case_are_one_account_and_one_value() {
    assertThat(
            lines(
                closing(
                    Optional.empty(),
                    List.of("area", "AREA"),
                    sum("COGS", "area=north", 5),
                    sum("Cogs", "AREA=NORTH;PROJECT=X", 3))))
        .containsExactly("Cogs -8 AREA=north", "3120 8");
  }

  @Test
  void what_comes_to_nothing_and_what_is_of_no_income_statement_has_no_line() {
    assertThat(
            lines(
                closing(
                    Optional.of(Balance.PER_LINE),
                    List.of(),
                    sum("6110", "AREA=NORTH", 5),
                    sum("6110", "AREA=SOUTH", -5),
                    sum("3120", "", 4),
                    sum("", "", 2),
                    sum("9999", "", 1))))
        .isEmpty();
  }

  @Test
  void results_that_cancel_out_need_no_line_of_retained_earnings() {
    IncomeStatementClosing closing =
        closing(Optional.empty(), List.of(), sum("6110", "", -5), sum("COGS", "", 5));
    assertThat(lines(closing)).containsExactly("6110 5", "Cogs -5");
    assertThat(closing.lines()).allMatch(line -> line.amount().acy() == 0);
    assertThat(
            IncomeStatementClosing.openAccounts(
                COMPANY, List.of(sum("6110", "", -5), sum("COGS", "", 5))))
        .isEqualTo(2);
  }

  @Test
  void dimensions_that_accounts_demand_and_lines_do_not_carry_are_named() {
    assertThat(closing(Optional.empty(), List.of(), sum("6110", "", -5)).missingDimensions())
        .containsExactly(
            "Account 6110 demands a value of dimension AREA, which its closing lines do not carry.",
            "Account 3120 demands a value of dimension AREA, which its closing lines do not"
                + " carry.");
    assertThat(closing(Optional.empty(), List.of("AREA"), sum("6110", "", 5)).missingDimensions())
        .as("one line for all carries no dimensions")
        .hasSize(1)
        .allMatch(text -> text.startsWith("Account 3120 "));
    assertThat(
            closing(Optional.of(Balance.PER_LINE), List.of("AREA"), sum("6110", "", 5))
                .missingDimensions())
        .isEmpty();
  }

  @Test
  void every_fault_of_the_options_is_told_at_once() {
    ClosingOptions options =
        new ClosingOptions(
            LocalDate.of(2025, 12, 31), " ", "COGS", "", Optional.empty(), List.of("REGION"));
    assertThatThrownBy(() -> IncomeStatementClosing.of(COMPANY, options, year -> List.of()))
        .hasMessageContaining("DOCUMENT-NO-REQUIRED: ")
        .hasMessageContaining(
            "RETAINED-EARNINGS-ACCOUNT-NOT-ALLOWED: Account Cogs belongs to the income statement"
                + " itself.")
        .hasMessageContaining("UNKNOWN-CODE: \"REGION\" is not in dimensions.");
  }
}
