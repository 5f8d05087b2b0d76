package org.trueup.store.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;
import org.trueup.core.costing.CostAdjustment;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;
import org.trueup.core.gl.GlPosting;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.gl.GlPostingResult;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.LastNumbers;
import org.trueup.core.ledger.Ledger;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.posting.TransactionPosting;
import org.trueup.core.register.RegisterKind;
import org.trueup.core.transaction.FirstUse;
import org.trueup.core.transaction.PlainTransaction;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionHash;
import org.trueup.core.transaction.TransactionReader;
import org.trueup.store.CostToPostFilter;
import org.trueup.store.Database;
import org.trueup.store.Reading;
import org.trueup.store.RegisterDraft;
import org.trueup.store.TestEngine;
import org.trueup.store.Writing;

/**
 * A small company in a database, driven by the engine. Rows and transactions are written as {@code
 * name=value} pairs in one line; a value's {@code _} stays as it is and {@code ~} stands for a
 * blank.
 */
public final class TestBooks implements AutoCloseable {

  private final Database database;
  private final CompanyRows rows;
  private final Company company;

  private TestBooks(Database database, CompanyRows rows) {
    this.database = database;
    this.rows = rows;
    company = Companies.from(rows);
    try (Writing writing = database.write()) {
      writing.commit(draft(RegisterKind.SETUP), LedgerChanges.NONE, rows);
    }
  }

  /** Collects the set-up and opens the books. */
  public static final class SetUp {
    private CompanyRows rows = CompanyRows.NONE;

    /** Rows of a table. */
    public SetUp add(Table table, String... lines) {
      rows = rows.add(table, Arrays.stream(lines).map(SetUp::row).toList());
      return this;
    }

    /** A setting. */
    public SetUp set(String setting, String value) {
      rows = rows.set(setting, value);
      return this;
    }

    private static CompanyRow row(String line) {
      return CompanyRow.of(pairs(line));
    }

    /** The books in a new database, with everything that the transactions need on first use. */
    public TestBooks open(TestEngine engine, Path folder, String... transactions) {
      return openAt(engine.newLocation(folder), transactions);
    }

    /** The books in a new database at a location. */
    public TestBooks openAt(String location, String... transactions) {
      CompanyRows complete =
          FirstUse.complete(rows, Arrays.stream(transactions).map(TestBooks::plain).toList());
      return new TestBooks(Database.open(location), complete);
    }
  }

  /** A company with one account per account type and blank posting groups. */
  public static SetUp withAccounts() {
    return new SetUp()
        .add(
            Table.GL_ACCOUNTS,
            "no=INVENTORY name=Inventory",
            "no=INTERIM",
            "no=WIP",
            "no=ACCRUAL",
            "no=ADJUSTMENT",
            "no=APPLIED",
            "no=OVERHEAD",
            "no=PRICE",
            "no=COGS",
            "no=COGS-INTERIM",
            "no=VARIANCE",
            "no=BANK")
        .add(
            Table.GENERAL_POSTING_SETUP,
            "gen_bus_posting_group=~ gen_prod_posting_group=~ cogs_account=COGS"
                + " cogs_account_interim=COGS-INTERIM inventory_adjmt_account=ADJUSTMENT"
                + " invt_accrual_account_interim=ACCRUAL direct_cost_applied_account=APPLIED"
                + " overhead_applied_account=OVERHEAD purchase_variance_account=PRICE")
        .add(Table.INVENTORY_POSTING_SETUP, inventoryRow("~"));
  }

  /** A row of the inventory posting setup for a location. */
  public static String inventoryRow(String location) {
    return "location="
        + location
        + " inventory_posting_group=~ inventory_account=INVENTORY"
        + " inventory_account_interim=INTERIM wip_account=WIP material_variance_account=VARIANCE"
        + " capacity_variance_account=VARIANCE subcontracted_variance_account=VARIANCE"
        + " cap_overhead_variance_account=VARIANCE mfg_overhead_variance_account=VARIANCE";
  }

  private static Map<String, String> pairs(String line) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : line.split(" ")) {
      int mark = pair.indexOf('=');
      pairs.put(pair.substring(0, mark), pair.substring(mark + 1).replace("~", ""));
    }
    return pairs;
  }

  private static PlainTransaction plain(String line) {
    return new PlainTransaction(pairs(line), Place.NOWHERE);
  }

  /** The set-up. */
  public Company company() {
    return company;
  }

  /** The set-up as rows. */
  public CompanyRows rows() {
    return rows;
  }

  /** The database. */
  public Database database() {
    return database;
  }

  /** A view of the ledgers as they now stand. */
  public Reading read() {
    return database.read();
  }

  /** Posts transactions as one register. */
  public TestBooks post(String... lines) {
    try (Writing writing = database.write()) {
      Ledger ledger = new Ledger(company, writing.ledger());
      TransactionPosting posting = new TransactionPosting(ledger, InventoryPeriods.of(company));
      transactions(writing, lines)
          .forEach(transaction -> posting.post(transaction, TransactionHash.of(transaction)));
      commit(writing, ledger, RegisterKind.POSTING);
    }
    return this;
  }

  private List<Transaction> transactions(Reading reading, String... lines) {
    TransactionReader reader =
        new TransactionReader(company, id -> !reading.postedTransactions(List.of(id)).isEmpty());
    List<Transaction> transactions =
        Arrays.stream(lines)
            .map(line -> reader.read(plain(line)))
            .flatMap(Optional::stream)
            .toList();
    if (!reader.failures().isEmpty()) {
      throw new Refusal(reader.failures());
    }
    return transactions;
  }

  /** Adjusts the cost of all items. */
  public TestBooks adjustCost() {
    try (Writing writing = database.write()) {
      Ledger ledger = new Ledger(company, writing.ledger());
      new CostAdjustment(ledger, InventoryPeriods.of(company), 1)
          .run(item -> true, CostAdjustment.Scope.BATCH);
      commit(writing, ledger, RegisterKind.ADJUSTMENT);
    }
    return this;
  }

  private void commit(Writing writing, Ledger ledger, RegisterKind kind) {
    long registerNo = ledger.registerNo();
    LedgerChanges changes = ledger.drain();
    if (company.settings().automaticCostPosting()) {
      GlPostingResult posted =
          GlPosting.postAtOnce(
              company, changes.valueEntries(), writing.lastNumbers().glEntry() + 1, registerNo);
      changes = withGl(changes, posted);
    }
    writing.commit(draft(kind), changes);
  }

  /** Posts inventory cost to the general ledger. */
  public GlPostingResult postCostToGl(GlPostingOptions options) {
    try (Writing writing = database.write()) {
      LastNumbers last = writing.lastNumbers();
      GlPostingResult result =
          GlPosting.post(
              company,
              options,
              writing.costToPost(CostToPostFilter.all(company.settings().expectedCostPosting())),
              last.glEntry() + 1,
              last.register() + 1);
      writing.commit(draft(RegisterKind.GL_POSTING), withGl(LedgerChanges.NONE, result));
      return result;
    }
  }

  private static LedgerChanges withGl(LedgerChanges changes, GlPostingResult result) {
    return changes.withGlPosting(
        result.glEntries(), result.glItemRelations(), result.postedCosts());
  }

  private static RegisterDraft draft(RegisterKind kind) {
    return new RegisterDraft(kind, "tester", "test", Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Override
  public void close() {
    database.close();
  }
}
