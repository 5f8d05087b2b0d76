package org.trueup.core.gl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trueup.core.company.Company;
import org.trueup.core.company.DateRange;
import org.trueup.core.company.GlAccount;
import org.trueup.core.company.GlAccountType;
import org.trueup.core.company.IncomeBalance;
import org.trueup.core.gl.SetUpCheck.Use;
import org.trueup.core.ledger.ItemLedgerEntryType;

class SetUpCheckTest {

  @Test
  void an_example_company_lacks_nothing() {
    Company company = ExampleCompany.withExpectedCost();
    for (ItemLedgerEntryType movement : ItemLedgerEntryType.values()) {
      assertThat(SetUpCheck.of(company, List.of(use(movement, "", true)))).isEmpty();
    }
  }

  @Test
  void a_place_in_use_needs_a_row() {
    Company company = ExampleCompany.withoutExpectedCost();
    assertThat(SetUpCheck.of(company, List.of(use(ItemLedgerEntryType.SALE, "EAST", false))))
        .extracting(SetUpCheck.Finding::code)
        .containsExactly("INVENTORY-POSTING-SETUP-MISSING");
  }

  @Test
  void an_account_of_two_types_is_told() {
    Company company =
        Company.builder()
            .settings(ExampleCompany.settings(false, DateRange.ALWAYS))
            .add(ExampleCompany.general("", "", ""))
            .add(ExampleCompany.inventory("", "", ""))
            .add(ExampleCompany.general("OTHER", "", "-INTERIM"))
            .add(
                new GlAccount(
                    "COGS-INTERIM",
                    "",
                    GlAccountType.POSTING,
                    IncomeBalance.INCOME_STATEMENT,
                    false,
                    false))
            .build();
    assertThat(SetUpCheck.of(company, List.of()))
        .contains(
            new SetUpCheck.Finding(
                "GL-ACCOUNT-SHARED",
                "Account COGS-INTERIM serves COGS and COGS (Interim).",
                "Give each of them an account of its own."));
  }

  private static Use use(ItemLedgerEntryType movement, String location, boolean standard) {
    return new Use(movement, false, standard, location, "", "", "", "");
  }
}
