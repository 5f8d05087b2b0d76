package org.trueup.store.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trueup.core.company.Table;
import org.trueup.store.Query;
import org.trueup.store.Reading;
import org.trueup.store.TestEngine;
import org.trueup.store.report.TestBooks;
import org.trueup.store.trace.Tracing.Limits;

/** Adjustments are followed to the transactions that are their first causes, as text. */
class CauseChainTest {

  private static final String RECEIPT =
      "id=r1 kind=purchase_receipt posting_date=2026-01-05 document_no=R1 item=BOLT quantity=10"
          + " direct_unit_cost=10 location=EAST";
  private static final String LATE_INVOICE =
      "id=i1 kind=purchase_invoice posting_date=2026-02-03 document_no=I1 invoices=r1 item=BOLT"
          + " quantity=10 amount=120";
  private static final String SALE =
      "id=s1 kind=sale posting_date=2026-01-10 document_no=S1 item=BOLT quantity=4 location=EAST";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void sale_was_adjusted_because_of_a_late_invoice(TestEngine engine) {
    try (TestBooks books = books(engine, RECEIPT, SALE, LATE_INVOICE)) {
      books.post(RECEIPT, SALE).adjustCost().post(LATE_INVOICE).adjustCost();
      assertThat(causes(books, "sale"))
          .containsExactly(
              "value entry 5, 2026-01-10, S1, direct cost of sale, adjustment; "
                  + "cost_amount_actual -8, actual_not_posted -8",
              "├─ caused through application to: item ledger entry 1, 2026-01-05, R1, "
                  + "purchase of BOLT at EAST; applied -4, quantity 10, remaining_quantity 6",
              "│  └─ first cause: value entry 4, 2026-02-03, I1, direct cost of purchase, "
                  + "item BOLT, transaction i1; cost_amount_actual 120, cost_amount_expected -100");
    }
  }

  @ParameterizedTest
  @EnumSource
  void sale_after_a_transfer_was_adjusted_because_of_a_late_invoice(TestEngine engine) {
    String transfer =
        "id=t1 kind=transfer posting_date=2026-01-07 document_no=T1 item=BOLT quantity=6"
            + " location=EAST new_location=WEST";
    String sale = SALE.replace("EAST", "WEST");
    try (TestBooks books = books(engine, RECEIPT, transfer, sale, LATE_INVOICE)) {
      books.post(RECEIPT, transfer, sale).adjustCost().post(LATE_INVOICE).adjustCost();
      assertThat(causes(books, "sale"))
          .containsExactly(
              "value entry 9, 2026-01-10, S1, direct cost of sale, adjustment; "
                  + "cost_amount_actual -8, actual_not_posted -8",
              "├─ caused through application to: item ledger entry 3, 2026-01-07, T1, "
                  + "transfer of BOLT at WEST; applied -4, quantity 6, remaining_quantity 2",
              "│  └─ because of: value entry 8, 2026-01-07, T1, direct cost of transfer, "
                  + "adjustment, item BOLT; cost_amount_actual 12",
              "│     └─ caused through transfer from: item ledger entry 1, 2026-01-05, R1, "
                  + "purchase of BOLT at EAST; quantity 10, remaining_quantity 4",
              "│        └─ first cause: value entry 6, 2026-02-03, I1, direct cost of "
                  + "purchase, item BOLT, transaction i1; cost_amount_actual 120, "
                  + "cost_amount_expected -100");
    }
  }

  @ParameterizedTest
  @EnumSource
  void sale_of_a_product_was_adjusted_because_of_an_invoice_two_levels_below(TestEngine engine) {
    String[] production = {
      RECEIPT,
      "id=o1 kind=production_order posting_date=2026-01-06 document_no=O1 order_no=MO1 item=LINK"
          + " quantity=2 status=released location=EAST",
      "id=c1 kind=consumption posting_date=2026-01-06 document_no=C1 order_no=MO1 item=BOLT"
          + " quantity=4 location=EAST",
      "id=f1 kind=output posting_date=2026-01-06 document_no=F1 order_no=MO1 item=LINK quantity=2"
          + " location=EAST",
      "id=e1 kind=finish_production_order posting_date=2026-01-06 document_no=E1 order_no=MO1",
      "id=o2 kind=production_order posting_date=2026-01-07 document_no=O2 order_no=MO2 item=CHAIN"
          + " quantity=1 status=released location=EAST",
      "id=c2 kind=consumption posting_date=2026-01-07 document_no=C2 order_no=MO2 item=LINK"
          + " quantity=2 location=EAST",
      "id=w2 kind=capacity posting_date=2026-01-07 document_no=W2 order_no=MO2 operation_no=10"
          + " capacity_type=work_center capacity_no=WC quantity=1 unit_cost=9",
      "id=f2 kind=output posting_date=2026-01-07 document_no=F2 order_no=MO2 item=CHAIN quantity=1"
          + " location=EAST",
      "id=e2 kind=finish_production_order posting_date=2026-01-07 document_no=E2 order_no=MO2",
      "id=s1 kind=sale posting_date=2026-01-08 document_no=S1 item=CHAIN quantity=1 location=EAST"
    };
    try (TestBooks books = books(engine, production)) {
      books.post(production).adjustCost().post(LATE_INVOICE).adjustCost();
      assertThat(causes(books, "sale"))
          .containsExactly(
              "value entry 17, 2026-01-08, S1, direct cost of sale, adjustment; "
                  + "cost_amount_actual -8, actual_not_posted -8",
              "├─ caused through application to: item ledger entry 5, 2026-01-07, F2, "
                  + "output of CHAIN at EAST; applied -1, quantity 1",
              "│  └─ because of: value entry 16, 2026-01-07, F2, direct cost of output, "
                  + "item CHAIN; cost_amount_actual 8",
              "│     └─ caused by: order MO2, production",
              "│        └─ because of: value entry 15, 2026-01-07, C2, direct cost of "
                  + "consumption, adjustment, item LINK; cost_amount_actual -8",
              "│           └─ caused through application to: item ledger entry 3, "
                  + "2026-01-06, F1, output of LINK at EAST; applied -2, quantity 2",
              "│              └─ because of: value entry 14, 2026-01-06, F1, direct cost "
                  + "of output, item LINK; cost_amount_actual 8",
              "│                 └─ caused by: order MO1, production",
              "│                    └─ because of: value entry 13, 2026-01-06, C1, direct "
                  + "cost of consumption, adjustment, item BOLT; cost_amount_actual -8",
              "│                       └─ caused through application to: item ledger entry "
                  + "1, 2026-01-05, R1, purchase of BOLT at EAST; applied -4, quantity 10, "
                  + "remaining_quantity 6",
              "│                          └─ first cause: value entry 12, 2026-02-03, I1, "
                  + "direct cost of purchase, item BOLT, transaction i1; cost_amount_actual 120, "
                  + "cost_amount_expected -100");
    }
  }

  @ParameterizedTest
  @EnumSource
  void chain_that_is_longer_than_asked_for_says_so(TestEngine engine) {
    String transfer =
        "id=t1 kind=transfer posting_date=2026-01-07 document_no=T1 item=BOLT quantity=6"
            + " location=EAST new_location=WEST";
    String sale = SALE.replace("EAST", "WEST");
    try (TestBooks books = books(engine, RECEIPT, transfer, sale, LATE_INVOICE)) {
      books.post(RECEIPT, transfer, sale).adjustCost().post(LATE_INVOICE).adjustCost();
      assertThat(causes(books, "sale", new Limits(1, 50)))
          .containsExactly(
              "value entry 9, 2026-01-10, S1, direct cost of sale, adjustment; "
                  + "cost_amount_actual -8, actual_not_posted -8",
              "├─ caused through application to: item ledger entry 3, 2026-01-07, T1, "
                  + "transfer of BOLT at WEST; applied -4, quantity 6, remaining_quantity 2",
              "│  └─ because of: value entry 8, 2026-01-07, T1, direct cost of transfer, "
                  + "adjustment, item BOLT; cost_amount_actual 12 (its causes are left out, see "
                  + "--depth)");
    }
  }

  @ParameterizedTest
  @EnumSource
  void averaged_sale_was_adjusted_because_of_a_receipt_that_came_later(TestEngine engine) {
    String[] first = {
      "id=p1 kind=purchase posting_date=2026-01-05 document_no=P1 item=NUT quantity=10 amount=100"
          + " location=EAST",
      "id=s1 kind=sale posting_date=2026-01-10 document_no=S1 item=NUT quantity=4 location=EAST"
    };
    String late =
        "id=p2 kind=purchase posting_date=2026-01-08 document_no=P2 item=NUT quantity=10 amount=140"
            + " location=EAST";
    try (TestBooks books = books(engine, first[0], first[1], late)) {
      books.post(first).adjustCost().post(late).adjustCost();
      assertThat(causes(books, "sale"))
          .containsExactly(
              "value entry 4, 2026-01-10, S1, direct cost of sale, adjustment; "
                  + "cost_amount_actual -8, actual_not_posted -8",
              "├─ caused by: average cost of NUT, at EAST, period ending 2026-01-31; "
                  + "unit_cost_before 10, unit_cost_after 12",
              "│  └─ first cause: value entry 3, 2026-01-08, P2, direct cost of purchase, "
                  + "item NUT, transaction p2; cost_amount_actual 140");
    }
  }

  @ParameterizedTest
  @EnumSource
  void average_of_a_later_period_changed_with_the_average_of_an_earlier_one(TestEngine engine) {
    String[] first = {
      "id=p1 kind=purchase posting_date=2026-01-05 document_no=P1 item=NUT quantity=10 amount=100"
          + " location=EAST",
      "id=s1 kind=sale posting_date=2026-01-10 document_no=S1 item=NUT quantity=4 location=EAST",
      "id=s2 kind=sale posting_date=2026-02-10 document_no=S2 item=NUT quantity=4 location=EAST"
    };
    String charge =
        "id=x1 kind=item_charge posting_date=2026-02-20 document_no=X1 item_charge=FREIGHT"
            + " side=purchase amount=5 assigned_to=p1";
    try (TestBooks books = books(engine, first[0], first[1], first[2], charge)) {
      books.post(first).adjustCost().post(charge).adjustCost();
      assertThat(causes(books, "sale"))
          .containsExactly(
              "value entry 6, 2026-02-10, S2, direct cost of sale, adjustment; "
                  + "cost_amount_actual -2, actual_not_posted -2",
              "├─ caused by: average cost of NUT, at EAST, period ending 2026-02-28; "
                  + "unit_cost_before 10, unit_cost_after 10.5",
              "│  └─ first cause: value entry 4, 2026-02-20, X1, direct cost of purchase, "
                  + "charge FREIGHT, item NUT, transaction x1; cost_amount_actual 5");
    }
  }

  @ParameterizedTest
  @EnumSource
  void returned_goods_take_back_the_cost_that_a_revaluation_gave_to_the_sale(TestEngine engine) {
    String[] first = {
      "id=p1 kind=purchase posting_date=2026-01-05 document_no=P1 item=BOLT quantity=10 amount=100"
          + " location=EAST",
      "id=s1 kind=sale posting_date=2026-01-10 document_no=S1 item=BOLT quantity=4 location=EAST"
          + " applies_to=p1",
      "id=s2 kind=sale posting_date=2026-01-12 document_no=S2 item=BOLT quantity=-4 location=EAST"
          + " applies_from=s1"
    };
    String revaluation =
        "id=v1 kind=revaluation posting_date=2026-01-05 document_no=V1 item=BOLT per=entry"
            + " applies_to=p1 quantity=10 inventory_value_revalued=150";
    try (TestBooks books = books(engine, first[0], first[1], first[2], revaluation)) {
      books.post(first).adjustCost().post(revaluation).adjustCost();
      assertThat(causes(books, "sale"))
          .containsExactly(
              "value entry 6, 2026-01-12, S2, direct cost of sale, adjustment; "
                  + "cost_amount_actual 20, actual_not_posted 20",
              "├─ caused through return of: item ledger entry 2, 2026-01-10, S1, sale of "
                  + "BOLT at EAST; quantity -4",
              "│  └─ because of: value entry 5, 2026-01-10, S1, direct cost of sale, "
                  + "adjustment, item BOLT; cost_amount_actual -20",
              "│     └─ caused through fixed application to: item ledger entry 1, "
                  + "2026-01-05, P1, purchase of BOLT at EAST; applied -4, quantity 10, "
                  + "remaining_quantity 6",
              "│        └─ first cause: value entry 4, 2026-01-05, V1, revaluation of "
                  + "purchase, item BOLT, transaction v1; cost_amount_actual 50");
    }
  }

  @ParameterizedTest
  @EnumSource
  void cents_left_over_are_the_cause_of_rounding(TestEngine engine) {
    String[] business = {
      "id=p1 kind=purchase posting_date=2026-01-05 document_no=P1 item=BOLT quantity=3 amount=10"
          + " location=EAST",
      "id=s1 kind=sale posting_date=2026-01-10 document_no=S1 item=BOLT quantity=1 location=EAST",
      "id=s2 kind=sale posting_date=2026-01-11 document_no=S2 item=BOLT quantity=1 location=EAST",
      "id=s3 kind=sale posting_date=2026-01-12 document_no=S3 item=BOLT quantity=1 location=EAST"
    };
    try (TestBooks books = books(engine, business)) {
      books.post(business).adjustCost();
      assertThat(causes(books, "purchase"))
          .containsExactly(
              "value entry 5, 2026-01-05, P1, rounding of purchase; cost_amount_actual "
                  + "-0.01, actual_not_posted -0.01",
              "├─ caused by cents left over in: item ledger entry 1, 2026-01-05, P1, "
                  + "purchase of BOLT at EAST; quantity 3");
    }
  }

  @ParameterizedTest
  @EnumSource
  void averaged_sale_that_was_posted_at_another_cost_says_so(TestEngine engine) {
    String[] business = postedAtAnotherCost();
    try (TestBooks books = books(engine, business)) {
      books.post(business[0], business[1]).adjustCost();
      assertThat(causes(books, "sale"))
          .containsExactly(
              "value entry 3, 2026-01-10, S1, direct cost of sale, adjustment; "
                  + "cost_amount_actual -4, actual_not_posted -4",
              "├─ posted at another cost than: average cost of NUT, at EAST, period ending "
                  + "2026-01-31; unit_cost_before 9, unit_cost_after 10",
              "│  └─ its cost: value entry 1, 2026-01-05, P1, direct cost of purchase, "
                  + "item NUT, transaction p1; cost_amount_actual 100");
    }
  }

  @ParameterizedTest
  @EnumSource
  void later_average_changed_because_an_earlier_sale_was_adjusted(TestEngine engine) {
    String[] business = postedAtAnotherCost();
    try (TestBooks books = books(engine, business)) {
      books.post(business).adjustCost();
      assertThat(causes(books, "sale"))
          .containsExactly(
              "value entry 5, 2026-02-10, S2, direct cost of sale, adjustment; "
                  + "cost_amount_actual 2, actual_not_posted 2",
              "├─ caused by: average cost of NUT, at EAST, period ending 2026-02-28; "
                  + "unit_cost_before 10.66667, unit_cost_after 10",
              "│  └─ because of: value entry 4, 2026-01-10, S1, direct cost of sale, "
                  + "adjustment, item NUT; cost_amount_actual -4",
              "│     └─ posted at another cost than: average cost of NUT, at EAST, period "
                  + "ending 2026-01-31; unit_cost_before 9, unit_cost_after 10",
              "│        └─ its cost: value entry 1, 2026-01-05, P1, direct cost of "
                  + "purchase, item NUT, transaction p1; cost_amount_actual 100");
    }
  }

  private static String[] postedAtAnotherCost() {
    return new String[] {
      "id=p1 kind=purchase posting_date=2026-01-05 document_no=P1 item=NUT quantity=10 amount=100"
          + " location=EAST",
      "id=s1 kind=sale posting_date=2026-01-10 document_no=S1 item=NUT quantity=4 location=EAST"
          + " unit_cost=9",
      "id=s2 kind=sale posting_date=2026-02-10 document_no=S2 item=NUT quantity=3 location=EAST"
          + " unit_cost=10.66667"
    };
  }

  @ParameterizedTest
  @EnumSource
  void sale_before_its_purchase_was_adjusted_because_of_the_purchase(TestEngine engine) {
    String[] business = {
      SALE + " unit_cost=9",
      "id=p1 kind=purchase posting_date=2026-01-05 document_no=P1 item=BOLT quantity=10 amount=100"
          + " location=EAST"
    };
    try (TestBooks books = books(engine, business)) {
      books.post(business).adjustCost();
      assertThat(causes(books, "sale"))
          .containsExactly(
              "value entry 3, 2026-01-10, S1, direct cost of sale, adjustment; "
                  + "cost_amount_actual -4, actual_not_posted -4",
              "├─ caused through application to: item ledger entry 2, 2026-01-05, P1, "
                  + "purchase of BOLT at EAST; applied -4, quantity 10, remaining_quantity 6",
              "│  └─ first cause: value entry 2, 2026-01-05, P1, direct cost of purchase, "
                  + "item BOLT, transaction p1; cost_amount_actual 100");
    }
  }

  @ParameterizedTest
  @EnumSource
  void sale_from_two_purchases_names_both(TestEngine engine) {
    String[] first = {
      "id=p1 kind=purchase posting_date=2026-01-05 document_no=P1 item=BOLT quantity=3 amount=30"
          + " location=EAST",
      "id=p2 kind=purchase posting_date=2026-01-06 document_no=P2 item=BOLT quantity=3 amount=33"
          + " location=EAST",
      SALE
    };
    String[] charges = {
      "id=x1 kind=item_charge posting_date=2026-02-20 document_no=X1 item_charge=FREIGHT"
          + " side=purchase amount=3 assigned_to=p1",
      "id=x2 kind=item_charge posting_date=2026-02-21 document_no=X2 item_charge=FREIGHT"
          + " side=purchase amount=6 assigned_to=p2"
    };
    try (TestBooks books = books(engine, first[0], first[1], first[2], charges[0], charges[1])) {
      books.post(first).adjustCost().post(charges).adjustCost();
      assertThat(causes(books, "sale"))
          .containsExactly(
              "value entry 7, 2026-01-10, S1, direct cost of sale, adjustment; "
                  + "cost_amount_actual -5, actual_not_posted -5",
              "├─ caused through application to: item ledger entry 1, 2026-01-05, P1, "
                  + "purchase of BOLT at EAST; applied -3, quantity 3",
              "│  └─ first cause: value entry 5, 2026-02-20, X1, direct cost of purchase, "
                  + "charge FREIGHT, item BOLT, transaction x1; cost_amount_actual 3",
              "├─ caused through application to: item ledger entry 2, 2026-01-06, P2, "
                  + "purchase of BOLT at EAST; applied -1, quantity 3, remaining_quantity 2",
              "│  └─ first cause: value entry 6, 2026-02-21, X2, direct cost of purchase, "
                  + "charge FREIGHT, item BOLT, transaction x2; cost_amount_actual 6");
    }
  }

  @ParameterizedTest
  @EnumSource
  void second_adjustment_accounts_only_for_what_came_since_the_first(TestEngine engine) {
    String charge =
        "id=x1 kind=item_charge posting_date=2026-02-20 document_no=X1 item_charge=FREIGHT"
            + " side=purchase amount=10 assigned_to=r1";
    try (TestBooks books = books(engine, RECEIPT, SALE, LATE_INVOICE, charge)) {
      books.post(RECEIPT, SALE).adjustCost();
      books.post(LATE_INVOICE).adjustCost().post(charge).adjustCost();
      assertThat(causes(books, "sale"))
          .containsExactly(
              "value entry 7, 2026-01-10, S1, direct cost of sale, adjustment; "
                  + "cost_amount_actual -4, actual_not_posted -4",
              "├─ caused through application to: item ledger entry 1, 2026-01-05, R1, "
                  + "purchase of BOLT at EAST; applied -4, quantity 10, remaining_quantity 6",
              "│  └─ first cause: value entry 6, 2026-02-20, X1, direct cost of purchase, "
                  + "charge FREIGHT, item BOLT, transaction x1; cost_amount_actual 10");
    }
  }

  private TestBooks books(TestEngine engine, String... transactions) {
    return TestBooks.withAccounts()
        .set("expected_cost_posting", "true")
        .set("average_cost_period", "month")
        .set("average_cost_calc_type", "item_location_variant")
        .add(Table.LOCATIONS, "code=EAST", "code=WEST")
        .add(
            Table.INVENTORY_POSTING_SETUP,
            TestBooks.inventoryRow("EAST"),
            TestBooks.inventoryRow("WEST"))
        .add(
            Table.ITEMS,
            "no=BOLT costing_method=fifo",
            "no=NUT costing_method=average",
            "no=LINK costing_method=fifo unit_cost=20 replenishment=production",
            "no=CHAIN costing_method=fifo unit_cost=40 replenishment=production")
        .add(Table.CAPACITY_CENTERS, "type=work_center no=WC direct_unit_cost=9")
        .add(Table.ITEM_CHARGES, "no=FREIGHT")
        .open(engine, folder, transactions);
  }

  private static List<String> causes(TestBooks books, String movementType) {
    return causes(books, movementType, Limits.DEFAULT);
  }

  /** The last adjustment of a kind of movement with what caused it. */
  private static List<String> causes(TestBooks books, String movementType, Limits limits) {
    try (Reading reading = books.read()) {
      Query last =
          Query.of(
                  "SELECT MAX(c.value_entry_no) AS last FROM adjustment_cause c JOIN value_entry v"
                      + " ON v.entry_no = c.value_entry_no WHERE v.item_ledger_entry_type = :type")
              .with("type", movementType);
      long no = reading.rows(last).getFirst().number("last");
      List<String> lines =
          TraceText.lines(List.of(Tracing.ofValueEntry(reading, no, limits).orElseThrow()));
      int end = 1;
      while (end < lines.size() && !lines.get(end).matches("[├└]─ (adjusts|of|G/L).*")) {
        end++;
      }
      return lines.subList(0, end);
    }
  }
}
