package org.trueup.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.trueup.core.books.Books;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Place;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.register.RegisterKind;
import org.trueup.core.transaction.PlainTransaction;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionReader;
import org.trueup.store.Database;
import org.trueup.store.RegisterDraft;
import org.trueup.store.Writing;

/** A company that buys three bolts for 30.00 and sells one, in a database file. */
final class Trading {

  private static final List<Map<String, String>> BUSINESS =
      List.of(
          Map.of(
              "id", "p1",
              "kind", "purchase",
              "posting_date", "2026-01-05",
              "document_no", "P1",
              "item", "BOLT",
              "quantity", "3",
              "amount", "30"),
          Map.of(
              "id", "s1",
              "kind", "sale",
              "posting_date", "2026-02-06",
              "document_no", "S1",
              "item", "BOLT",
              "quantity", "1",
              "unit_cost", "10"));

  private Trading() {}

  /** Writes the company; automatic cost posting as stated. */
  static String in(Path folder, boolean automaticCostPosting) {
    String location = folder.resolve("trading.db").toString();
    CompanyRows rows = rows().set("automatic_cost_posting", String.valueOf(automaticCostPosting));
    Company company = Companies.from(rows);
    try (Database database = Database.open(location);
        Writing writing = database.write()) {
      writing.commit(draft(RegisterKind.SETUP), LedgerChanges.NONE, rows);
      TransactionReader reader = new TransactionReader(company, id -> false);
      List<Transaction> transactions =
          BUSINESS.stream()
              .map(values -> reader.read(new PlainTransaction(values, Place.NOWHERE)).orElseThrow())
              .toList();
      Books books = new Books(company, writing.ledger(), InventoryPeriods.of(company), 1);
      writing.commit(draft(RegisterKind.POSTING), books.post(transactions).changes());
    }
    return location;
  }

  private static RegisterDraft draft(RegisterKind kind) {
    return new RegisterDraft(kind, "tester", "test", Instant.parse("2026-03-01T00:00:00Z"));
  }

  private static CompanyRows rows() {
    return CompanyRows.NONE
        .set("local_currency", "EUR")
        .add(Table.ITEMS, rows("no", "BOLT"))
        .add(Table.GL_ACCOUNTS, rows("no", "INVENTORY", "APPLIED", "COGS", "ADJUSTMENT"))
        .add(
            Table.GENERAL_POSTING_SETUP,
            List.of(
                CompanyRow.of(
                    Map.of(
                        "gen_bus_posting_group", "",
                        "gen_prod_posting_group", "",
                        "direct_cost_applied_account", "APPLIED",
                        "cogs_account", "COGS",
                        "inventory_adjmt_account", "ADJUSTMENT"))))
        .add(
            Table.INVENTORY_POSTING_SETUP,
            List.of(
                CompanyRow.of(
                    Map.of(
                        "location", "",
                        "inventory_posting_group", "",
                        "inventory_account", "INVENTORY"))));
  }

  private static List<CompanyRow> rows(String column, String... values) {
    return List.of(values).stream().map(value -> CompanyRow.of(Map.of(column, value))).toList();
  }
}
