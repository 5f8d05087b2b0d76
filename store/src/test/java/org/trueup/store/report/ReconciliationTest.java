package org.trueup.store.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.gl.SetUpCheck;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.reconciliation.Matrix;
import org.trueup.core.reconciliation.Mode;
import org.trueup.core.reconciliation.ReconciliationField;
import org.trueup.core.reconciliation.RowName;
import org.trueup.core.reconciliation.WarningFlag;
import org.trueup.store.Reading;
import org.trueup.store.TestEngine;
import org.trueup.store.report.Reconciliation.Options;
import org.trueup.store.report.Reconciliation.Result;

/** The reconciliation over ledgers in a database, and the causes of its differences. */
class ReconciliationTest {

  private static final String RECEIPT =
      "id=r1 kind=purchase_receipt posting_date=2026-01-05 document_no=R1 item=LINK quantity=200"
          + " direct_unit_cost=2";
  private static final String INVOICE =
      "id=i1 kind=purchase_invoice posting_date=2026-01-06 document_no=I1 invoices=r1 item=LINK"
          + " quantity=100 amount=230";
  private static final String ORDER =
      "id=o1 kind=production_order posting_date=2026-01-07 document_no=O1 order_no=MO1 item=CHAIN"
          + " quantity=1 status=released";
  private static final String CONSUMPTION =
      "id=c1 kind=consumption posting_date=2026-01-08 document_no=C1 order_no=MO1 item=LINK"
          + " quantity=60";
  private static final String CAPACITY =
      "id=w1 kind=capacity posting_date=2026-01-09 document_no=W1 order_no=MO1 operation_no=10"
          + " capacity_type=work_center capacity_no=WC quantity=10 unit_cost=9.9"
          + " indirect_cost_pct=10";
  private static final String OUTPUT =
      "id=f1 kind=output posting_date=2026-01-10 document_no=F1 order_no=MO1 item=CHAIN quantity=1";
  private static final String SHIPMENT =
      "id=s1 kind=sales_shipment posting_date=2026-01-11 document_no=S1 item=CHAIN quantity=1";
  private static final String FOUND =
      "id=a1 kind=positive_adjustment posting_date=2026-02-01 document_no=A1 item=FOUND quantity=1"
          + " unit_amount=10";

  private static final String[] ALL = {
    RECEIPT, INVOICE, ORDER, CONSUMPTION, CAPACITY, OUTPUT, SHIPMENT, FOUND
  };

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everything_posted_leaves_no_difference_and_cells_add_up(TestEngine engine) {
    try (TestBooks books = chain().set("expected_cost_posting", "true").open(engine, folder, ALL)) {
      books.post(ALL);
      books.postCostToGl(GlPostingOptions.perPostingGroup("GL1"));
      try (Reading reading = books.read()) {
        Result result = new Reconciliation(reading, books.company(), Options.ALL).run();

        assertThat(result.agrees()).isTrue();
        assertThat(row(result, RowName.DIRECT_COST_APPLIED)).isEqualTo("-230 0 -90 -320 -320 0");
        assertThat(row(result, RowName.INVENTORY_TO_WIP)).isEqualTo("120 0 -120 0 0 0");
        assertThat(row(result, RowName.COGS_INTERIM)).isEqualTo("0 200 0 200 200 0");
        assertThat(row(result, RowName.DIFFERENCE)).isEqualTo("0 0 0 0 0 0");
        assertThat(columnSum(result)).isEqualTo(-cell(result, RowName.TOTAL));
        assertThat(result.columnWarnings()).isEmpty();
        assertThat(causes(reading, books.company(), Options.ALL)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void unposted_cost_is_named_by_its_reason(TestEngine engine) {
    try (TestBooks books = chain().open(engine, folder, ALL)) {
      books.post(ALL);
      try (Reading reading = books.read()) {
        Result result = new Reconciliation(reading, books.company(), Options.ALL).run();

        assertThat(result.columnWarnings())
            .containsEntry(ReconciliationField.INVENTORY, WarningFlag.COST_POSTED_TO_GL)
            .containsEntry(
                ReconciliationField.INVENTORY_INTERIM, WarningFlag.EXPECTED_COST_POSTING);
        assertThat(causes(reading, books.company(), Options.ALL))
            .containsExactly(
                "INVENTORY NOT-POSTED-YET -90 5",
                "INVENTORY_INTERIM EXPECTED-COST-NOT-POSTED -200 4",
                "WIP_INVENTORY EXPECTED-COST-NOT-POSTED 200 1",
                "WIP_INVENTORY NOT-POSTED-YET -219 3",
                "PURCHASE_VARIANCE NOT-POSTED-YET -40 1",
                "INVENTORY_ADJMT NOT-POSTED-YET 10 1",
                "INVT_ACCRUAL_INTERIM EXPECTED-COST-NOT-POSTED 200 2",
                "COGS_INTERIM EXPECTED-COST-NOT-POSTED -200 1",
                "DIRECT_COST_APPLIED NOT-POSTED-YET 320 2",
                "OVERHEAD_APPLIED NOT-POSTED-YET 19 2");
        assertCausesExplain(reading, books.company(), Options.ALL);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void cost_on_a_day_that_is_closed_for_posting_is_named_so(TestEngine engine) {
    try (TestBooks books = chain().open(engine, folder, FOUND)) {
      books.post(FOUND);
      Company closed = Companies.from(books.rows().set("allow_posting_from", "2026-03-01"));
      try (Reading reading = books.read()) {
        assertThat(causes(reading, closed, Options.ALL))
            .containsExactly(
                "INVENTORY POSTING-DATE-NOT-ALLOWED -10 1",
                "INVENTORY_ADJMT POSTING-DATE-NOT-ALLOWED 10 1");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void date_filter_looks_at_its_days_on_both_sides(TestEngine engine) {
    try (TestBooks books = chain().open(engine, folder, ALL)) {
      books.post(ALL);
      books.postCostToGl(GlPostingOptions.PER_ENTRY);
      Options february =
          new Options(
              CodeFilter.ALL,
              CodeFilter.ALL,
              DateFilter.parse("2026-02-01..2026-02-28"),
              true,
              Mode.CORRECTED,
              KnownAt.NOW,
              false);
      try (Reading reading = books.read()) {
        Result result = new Reconciliation(reading, books.company(), february).run();

        assertThat(row(result, RowName.INVENTORY_ADJMT)).isEqualTo("-10 0 0 -10 -10 0");
        assertThat(row(result, RowName.GL_TOTAL)).isEqualTo("10 0 0 0 0 0");
        assertThat(result.agrees()).isTrue();
        assertCausesExplain(reading, books.company(), february);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void set_up_check_knows_what_the_ledgers_use(TestEngine engine) {
    try (TestBooks books = chain().set("expected_cost_posting", "true").open(engine, folder, ALL)) {
      books.post(ALL);
      try (Reading reading = books.read()) {
        List<SetUpCheck.Use> uses = PostingUses.of(reading);

        assertThat(uses)
            .extracting(SetUpCheck.Use::movement)
            .contains(
                ItemLedgerEntryType.PURCHASE,
                ItemLedgerEntryType.CONSUMPTION,
                ItemLedgerEntryType.CAPACITY,
                ItemLedgerEntryType.OUTPUT,
                ItemLedgerEntryType.SALE,
                ItemLedgerEntryType.POSITIVE_ADJUSTMENT);
        assertThat(SetUpCheck.of(books.company(), uses))
            .extracting(SetUpCheck.Finding::code)
            .as("all variances stand on one account")
            .containsExactly("GL-ACCOUNT-SHARED");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void item_filter_leaves_out_the_general_ledger_and_capacity(TestEngine engine) {
    try (TestBooks books = chain().open(engine, folder, ALL)) {
      books.post(ALL);
      Options links =
          new Options(
              CodeFilter.parse("link"),
              CodeFilter.ALL,
              DateFilter.ALL,
              false,
              Mode.CORRECTED,
              KnownAt.NOW,
              false);
      try (Reading reading = books.read()) {
        Result result = new Reconciliation(reading, books.company(), links).run();

        assertThat(row(result, RowName.DIRECT_COST_APPLIED)).isEqualTo("-230 0 0 -230 0 0");
        assertThat(result.matrix().rows())
            .extracting(Matrix.Row::name)
            .doesNotContain(RowName.GL_TOTAL, RowName.DIFFERENCE);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void entries_of_another_system_are_named_and_explain_the_difference(TestEngine engine) {
    TestBooks.SetUp setUp =
        chain()
            .set("automatic_cost_posting", "true")
            .add(
                Table.EXTERNAL_GL_ENTRIES,
                "entry_no=1 posting_date=2026-01-20 gl_account=INVENTORY amount=7",
                "entry_no=2 posting_date=2026-01-20 gl_account=~ amount=-7");
    try (TestBooks books = setUp.open(engine, folder, FOUND);
        Reading reading = books.post(FOUND).read()) {
      Result result = new Reconciliation(reading, books.company(), Options.ALL).run();

      assertThat(result.columnWarnings())
          .containsEntry(ReconciliationField.INVENTORY, WarningFlag.DELETED_GL_ACCOUNTS);
      assertThat(causes(reading, books.company(), Options.ALL))
          .containsExactly("INVENTORY EXTERNAL-ENTRY 7 1");
      assertCausesExplain(reading, books.company(), Options.ALL);
    }
  }

  @ParameterizedTest
  @EnumSource
  void entry_on_the_closing_date_of_a_closed_year_is_told(TestEngine engine) {
    TestBooks.SetUp setUp =
        chain()
            .set("automatic_cost_posting", "true")
            .add(
                Table.ACCOUNTING_PERIODS,
                "starting_date=2025-01-01 new_fiscal_year=true closed=true",
                "starting_date=2026-01-01 new_fiscal_year=true")
            .add(
                Table.EXTERNAL_GL_ENTRIES,
                "entry_no=1 posting_date=C2025-12-31 gl_account=VARIANCE amount=5",
                "entry_no=2 posting_date=C2025-12-31 gl_account=BANK amount=-5");
    try (TestBooks books = setUp.open(engine, folder, FOUND);
        Reading reading = books.post(FOUND).read()) {
      Result result = new Reconciliation(reading, books.company(), Options.ALL).run();

      assertThat(result.rowWarnings())
          .containsEntry(RowName.MATERIAL_VARIANCE, WarningFlag.CLOSING_PERIOD_OVERLAP);
    }
  }

  @ParameterizedTest
  @EnumSource
  void cost_on_an_account_that_was_replaced_is_found_there(TestEngine engine) {
    try (TestBooks books =
        chain().set("automatic_cost_posting", "true").open(engine, folder, FOUND)) {
      CompanyRows moved =
          books
              .post(FOUND)
              .rows()
              .add(Table.GL_ACCOUNTS, List.of(CompanyRow.of(java.util.Map.of("no", "NEW"))))
              .change(
                  Table.GENERAL_POSTING_SETUP,
                  java.util.Map.of("gen_bus_posting_group", "", "gen_prod_posting_group", ""),
                  java.util.Map.of("inventory_adjmt_account", "NEW"));
      Company company = Companies.from(moved);
      try (Reading reading = books.read()) {
        Result result = new Reconciliation(reading, company, Options.ALL).run();

        assertThat(result.rowWarnings())
            .containsEntry(RowName.INVENTORY_ADJMT, WarningFlag.POSTING_GROUP);
        assertThat(causes(reading, company, Options.ALL))
            .containsExactly("INVENTORY_ADJMT ACCOUNT-REASSIGNED 10 1");
        assertCausesExplain(reading, company, Options.ALL);
      }
    }
  }

  private static TestBooks.SetUp chain() {
    return TestBooks.withAccounts()
        .add(
            Table.ITEMS,
            "no=LINK costing_method=standard standard_cost=2 unit_cost=2 overhead_rate=0.1",
            "no=CHAIN costing_method=standard standard_cost=200 unit_cost=200",
            "no=FOUND costing_method=fifo")
        .add(
            Table.CAPACITY_CENTERS,
            "type=work_center no=WC direct_unit_cost=9 indirect_cost_pct=10");
  }

  private static List<String> causes(Reading reading, Company company, Options options) {
    return new Reconciliation(reading, company, options)
        .causes().orElseThrow().causes().stream()
            .map(
                cause ->
                    cause.field()
                        + " "
                        + cause.code()
                        + " "
                        + Fixed.toText(cause.amount())
                        + " "
                        + cause.entries())
            .toList();
  }

  private static void assertCausesExplain(Reading reading, Company company, Options options) {
    Reconciliation reconciliation = new Reconciliation(reading, company, options);
    Result result = reconciliation.run();
    ReconciliationCauses causes = reconciliation.causes().orElseThrow();
    for (ReconciliationField field : ReconciliationField.values()) {
      if (field.accountType().isPresent()) {
        assertThat(causes.total().get(field))
            .as(field.code())
            .isEqualTo(result.differences().get(field));
      }
    }
  }

  private static String row(Result result, RowName name) {
    Matrix.Row row = find(result, name);
    return String.join(
        " ",
        Fixed.toText(row.inventory()),
        Fixed.toText(row.inventoryInterim()),
        Fixed.toText(row.wipInventory()),
        Fixed.toText(row.total()),
        Fixed.toText(row.glTotal()),
        Fixed.toText(row.difference()));
  }

  private static Matrix.Row find(Result result, RowName name) {
    return result.matrix().rows().stream()
        .filter(row -> row.name() == name)
        .findFirst()
        .orElseThrow();
  }

  private static long cell(Result result, RowName name) {
    return find(result, name).inventory();
  }

  private static long columnSum(Result result) {
    return result.matrix().rows().stream()
        .filter(row -> row.name().ordinal() < RowName.TOTAL.ordinal())
        .mapToLong(Matrix.Row::inventory)
        .sum();
  }
}
