package org.trueup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The control totals of the AdventureWorks data set, found again in the committed folder. */
class AdventureWorksTotalsTest {

  private static final Example ADVENTUREWORKS = Example.ADVENTUREWORKS;

  /** The last purchase order and the last day that the transaction archive knows. */
  private static final int LAST_ARCHIVED_PURCHASE_ORDER = 416;

  private static final LocalDate LAST_ARCHIVED_DAY = LocalDate.of(2013, 7, 30);

  @Test
  void each_document_became_its_transactions() {
    assertThat(
            ADVENTUREWORKS.lines().stream()
                .collect(Collectors.groupingBy(Line::kind, Collectors.counting())))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("positive_adjustment", 363L + 77 + 109),
                Map.entry("purchase_receipt", 8_845L),
                Map.entry("purchase_invoice", 8_845L),
                Map.entry("item_charge", 4_012L),
                Map.entry("purchase_return_shipment", 563L),
                Map.entry("production_order", 72_591L),
                Map.entry("consumption", 464_916L),
                Map.entry("capacity", 67_131L),
                Map.entry("output", 72_591L),
                Map.entry("finish_production_order", 72_591L),
                Map.entry("sales_shipment", 46_742L),
                Map.entry("revaluation", 35L + 47)));
  }

  @Test
  void opening_stock_is_the_derived_one() {
    assertThat(document("OPENING")).hasSize(363);
    assertThat(Totals.pieces(document("OPENING"))).isEqualByComparingTo("23710617");
    assertThat(Totals.atCost(document("OPENING"))).isEqualByComparingTo("565730693.5260");
    assertThat(document("OPENING").filter(line -> line.unitCost().signum() == 0)).hasSize(29);
  }

  @Test
  void supplements_are_what_the_derived_opening_stock_leaves_short() {
    assertThat(document("SUPPLEMENT-1")).hasSize(77);
    assertThat(Totals.pieces(document("SUPPLEMENT-1"))).isEqualByComparingTo("29838");
    assertThat(Totals.atCost(document("SUPPLEMENT-1"))).isEqualByComparingTo("748392.10");
    assertThat(document("SUPPLEMENT-2")).hasSize(109);
    assertThat(Totals.pieces(document("SUPPLEMENT-2"))).isEqualByComparingTo("15162102");
    assertThat(Totals.atCost(document("SUPPLEMENT-2"))).isEqualByComparingTo("361270496.97499");
  }

  @Test
  void purchase_orders_were_ordered_received_rejected_and_stocked() {
    assertThat(orderedValue(ADVENTUREWORKS.ofKind("purchase_receipt")))
        .isEqualByComparingTo("63791994.8380");
    assertThat(Totals.pieces(ADVENTUREWORKS.ofKind("purchase_receipt")))
        .isEqualByComparingTo("2327299");
    assertThat(Totals.pieces(ADVENTUREWORKS.ofKind("purchase_return_shipment")))
        .isEqualByComparingTo("72700");
    assertThat(
            Totals.atCost(ADVENTUREWORKS.ofKind("purchase_receipt"))
                .subtract(Totals.atCost(ADVENTUREWORKS.ofKind("purchase_return_shipment"))))
        .isEqualByComparingTo("61211692.7310");
  }

  @Test
  void all_that_was_received_is_invoiced_two_days_later_at_the_same_price() {
    Map<String, Line> receipts =
        ADVENTUREWORKS.ofKind("purchase_receipt").collect(Collectors.toMap(Line::id, r -> r));
    ADVENTUREWORKS
        .ofKind("purchase_invoice")
        .forEach(
            invoice -> {
              Line receipt = receipts.remove(invoice.references().getFirst());
              assertThat(invoice.date()).isEqualTo(receipt.date().plusDays(2));
              assertThat(invoice.quantity()).isEqualTo(receipt.quantity());
              assertThat(invoice.unitCost()).isEqualTo(receipt.unitCost());
            });
    assertThat(receipts).isEmpty();
  }

  @Test
  void freight_is_exact_to_the_cent_and_lies_on_every_receipt_once() {
    assertThat(Totals.sum(ADVENTUREWORKS.ofKind("item_charge"), Line::amount))
        .isEqualByComparingTo("1583978.23");
    List<String> charged =
        ADVENTUREWORKS.ofKind("item_charge").flatMap(line -> line.references().stream()).toList();
    assertThat(charged)
        .doesNotHaveDuplicates()
        .hasSameSizeAs(ADVENTUREWORKS.ofKind("purchase_receipt").toList());
  }

  @Test
  void work_orders_were_ordered_stocked_and_scrapped() {
    assertThat(Totals.pieces(ADVENTUREWORKS.ofKind("production_order")))
        .isEqualByComparingTo("4507721");
    assertThat(Totals.pieces(ADVENTUREWORKS.ofKind("output"))).isEqualByComparingTo("4497070");
    assertThat(Totals.sum(ADVENTUREWORKS.ofKind("output"), Line::scrap))
        .isEqualByComparingTo("10651");
    assertThat(ADVENTUREWORKS.ofKind("output").map(Line::item).distinct()).hasSize(238);
  }

  @Test
  void operations_took_their_hours_and_cost() {
    assertThat(Totals.pieces(ADVENTUREWORKS.ofKind("capacity"))).isEqualByComparingTo("228962.20");
    assertThat(Totals.atCost(ADVENTUREWORKS.ofKind("capacity"))).isEqualByComparingTo("3487969.50");
    assertThat(ADVENTUREWORKS.ofKind("capacity").map(Line::orderNo).distinct()).hasSize(42_625);
  }

  @Test
  void orders_are_opened_first_and_finished_last() {
    Map<String, Boolean> finished = new HashMap<>();
    for (Line line : ADVENTUREWORKS.lines()) {
      switch (line.kind()) {
        case "production_order" ->
            assertThat(finished.put(line.orderNo(), false)).describedAs(line.id()).isNull();
        case "consumption", "capacity", "output" ->
            assertThat(finished.get(line.orderNo())).describedAs(line.id()).isFalse();
        case "finish_production_order" ->
            assertThat(finished.put(line.orderNo(), true)).describedAs(line.id()).isFalse();
        default -> {}
      }
    }
    assertThat(finished).hasSize(72_591).doesNotContainValue(false);
  }

  @Test
  void sales_are_those_of_the_archive() {
    assertThat(Totals.pieces(ADVENTUREWORKS.ofKind("sales_shipment")))
        .isEqualByComparingTo("136551");
    assertThat(Totals.atPrice(ADVENTUREWORKS.ofKind("sales_shipment")))
        .isEqualByComparingTo("77641147.3730");
  }

  @Test
  void the_archive_knows_the_first_purchase_and_work_orders() {
    assertThat(archivedReceipts()).hasSize(922);
    assertThat(Totals.sum(archivedReceipts(), Line::ordered)).isEqualByComparingTo("227076");
    assertThat(orderedValue(archivedReceipts())).isEqualByComparingTo("6230059.1965");

    Predicate<Line> archived = line -> !line.date().isAfter(LAST_ARCHIVED_DAY);
    assertThat(ADVENTUREWORKS.ofKind("production_order").filter(archived)).hasSize(41_589);
    assertThat(Totals.pieces(ADVENTUREWORKS.ofKind("production_order").filter(archived)))
        .isEqualByComparingTo("2694181");
  }

  @Test
  void the_archive_closes_with_its_own_quantity_and_number_of_entries() {
    List<Line> output = upTo("output", LAST_ARCHIVED_DAY.plusDays(1)).toList();
    List<Line> consumption = upTo("consumption", LAST_ARCHIVED_DAY).toList();
    assertThat(archivedReceipts().count() + output.size()).isEqualTo(41_421);
    assertThat(consumption).hasSize(238_241);

    BigDecimal closing =
        Totals.pieces(document("OPENING"))
            .add(Totals.sum(archivedReceipts(), Line::ordered))
            .add(Totals.pieces(output.stream()))
            .subtract(Totals.pieces(consumption.stream()))
            .subtract(Totals.pieces(ADVENTUREWORKS.ofKind("sales_shipment")));
    assertThat(closing).isEqualByComparingTo("267345");
  }

  @Test
  void stock_when_sales_end_and_when_all_ends() {
    Predicate<Line> untilJuly = line -> !line.date().isAfter(LocalDate.of(2013, 7, 31));
    assertThat(Totals.sum(ADVENTUREWORKS.lines(untilJuly), Line::stockChange))
        .isEqualByComparingTo("258082");
    assertThat(Totals.sum(ADVENTUREWORKS.lines().stream(), Line::stockChange))
        .isEqualByComparingTo("1644552");
    assertThat(ADVENTUREWORKS.lines(line -> line.stockChange().signum() != 0)).hasSize(594_206);
  }

  @Test
  void cost_shares_of_made_items_add_up_to_their_unit_cost() {
    List<Map<String, String>> made =
        ADVENTUREWORKS.rows("items").stream()
            .filter(item -> item.get("replenishment").equals("production"))
            .toList();
    assertThat(made).hasSize(239);
    for (Map<String, String> item : made) {
      BigDecimal unitCost = new BigDecimal(item.get("unit_cost"));
      assertThat(unitCost).isPositive();
      for (String level : List.of("single_level", "rolled_up")) {
        BigDecimal material = new BigDecimal(item.get(level + "_material_cost"));
        BigDecimal capacity = new BigDecimal(item.get(level + "_capacity_cost"));
        assertThat(material).describedAs(item.get("no")).isNotNegative();
        assertThat(capacity).describedAs(item.get("no")).isNotNegative();
        assertThat(material.add(capacity)).isEqualByComparingTo(unitCost);
      }
    }
  }

  @Test
  void made_items_have_standard_cost_where_the_source_has_it_and_resale_is_averaged() {
    assertThat(
            ADVENTUREWORKS.rows("items").stream()
                .collect(
                    Collectors.groupingBy(
                        item -> item.get("replenishment") + " " + item.get("costing_method"),
                        Collectors.counting())))
        .isEqualTo(
            Map.of(
                "production standard", 210L,
                "production fifo", 29L,
                "purchase fifo", 201L,
                "purchase average", 64L));
  }

  private static Stream<Line> document(String documentNo) {
    return ADVENTUREWORKS.lines(line -> line.documentNo().equals(documentNo));
  }

  private static Stream<Line> upTo(String kind, LocalDate day) {
    return ADVENTUREWORKS.ofKind(kind).filter(line -> !line.date().isAfter(day));
  }

  private static Stream<Line> archivedReceipts() {
    return ADVENTUREWORKS
        .ofKind("purchase_receipt")
        .filter(
            line -> Integer.parseInt(line.orderNo().substring(2)) <= LAST_ARCHIVED_PURCHASE_ORDER);
  }

  private static BigDecimal orderedValue(Stream<Line> receipts) {
    return Totals.sum(receipts, line -> line.ordered().multiply(line.unitCost()));
  }
}
