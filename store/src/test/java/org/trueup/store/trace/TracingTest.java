package org.trueup.store.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trueup.core.company.Table;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.store.Reading;
import org.trueup.store.TestEngine;
import org.trueup.store.report.TestBooks;
import org.trueup.store.trace.Tracing.Limits;

/** Traces in both directions, as text. */
class TracingTest {

  private static final String[] BUSINESS = {
    "id=p1 kind=purchase posting_date=2026-01-05 document_no=P1 item=BOLT quantity=3 amount=30",
    "id=s1 kind=sale posting_date=2026-01-06 document_no=S1 item=BOLT quantity=1 unit_cost=10",
    "id=x1 kind=item_charge posting_date=2026-01-20 document_no=X1 item_charge=FREIGHT"
        + " side=purchase amount=3 assigned_to=p1"
  };

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void gl_entry_leads_to_shares_movement_supply_and_its_accounts(TestEngine engine) {
    try (TestBooks books = traded(engine);
        Reading reading = books.read()) {
      assertThat(text(Tracing.ofGlEntry(reading, 4, Limits.DEFAULT)))
          .containsExactly(
              "G/L entry 4, 2026-01-06, S1, account COGS; amount 10",
              "└─ value entry 2, 2026-01-06, S1, direct cost of sale; share 10,"
                  + " cost_amount_actual -10",
              "   └─ of: item ledger entry 2, 2026-01-06, S1, sale of BOLT; quantity -1",
              "      └─ supplied by: item ledger entry 1, 2026-01-05, P1, purchase of BOLT;"
                  + " applied -1, quantity 3, remaining_quantity 2",
              "         ├─ cost: value entry 1, 2026-01-05, P1, direct cost of purchase;"
                  + " cost_amount_actual 30",
              "         │  ├─ G/L entry 1, 2026-01-05, P1, account INVENTORY Inventory; share 30,"
                  + " amount 30",
              "         │  └─ G/L entry 2, 2026-01-05, P1, account APPLIED; share -30, amount -30",
              "         └─ cost: value entry 3, 2026-01-20, X1, direct cost of purchase,"
                  + " charge FREIGHT; cost_amount_actual 3",
              "            ├─ G/L entry 7, 2026-01-20, X1, account INVENTORY Inventory; share 3,"
                  + " amount 3",
              "            └─ G/L entry 8, 2026-01-20, X1, account APPLIED; share -3, amount -3");
    }
  }

  @ParameterizedTest
  @EnumSource
  void adjustment_names_the_entry_that_it_adjusts(TestEngine engine) {
    try (TestBooks books = traded(engine);
        Reading reading = books.read()) {
      assertThat(text(Tracing.ofValueEntry(reading, 4, new Limits(1, 50))))
          .containsExactly(
              "value entry 4, 2026-01-06, S1, direct cost of sale, adjustment;"
                  + " cost_amount_actual -1",
              "├─ caused through application to: item ledger entry 1, 2026-01-05, P1, purchase of"
                  + " BOLT; applied -1, quantity 3, remaining_quantity 2",
              "│  └─ first cause: value entry 3, 2026-01-20, X1, direct cost of purchase, charge"
                  + " FREIGHT, item BOLT, transaction x1; cost_amount_actual 3",
              "├─ G/L entry 5, 2026-01-06, S1, account INVENTORY Inventory; share -1, amount -1",
              "├─ G/L entry 6, 2026-01-06, S1, account COGS; share 1, amount 1",
              "├─ adjusts: value entry 2, 2026-01-06, S1, direct cost of sale;"
                  + " cost_amount_actual -10",
              "└─ of: item ledger entry 2, 2026-01-06, S1, sale of BOLT; quantity -1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void movement_leads_to_its_cost_and_to_what_it_supplies(TestEngine engine) {
    try (TestBooks books = traded(engine);
        Reading reading = books.read()) {
      assertThat(text(Tracing.ofItemLedgerEntry(reading, 1, new Limits(1, 50))))
          .containsExactly(
              "item ledger entry 1, 2026-01-05, P1, purchase of BOLT; quantity 3,"
                  + " remaining_quantity 2",
              "├─ cost: value entry 1, 2026-01-05, P1, direct cost of purchase;"
                  + " cost_amount_actual 30",
              "├─ cost: value entry 3, 2026-01-20, X1, direct cost of purchase, charge FREIGHT;"
                  + " cost_amount_actual 3",
              "└─ supplies: item ledger entry 2, 2026-01-06, S1, sale of BOLT; applied -1,"
                  + " quantity -1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void charge_document_leads_to_the_cost_that_it_brought_elsewhere(TestEngine engine) {
    try (TestBooks books = traded(engine);
        Reading reading = books.read()) {
      assertThat(text(Tracing.ofDocument(reading, "X1", new Limits(1, 50))))
          .containsExactly(
              "document X1",
              "└─ value entry 3, 2026-01-20, X1, direct cost of purchase, charge FREIGHT;"
                  + " cost_amount_actual 3",
              "   ├─ G/L entry 7, 2026-01-20, X1, account INVENTORY Inventory; share 3, amount 3",
              "   ├─ G/L entry 8, 2026-01-20, X1, account APPLIED; share -3, amount -3",
              "   └─ of: item ledger entry 1, 2026-01-05, P1, purchase of BOLT; quantity 3,"
                  + " remaining_quantity 2");
      assertThat(text(Tracing.ofTransaction(reading, "x1", new Limits(0, 50))))
          .containsExactly(
              "transaction x1",
              "└─ value entry 3, 2026-01-20, X1, direct cost of purchase, charge FREIGHT;"
                  + " cost_amount_actual 3");
    }
  }

  @ParameterizedTest
  @EnumSource
  void product_is_made_from_material_and_capacity(TestEngine engine) {
    String[] production = {
      "id=p1 kind=purchase posting_date=2026-01-05 document_no=P1 item=BOLT quantity=3 amount=30",
      "id=o1 kind=production_order posting_date=2026-01-07 document_no=O1 order_no=MO1 item=CHAIN"
          + " quantity=1 status=released",
      "id=c1 kind=consumption posting_date=2026-01-08 document_no=C1 order_no=MO1 item=BOLT"
          + " quantity=2",
      "id=w1 kind=capacity posting_date=2026-01-09 document_no=W1 order_no=MO1 operation_no=10"
          + " capacity_type=work_center capacity_no=WC quantity=1 unit_cost=9",
      "id=f1 kind=output posting_date=2026-01-10 document_no=F1 order_no=MO1 item=CHAIN quantity=1"
    };
    try (TestBooks books =
            setUp()
                .add(Table.CAPACITY_CENTERS, "type=work_center no=WC direct_unit_cost=9")
                .open(engine, folder, production);
        Reading reading = books.post(production).read()) {
      assertThat(text(Tracing.ofItemLedgerEntry(reading, 3, new Limits(3, 50))))
          .anyMatch(line -> line.contains("made from: item ledger entry 2"))
          .anyMatch(line -> line.contains("made with: capacity ledger entry 1"))
          .anyMatch(line -> line.contains("supplied by: item ledger entry 1"));
      assertThat(text(Tracing.ofItemLedgerEntry(reading, 1, new Limits(3, 50))))
          .anyMatch(line -> line.contains("goes into: item ledger entry 3"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void batch_document_leads_through_its_entries_to_all_shares(TestEngine engine) {
    try (TestBooks books = setUp().open(engine, folder, BUSINESS)) {
      books.post(BUSINESS);
      books.postCostToGl(GlPostingOptions.perPostingGroup("BATCH"));
      try (Reading reading = books.read()) {
        assertThat(text(Tracing.ofDocument(reading, "BATCH", new Limits(1, 1))))
            .containsExactly(
                "document BATCH",
                "├─ G/L entry 1, 2026-01-05, BATCH, account INVENTORY Inventory; amount 30",
                "│  └─ value entry 1, 2026-01-05, P1, direct cost of purchase; share 30,"
                    + " cost_amount_actual 30",
                "└─ and 5 more");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_does_not_exist_has_no_trace(TestEngine engine) {
    try (TestBooks books = setUp().open(engine, folder);
        Reading reading = books.read()) {
      assertThat(Tracing.ofGlEntry(reading, 1, Limits.DEFAULT)).isEmpty();
      assertThat(Tracing.ofDocument(reading, "NONE", Limits.DEFAULT)).isEmpty();
      assertThat(Tracing.ofTransaction(reading, "NONE", Limits.DEFAULT)).isEmpty();
    }
  }

  private TestBooks traded(TestEngine engine) {
    TestBooks books = setUp().open(engine, folder, BUSINESS);
    books.post(BUSINESS);
    books.adjustCost();
    books.postCostToGl(GlPostingOptions.PER_ENTRY);
    return books;
  }

  private static TestBooks.SetUp setUp() {
    return TestBooks.withAccounts()
        .add(
            Table.ITEMS,
            "no=BOLT costing_method=fifo",
            "no=CHAIN costing_method=fifo replenishment=production unit_cost=20")
        .add(Table.ITEM_CHARGES, "no=FREIGHT");
  }

  private static List<String> text(Optional<TraceNode> trace) {
    return TraceText.lines(List.of(trace.orElseThrow()));
  }
}
