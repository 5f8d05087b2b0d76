package org.trueup.interchange.hledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Dimensions;
import org.trueup.core.company.JournalName;
import org.trueup.core.company.Table;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.GlEntry;

class HledgerJournalTest {

  private static final Company COMPANY =
      Companies.from(
          CompanyRows.NONE
              .set("local_currency", "EUR")
              .add(
                  Table.GL_ACCOUNTS,
                  List.of(
                      CompanyRow.of(Map.of("no", "2110", "name", "Resale  Items: all; others")),
                      CompanyRow.of(Map.of("no", "5510", "name", "Accrual (Interim)")),
                      CompanyRow.of(Map.of("no", "7191", "name", "Direct Cost Applied")),
                      CompanyRow.of(Map.of("no", "7000", "type", "heading"))))
              .add(
                  Table.INVENTORY_POSTING_SETUP,
                  List.of(
                      CompanyRow.of(
                          Map.of("inventory_posting_group", "R", "inventory_account", "2110"))))
              .add(
                  Table.GENERAL_POSTING_SETUP,
                  List.of(
                      CompanyRow.of(
                          Map.of(
                              "gen_prod_posting_group", "R",
                              "invt_accrual_account_interim", "5510",
                              "direct_cost_applied_account", "7191")))));

  @TempDir private Path folder;

  private static GlEntry entry(long no, String account, String amount, String document, int day) {
    return new GlEntry(
        no,
        account,
        LocalDate.of(2026, 1, day),
        document,
        "",
        "Direct cost; invoice | 1",
        Fixed.parse(amount),
        0,
        "",
        "",
        Dimensions.NONE,
        3,
        false,
        JournalName.NONE);
  }

  private static final List<GlEntry> ENTRIES =
      List.of(
          entry(3, "2110", "510", "PI-(1)", 9),
          entry(4, "7191", "-510", "PI-(1)", 9),
          entry(1, "2110", "506.6", "PR-1", 5),
          entry(2, "5510", "-506.6", "PR-1", 5));

  private static String journal(List<GlEntry> entries) throws IOException {
    StringBuilder out = new StringBuilder();
    HledgerJournal.write(COMPANY, entries, out);
    return out.toString();
  }

  @Test
  void journal_declares_accounts_and_has_a_transaction_for_each_document() throws IOException {
    assertThat(journal(ENTRIES))
        .isEqualTo(
            """
            ; General ledger of inventory cost, amounts in EUR
            commodity 1,000.00 EUR

            account assets:2110 Resale Items- all, others
                ; type:A
            account liabilities:5510 Accrual (Interim)
                ; type:L
            account expenses:7191 Direct Cost Applied
                ; type:X


            2026-01-05 * (PR-1) Direct cost, invoice / 1  ; register:3
                assets:2110 Resale Items- all, others  506.60 EUR  ; gl:1
                liabilities:5510 Accrual (Interim)  -506.60 EUR  ; gl:2

            2026-01-09 * (PI-[1]) Direct cost, invoice / 1  ; register:3
                assets:2110 Resale Items- all, others  510.00 EUR  ; gl:3
                expenses:7191 Direct Cost Applied  -510.00 EUR  ; gl:4

            2026-01-09 * Balances
                assets:2110 Resale Items- all, others  0.00 EUR = 1016.60 EUR
                expenses:7191 Direct Cost Applied  0.00 EUR = -510.00 EUR
                liabilities:5510 Accrual (Interim)  0.00 EUR = -506.60 EUR
            """);
  }

  @Test
  void hledger_accepts_the_journal() throws IOException, InterruptedException {
    assertThat(hledger(journal(ENTRIES), "check", "--strict")).isZero();
    assertThat(hledger(journal(ENTRIES), "check", "ordereddates", "accounts", "commodities"))
        .isZero();
  }

  @Test
  void hledger_refuses_a_journal_that_is_out_by_a_cent() throws IOException, InterruptedException {
    String altered = journal(ENTRIES).replace("-506.60 EUR  ; gl:2", "-506.61 EUR  ; gl:2");
    assertThat(hledger(altered, "check")).isNotZero();
  }

  @Test
  void journal_without_entries_is_a_journal() throws IOException, InterruptedException {
    assertThat(hledger(journal(List.of()), "check", "--strict")).isZero();
  }

  private int hledger(String journal, String... command) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("x.journal"), journal);
    List<String> call = new ArrayList<>(List.of("hledger", "-f", file.toString()));
    call.addAll(List.of(command));
    ProcessBuilder process =
        new ProcessBuilder(call)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("o").toFile());
    try {
      return process.start().waitFor();
    } catch (IOException notInstalled) {
      assumeTrue(false, "hledger is not installed");
      return 0;
    }
  }
}
