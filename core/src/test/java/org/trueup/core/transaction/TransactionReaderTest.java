package org.trueup.core.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.core.company.Companies;
import org.trueup.core.company.Company;
import org.trueup.core.company.CompanyRow;
import org.trueup.core.company.CompanyRows;
import org.trueup.core.company.Dimensions;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.transaction.Transaction.Component;
import org.trueup.core.transaction.Transaction.Links;
import org.trueup.core.transaction.Transaction.RevaluationPer;

class TransactionReaderTest {

  private static final Company COMPANY =
      Companies.from(
          CompanyRows.NONE
              .add(
                  Table.ITEMS,
                  List.of(
                      CompanyRow.of(Map.of("no", "BOLT", "base_unit_of_measure", "PCS")),
                      CompanyRow.of(Map.of("no", "SET"))))
              .add(
                  Table.ITEM_VARIANTS, List.of(CompanyRow.of(Map.of("item", "BOLT", "code", "Zn"))))
              .add(Table.LOCATIONS, List.of(CompanyRow.of(Map.of("code", "Blue"))))
              .add(Table.ITEM_CHARGES, List.of(CompanyRow.of(Map.of("no", "FREIGHT"))))
              .add(Table.DIMENSIONS, List.of(CompanyRow.of(Map.of("code", "AREA"))))
              .add(
                  Table.DIMENSION_VALUES,
                  List.of(CompanyRow.of(Map.of("dimension", "AREA", "code", "North"))))
              .add(
                  Table.CAPACITY_CENTERS,
                  List.of(CompanyRow.of(Map.of("type", "work_center", "no", "LATHE")))));

  private final TransactionReader reader = new TransactionReader(COMPANY, "posted"::equals);

  private static Map<String, Object> values(Object... pairs) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", "t1");
    values.put("posting_date", "2026-01-05");
    values.put("document_no", "D1");
    for (int i = 0; i < pairs.length; i += 2) {
      values.put((String) pairs[i], pairs[i + 1]);
    }
    return values;
  }

  private static TransactionRow row(Object... pairs) {
    return new PlainTransaction(values(pairs), new Place("t.csv", 7, "", ""));
  }

  private Transaction read(Object... pairs) {
    List<Failure> before = new ArrayList<>(reader.failures());
    Transaction transaction = reader.read(row(pairs)).orElse(null);
    assertThat(reader.failures()).isEqualTo(before);
    return transaction;
  }

  private void assertOneFailure(String code, String column, Object... pairs) {
    assertThat(reader.read(row(pairs))).isEmpty();
    assertThat(reader.failures()).hasSize(1);
    Failure failure = reader.failures().getFirst();
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.place().column()).isEqualTo(column);
    assertThat(failure.place().line()).isEqualTo(7);
  }

  @Test
  void purchase_has_its_figures_exactly_as_written() {
    Transaction purchase =
        read("kind", "purchase", "item", "BOLT", "quantity", "10", "unit_amount", "1.123456789");
    assertThat(purchase.kind()).isEqualTo(TransactionKind.PURCHASE);
    assertThat(purchase.goods().quantity()).isEqualTo(new BigDecimal("10"));
    assertThat(purchase.costs().unitAmount()).isEqualTo(new BigDecimal("1.123456789"));
    assertThat(purchase.costs().amount()).isNull();
    assertThat(purchase.links()).isSameAs(Links.NONE);
  }

  @Test
  void codes_get_the_spelling_of_the_master_data() {
    Transaction sale =
        read(
            "kind", "SALE",
            "item", "bolt",
            "variant", "ZN",
            "location", "BLUE",
            "unit_of_measure", "pcs",
            "quantity", 1,
            "dim.area", "NORTH");
    assertThat(sale.goods().item()).isEqualTo("BOLT");
    assertThat(sale.goods().variant()).isEqualTo("Zn");
    assertThat(sale.goods().location()).isEqualTo("Blue");
    assertThat(sale.goods().unitOfMeasure()).isEqualTo("PCS");
    assertThat(sale.document().dimensions()).isEqualTo(Dimensions.of(Map.of("AREA", "North")));
  }

  @Test
  void references_name_earlier_transactions_of_the_input_or_the_ledger() {
    read("id", "r1", "kind", "purchase_receipt", "item", "BOLT", "quantity", 1);
    Transaction invoice =
        read("kind", "purchase_invoice", "quantity", 2, "invoices", "r1#1; posted");
    assertThat(invoice.links().invoices())
        .containsExactly(new EntryReference("r1", 1), new EntryReference("posted", 0));
  }

  @Test
  void json_list_of_references_is_a_list() {
    Transaction charge =
        read(
            "kind",
            "item_charge",
            "item_charge",
            "freight",
            "amount",
            new BigDecimal("-5.50"),
            "assigned_to",
            List.of("posted", "posted#2"));
    assertThat(charge.charge().no()).isEqualTo("FREIGHT");
    assertThat(charge.links().assignedTo()).hasSize(2);
  }

  @Test
  void transaction_cannot_refer_to_itself() {
    assertOneFailure(
        "UNKNOWN-REFERENCE",
        "applies_to",
        "kind",
        "sale",
        "item",
        "BOLT",
        "quantity",
        1,
        "applies_to",
        "t1");
  }

  @Test
  void faulty_transaction_can_still_be_referred_to_so_that_its_fault_is_told_once() {
    reader.read(row("id", "r1", "kind", "purchase", "item", "NUT", "quantity", 1));
    reader.read(row("kind", "sale", "item", "BOLT", "quantity", 1, "applies_to", "r1"));
    assertThat(reader.failures()).extracting(Failure::code).containsExactly("UNKNOWN-CODE");
  }

  @Test
  void blank_new_variant_is_not_the_same_as_none() {
    Object[] transfer = {
      "kind", "transfer", "item", "BOLT", "variant", "Zn", "quantity", 1, "new_location", "Blue"
    };
    assertThat(read(transfer).goods().newVariant()).isNull();
    Map<String, Object> values = values(transfer);
    values.put("id", "t2");
    values.put("new_variant", "");
    Transaction blank = reader.read(new PlainTransaction(values, Place.NOWHERE)).orElseThrow();
    assertThat(blank.goods().newVariant()).isEmpty();
  }

  @Test
  void components_are_a_list_of_objects() {
    Transaction order =
        read(
            "kind", "production_order",
            "order_no", "P1",
            "item", "SET",
            "quantity", 1,
            "components", List.of(Map.of("item", "bolt", "quantity_per", new BigDecimal("0.5"))));
    assertThat(order.production().components().orElseThrow())
        .containsExactly(new Component(10_000, "BOLT", "", new BigDecimal("0.5"), ""));
  }

  @Test
  void component_of_an_unknown_item_is_refused() {
    assertOneFailure(
        "UNKNOWN-CODE",
        "components.item",
        "kind",
        "production_order",
        "order_no",
        "P1",
        "item",
        "SET",
        "quantity",
        1,
        "components",
        List.of(Map.of("item", "NUT", "quantity_per", "1")));
  }

  @Test
  void revaluation_of_an_entry_need_not_say_that_it_is_per_entry() {
    Transaction revaluation =
        read("kind", "revaluation", "applies_to", "posted", "unit_cost_revalued", "8");
    assertThat(revaluation.revaluation().per()).isEqualTo(RevaluationPer.ENTRY);
  }

  @Test
  void revaluation_with_two_figures_is_refused() {
    assertOneFailure(
        "ONE-FIGURE-NEEDED",
        "amount",
        "kind",
        "revaluation",
        "item",
        "BOLT",
        "unit_cost_revalued",
        "8",
        "amount",
        "5");
  }

  @Test
  void second_use_of_an_id_is_refused() {
    reader.read(row("kind", "purchase", "item", "BOLT", "quantity", 1));
    assertOneFailure("DUPLICATE-ID", "id", "kind", "sale", "item", "BOLT", "quantity", 1);
  }

  @Test
  void id_of_a_posted_transaction_may_come_again() {
    assertThat(read("id", "posted", "kind", "purchase", "item", "BOLT", "quantity", 1)).isNotNull();
  }

  @Test
  void value_of_an_unknown_dimension_is_refused() {
    assertOneFailure(
        "UNKNOWN-CODE",
        "dim.REGION",
        "kind",
        "purchase",
        "item",
        "BOLT",
        "quantity",
        1,
        "dim.REGION",
        "North");
  }

  @Test
  void unknown_name_in_json_is_refused() {
    assertOneFailure(
        "UNKNOWN-COLUMN",
        "quantty",
        "kind",
        "purchase",
        "item",
        "BOLT",
        "quantity",
        1,
        "quantty",
        1);
  }

  @ParameterizedTest
  @CsvSource({
    "kind, purchased, UNKNOWN-WORD",
    "kind, '', MISSING-VALUE",
    "id, '', MISSING-VALUE",
    "id, a#1, INVALID-ID",
    "document_no, '', MISSING-VALUE",
    "posting_date, 2026-02-30, NOT-A-DATE",
    "posting_date, 05.01.2026, NOT-A-DATE",
    "item, NUT, UNKNOWN-CODE",
    "item, '', MISSING-VALUE",
    "variant, Cu, UNKNOWN-CODE",
    "location, RED, UNKNOWN-CODE",
    "unit_of_measure, BOX, UNKNOWN-CODE",
    "quantity, 0, ZERO-QUANTITY",
    "quantity, '1,5', NOT-A-NUMBER",
    "quantity, 1e5, NOT-A-NUMBER",
    "quantity, 1.000001, TOO-MANY-DECIMALS",
    "quantity, 92233720368548, NUMBER-TOO-LARGE",
    "order_line, 1.5, NOT-A-WHOLE-NUMBER",
    "order_line, -1, NEGATIVE-NUMBER",
    "unit_amount, -1, NEGATIVE-NUMBER",
    "applies_to, posted#x, INVALID-REFERENCE",
    "applies_to, posted#0, INVALID-REFERENCE",
    "invoices, posted, COLUMN-NOT-FOR-KIND",
    "currency, XXX, UNKNOWN-CODE",
    "job, J1, UNKNOWN-CODE",
    "dimensions, AREA, NOT-DIMENSIONS"
  })
  void wrong_cell_of_a_purchase_is_one_failure(String column, String text, String code) {
    assertOneFailure(
        code, column, "kind", "purchase", "item", "BOLT", "quantity", "1", column, text);
  }

  @ParameterizedTest
  @CsvSource({
    "transfer, quantity, -1, NEGATIVE-NUMBER",
    "physical_inventory, quantity_counted, -1, NEGATIVE-NUMBER",
    "capacity, capacity_no, DRILL, UNKNOWN-CODE",
    "capacity, capacity_type, '', MISSING-VALUE",
    "item_charge, item_charge, POSTAGE, UNKNOWN-CODE",
    "item_charge, side, buy, UNKNOWN-WORD",
    "purchase_receipt, invoiced_quantity, 2, INVOICED-TOO-MUCH",
    "purchase_receipt, invoiced_quantity, -1, INVOICED-TOO-MUCH",
    "purchase_receipt, invoice_no, '', MISSING-VALUE",
    "purchase_receipt, drop_shipment, maybe, NOT-A-BOOLEAN",
    "production_order, status, finished, UNKNOWN-WORD"
  })
  void wrong_cell_of_another_kind_is_one_failure(
      String kind, String column, String text, String code) {
    Map<String, Object> values = values("kind", kind);
    KindColumns.of(TransactionKind.valueOf(kind.toUpperCase(Locale.ROOT)))
        .required()
        .forEach(needed -> values.putIfAbsent(needed.columnName(), filling(needed)));
    if (kind.equals("purchase_receipt")) {
      values.put("invoiced_quantity", "1");
      values.put("invoice_no", "I1");
    }
    values.put(column, text);
    assertThat(reader.read(new PlainTransaction(values, Place.NOWHERE))).isEmpty();
    assertThat(reader.failures()).hasSize(1);
    assertThat(reader.failures().getFirst().code()).isEqualTo(code);
    assertThat(reader.failures().getFirst().place().column()).isEqualTo(column);
  }

  private static String filling(TransactionColumn column) {
    return switch (column) {
      case ITEM -> "BOLT";
      case NEW_LOCATION -> "Blue";
      case CAPACITY_TYPE -> "work_center";
      case CAPACITY_NO -> "LATHE";
      case ITEM_CHARGE -> "FREIGHT";
      case ASSIGNED_TO -> "posted";
      default -> "1";
    };
  }

  @Test
  void same_transaction_has_the_same_hash_however_it_is_written() {
    Transaction text =
        read(
            "kind",
            "purchase",
            "item",
            "BOLT",
            "quantity",
            "10.0",
            "unit_amount",
            "1.50",
            "dim.AREA",
            "North",
            "drop_shipment",
            "");
    TransactionReader other = new TransactionReader(COMPANY, id -> false);
    Transaction json =
        other
            .read(
                row(
                    "kind",
                    "purchase",
                    "item",
                    "bolt",
                    "quantity",
                    10,
                    "unit_amount",
                    new BigDecimal("1.5"),
                    "dimensions",
                    Map.of("AREA", "NORTH")))
            .orElseThrow();
    assertThat(TransactionHash.of(json)).isEqualTo(TransactionHash.of(text)).hasSize(64);
  }

  @Test
  void every_figure_changes_the_hash() {
    Transaction one = read("kind", "purchase", "item", "BOLT", "quantity", 1, "unit_amount", 0);
    TransactionReader other = new TransactionReader(COMPANY, id -> false);
    Transaction none =
        other.read(row("kind", "purchase", "item", "BOLT", "quantity", 1)).orElseThrow();
    assertThat(TransactionHash.of(one)).isNotEqualTo(TransactionHash.of(none));
  }
}
