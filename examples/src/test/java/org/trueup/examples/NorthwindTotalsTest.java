package org.trueup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The control totals of the Northwind data set, found again in the committed folder. */
class NorthwindTotalsTest {

  private static final Example NORTHWIND = Example.NORTHWIND;

  @Test
  void each_of_43_receipts_and_49_shipments_has_an_invoice() {
    assertThat(
            NORTHWIND.lines().stream()
                .collect(Collectors.groupingBy(Line::kind, Collectors.counting())))
        .isEqualTo(
            Map.of(
                "purchase_receipt", 43L,
                "purchase_invoice", 43L,
                "sales_shipment", 49L,
                "sales_invoice", 49L));
  }

  @Test
  void receipts_are_the_purchased_pieces_and_their_value() {
    assertThat(Totals.pieces(NORTHWIND.ofKind("purchase_receipt"))).isEqualByComparingTo("3550");
    assertThat(Totals.atCost(NORTHWIND.ofKind("purchase_receipt"))).isEqualByComparingTo("59130");
  }

  @Test
  void shipments_are_the_sold_pieces_and_their_price() {
    assertThat(Totals.pieces(NORTHWIND.ofKind("sales_shipment"))).isEqualByComparingTo("2487");
    assertThat(Totals.atPrice(NORTHWIND.ofKind("sales_shipment"))).isEqualByComparingTo("52062.75");
  }

  @Test
  void invoices_take_quantity_and_cost_of_what_they_invoice() {
    Map<String, Line> byId =
        NORTHWIND.lines().stream().collect(Collectors.toMap(Line::id, Function.identity()));
    NORTHWIND
        .lines(line -> line.kind().endsWith("_invoice"))
        .forEach(
            invoice -> {
              Line invoiced = byId.get(invoice.references().getFirst());
              assertThat(invoice.item()).isEqualTo(invoiced.item());
              assertThat(invoice.quantity()).isEqualTo(invoiced.quantity());
              assertThat(invoice.unitCost()).isEqualTo(invoiced.unitCost());
              assertThat(invoice.unitPrice()).isEqualTo(invoiced.unitPrice());
            });
  }

  @Test
  void what_was_bought_and_not_sold_is_in_stock() {
    assertThat(Totals.sum(NORTHWIND.lines().stream(), Line::stockChange))
        .isEqualByComparingTo("1063");
  }

  @Test
  void goods_shipped_in_january_and_invoiced_in_march_are_not_invoiced_at_the_end_of_january() {
    assertThat(
            NORTHWIND
                .lines(line -> line.documentNo().equals("SH31") || line.documentNo().equals("SI31"))
                .collect(Collectors.groupingBy(Line::documentNo, Collectors.counting())))
        .isEqualTo(Map.of("SH31", 3L, "SI31", 3L));
    assertThat(NORTHWIND.lines(line -> line.documentNo().equals("SI31")).map(Line::date))
        .containsOnly(LocalDate.of(2006, 3, 22));
    assertThat(NORTHWIND.lines(line -> line.documentNo().equals("SH31")).map(Line::date))
        .containsOnly(LocalDate.of(2006, 1, 22));
  }
}
