package org.trueup.core.costing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trueup.core.books.Books;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Place;
import org.trueup.core.ledger.AdjustmentCause;
import org.trueup.core.ledger.CauseLink;
import org.trueup.core.ledger.InventoryPeriods;
import org.trueup.core.ledger.LedgerChanges;
import org.trueup.core.ledger.LedgerSnapshot;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.core.transaction.FirstUse;
import org.trueup.core.transaction.PlainTransaction;
import org.trueup.core.transaction.Transaction;
import org.trueup.core.transaction.TransactionReader;

/** Every entry of an adjustment has one cause: the way, the source and what was known of it. */
class ExplanationTest {

  private static final String[] PURCHASE_AND_SALE = {
    "id=p1 kind=purchase posting_date=2026-01-05 document_no=P1 item=BOLT quantity=10 amount=100",
    "id=s1 kind=sale posting_date=2026-01-10 document_no=S1 item=BOLT quantity=4 unit_cost=10"
  };
  private static final String FREIGHT =
      "id=x1 kind=item_charge posting_date=2026-02-20 document_no=X1 item_charge=FREIGHT"
          + " side=purchase amount=5 assigned_to=p1";

  @Test
  void late_charge_reaches_the_sale_through_its_application() {
    assertThat(causes(adjusted("item", PURCHASE_AND_SALE, FREIGHT)))
        .containsExactly(cause(4, CauseLink.APPLIED, 1, 3));
  }

  @Test
  void sale_that_names_its_purchase_takes_its_cost_through_a_fixed_application() {
    String sale = PURCHASE_AND_SALE[1] + " applies_to=p1";
    assertThat(causes(adjusted("item", new String[] {PURCHASE_AND_SALE[0], sale}, FREIGHT)))
        .containsExactly(cause(4, CauseLink.FIXED, 1, 3));
  }

  @Test
  void returned_goods_take_back_the_cost_of_the_sale() {
    String[] business = {
      PURCHASE_AND_SALE[0],
      PURCHASE_AND_SALE[1],
      "id=s2 kind=sale posting_date=2026-01-12 document_no=S2 item=BOLT quantity=-4"
          + " applies_from=s1"
    };
    assertThat(causes(adjusted("item", business, FREIGHT)))
        .containsExactly(cause(5, CauseLink.APPLIED, 1, 4), cause(6, CauseLink.RETURNED, 2, 5));
  }

  @Test
  void transferred_goods_take_the_cost_of_where_they_came_from() {
    String[] business = {
      PURCHASE_AND_SALE[0] + " location=EAST",
      "id=t1 kind=transfer posting_date=2026-01-06 document_no=T1 item=BOLT quantity=6"
          + " location=EAST new_location=WEST",
      PURCHASE_AND_SALE[1] + " location=WEST"
    };
    assertThat(causes(adjusted("item", business, FREIGHT)))
        .containsExactly(
            cause(6, CauseLink.APPLIED, 1, 5),
            cause(7, CauseLink.TRANSFERRED, 1, 5),
            cause(8, CauseLink.APPLIED, 3, 7));
  }

  @Test
  void average_names_its_scope_and_the_end_of_its_period() {
    String[] business = Arrays.copyOf(PURCHASE_AND_SALE, 2);
    Arrays.setAll(business, i -> PURCHASE_AND_SALE[i].replace("BOLT", "NUT"));
    Optional<LocalDate> end = Optional.of(LocalDate.parse("2026-01-31"));
    assertThat(causes(adjusted("item", business, FREIGHT)))
        .containsExactly(new AdjustmentCause(4, CauseLink.AVERAGE_OF_ITEM, 0, 4, end, 3));
    assertThat(causes(adjusted("item_location_variant", business, FREIGHT)))
        .containsExactly(new AdjustmentCause(4, CauseLink.AVERAGE_OF_PLACE, 0, 4, end, 3));
  }

  @Test
  void output_takes_the_cost_that_was_known_of_its_order() {
    String[] business = {
      PURCHASE_AND_SALE[0],
      "id=o1 kind=production_order posting_date=2026-01-06 document_no=O1 order_no=MO1 item=LINK"
          + " quantity=2 status=released",
      "id=c1 kind=consumption posting_date=2026-01-06 document_no=C1 order_no=MO1 item=BOLT"
          + " quantity=4 unit_cost=10",
      "id=f1 kind=output posting_date=2026-01-06 document_no=F1 order_no=MO1 item=LINK quantity=2",
      "id=e1 kind=finish_production_order posting_date=2026-01-06 document_no=E1 order_no=MO1"
    };
    assertThat(causes(adjusted("item", business, FREIGHT)))
        .containsExactly(cause(5, CauseLink.APPLIED, 1, 4), cause(6, CauseLink.ORDER, 0, 5));
  }

  @Test
  void rounding_is_caused_by_the_increase_itself() {
    String[] business = {
      "id=p1 kind=purchase posting_date=2026-01-05 document_no=P1 item=BOLT quantity=3 amount=10",
      "id=s1 kind=sale posting_date=2026-01-10 document_no=S1 item=BOLT quantity=1 unit_cost=3.33",
      "id=s2 kind=sale posting_date=2026-01-10 document_no=S2 item=BOLT quantity=1 unit_cost=3.33",
      "id=s3 kind=sale posting_date=2026-01-10 document_no=S3 item=BOLT quantity=1 unit_cost=3.33"
    };
    Books books = books("item", 1, business);
    post(books, business);
    assertThat(causes(books.adjustCost(item -> true, false).changes()))
        .containsExactly(new AdjustmentCause(5, CauseLink.ROUNDING, 1, 1, Optional.empty(), 2));
  }

  @Test
  void each_adjustment_has_one_cause_whatever_the_number_of_workers() {
    List<AdjustmentCause> alone = mixedBusiness(1);
    assertThat(alone).hasSize(6);
    assertThat(mixedBusiness(3)).isEqualTo(alone);
  }

  private static List<AdjustmentCause> mixedBusiness(int workers) {
    String[] first = {
      PURCHASE_AND_SALE[0],
      "id=p2 kind=purchase posting_date=2026-01-05 document_no=P2 item=NUT quantity=10 amount=50",
      "id=s1 kind=sale posting_date=2026-01-10 document_no=S1 item=BOLT quantity=4 unit_cost=9",
      "id=s2 kind=sale posting_date=2026-01-10 document_no=S2 item=NUT quantity=4 unit_cost=4",
      "id=o1 kind=production_order posting_date=2026-01-11 document_no=O1 order_no=MO1 item=LINK"
          + " quantity=2 status=released",
      "id=c1 kind=consumption posting_date=2026-01-11 document_no=C1 order_no=MO1 item=BOLT"
          + " quantity=4 unit_cost=8",
      "id=c2 kind=consumption posting_date=2026-01-11 document_no=C2 order_no=MO1 item=NUT"
          + " quantity=3 unit_cost=4",
      "id=f1 kind=output posting_date=2026-01-11 document_no=F1 order_no=MO1 item=LINK quantity=2",
      "id=e1 kind=finish_production_order posting_date=2026-01-11 document_no=E1 order_no=MO1",
      "id=s3 kind=sale posting_date=2026-01-12 document_no=S3 item=LINK quantity=1 unit_cost=7"
    };
    Books books = books("item", workers, first);
    post(books, first);
    LedgerChanges changes = books.adjustCost(item -> true, false).changes();
    assertThat(causes(changes))
        .extracting(AdjustmentCause::valueEntryNo)
        .containsExactlyElementsOf(
            changes.valueEntries().stream().map(ValueEntry::entryNo).toList());
    return causes(changes);
  }

  /** The adjustment after business and a late transaction: the third register. */
  private static LedgerChanges adjusted(String calcType, String[] business, String late) {
    String[] all = Arrays.copyOf(business, business.length + 1);
    all[business.length] = late;
    Books books = books(calcType, 1, all);
    post(books, business);
    post(books, late);
    return books.adjustCost(item -> true, false).changes();
  }

  private static AdjustmentCause cause(long valueEntryNo, CauseLink link, long source, long known) {
    return new AdjustmentCause(valueEntryNo, link, source, known, Optional.empty(), 3);
  }

  private static List<AdjustmentCause> causes(LedgerChanges changes) {
    return changes.adjustmentCauses();
  }

  private static Books books(String calcType, int workers, String... transactions) {
    CompanyRows rows =
        CompanyRows.NONE
            .set("average_cost_period", "month")
            .set("average_cost_calc_type", calcType)
            .add(
                Table.ITEMS,
                List.of(
                    CompanyRow.of(pairs("no=BOLT costing_method=fifo")),
                    CompanyRow.of(pairs("no=NUT costing_method=average")),
                    CompanyRow.of(pairs("no=LINK costing_method=fifo replenishment=production"))));
    CompanyRows complete =
        FirstUse.complete(rows, Arrays.stream(transactions).map(ExplanationTest::plain).toList());
    Company company = Companies.from(complete);
    return new Books(company, LedgerSnapshot.EMPTY, InventoryPeriods.of(company), workers);
  }

  private static void post(Books books, String... lines) {
    TransactionReader reader =
        new TransactionReader(
            books.ledger().company(), id -> !books.ledger().movementsOf(id).isEmpty());
    List<Transaction> transactions =
        Arrays.stream(lines).map(line -> reader.read(plain(line)).orElseThrow()).toList();
    books.post(transactions);
  }

  private static PlainTransaction plain(String line) {
    return new PlainTransaction(pairs(line), Place.NOWHERE);
  }

  private static Map<String, String> pairs(String line) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : line.split(" ")) {
      int mark = pair.indexOf('=');
      pairs.put(pair.substring(0, mark), pair.substring(mark + 1));
    }
    return pairs;
  }
}
