package org.trueup.examples.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunningStockTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  @Test
  void shortage_is_the_deepest_point_below_zero() {
    RunningStock stock = new RunningStock();
    stock.post(
        List.of(
            line(TransactionKind.SALES_SHIPMENT, "BOLT", "3"),
            line(TransactionKind.PURCHASE_RECEIPT, "BOLT", "2"),
            line(TransactionKind.CONSUMPTION, "BOLT", "4"),
            line(TransactionKind.OUTPUT, "BOLT", "9"),
            line(TransactionKind.PURCHASE_RECEIPT, "NUT", "1")));

    assertThat(stock.shortages()).isEqualTo(Map.of("BOLT", new BigDecimal("5")));
    assertThat(stock.quantities())
        .isEqualTo(Map.of("BOLT", new BigDecimal("4"), "NUT", new BigDecimal("1")));
  }

  @Test
  void invoices_and_charges_move_nothing() {
    RunningStock stock = new RunningStock();
    stock.post(List.of(line(TransactionKind.PURCHASE_INVOICE, "BOLT", "3")));

    assertThat(stock.quantities()).isEmpty();
  }

  @Test
  void a_day_is_posted_with_what_comes_before_what_goes() {
    List<Transaction> day =
        List.of(
            line(TransactionKind.SALES_SHIPMENT, "BOLT", "1"),
            line(TransactionKind.CONSUMPTION, "BOLT", "1"),
            line(TransactionKind.OUTPUT, "BOLT", "1"),
            line(TransactionKind.PURCHASE_RECEIPT, "BOLT", "1"));

    assertThat(day.stream().sorted(Transaction.POSTING_ORDER).map(Transaction::kind))
        .containsExactly(
            TransactionKind.PURCHASE_RECEIPT,
            TransactionKind.OUTPUT,
            TransactionKind.CONSUMPTION,
            TransactionKind.SALES_SHIPMENT);
  }

  private static Transaction line(TransactionKind kind, String itemNo, String quantity) {
    return Transaction.of(kind, kind + itemNo, MONDAY, "D1")
        .item(itemNo, "")
        .quantity(new BigDecimal(quantity));
  }
}
