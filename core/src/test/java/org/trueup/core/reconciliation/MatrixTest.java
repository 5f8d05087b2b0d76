package org.trueup.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.core.ledger.ItemLedgerEntryType.ASSEMBLY_CONSUMPTION;
import static org.trueup.core.ledger.ItemLedgerEntryType.ASSEMBLY_OUTPUT;
import static org.trueup.core.ledger.ItemLedgerEntryType.CAPACITY;
import static org.trueup.core.ledger.ItemLedgerEntryType.CONSUMPTION;
import static org.trueup.core.ledger.ItemLedgerEntryType.OUTPUT;
import static org.trueup.core.ledger.ItemLedgerEntryType.POSITIVE_ADJUSTMENT;
import static org.trueup.core.ledger.ItemLedgerEntryType.PURCHASE;
import static org.trueup.core.ledger.ItemLedgerEntryType.SALE;
import static org.trueup.core.ledger.OrderType.ASSEMBLY;
import static org.trueup.core.ledger.OrderType.NONE;
import static org.trueup.core.ledger.OrderType.PRODUCTION;
import static org.trueup.core.ledger.ValueEntryType.DIRECT_COST;
import static org.trueup.core.ledger.ValueEntryType.DIRECT_COST_NON_INVENTORY;
import static org.trueup.core.ledger.ValueEntryType.INDIRECT_COST;
import static org.trueup.core.ledger.ValueEntryType.ROUNDING;
import static org.trueup.core.ledger.ValueEntryType.VARIANCE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.ledger.ItemLedgerEntryType;
import org.trueup.core.ledger.OrderType;
import org.trueup.core.ledger.ValueEntryType;
import org.trueup.core.ledger.VarianceType;

/** The worked matrices of gl-reconciliation.md section 8. */
class MatrixTest {

  private static final List<CostSum> EX_GL_35 =
      List.of(
          sum(PURCHASE, DIRECT_COST, NONE, "230", "0"),
          sum(PURCHASE, INDIRECT_COST, NONE, "10", "0"),
          variance(PURCHASE, VarianceType.PURCHASE, NONE, "-40"),
          sum(PURCHASE, ROUNDING, NONE, "-0.01", "0"),
          sum(CONSUMPTION, DIRECT_COST, PRODUCTION, "-120", "0"),
          sum(CAPACITY, DIRECT_COST, PRODUCTION, "90", "0"),
          sum(CAPACITY, INDIRECT_COST, PRODUCTION, "9", "0"),
          sum(OUTPUT, DIRECT_COST, PRODUCTION, "0", "200"),
          sum(SALE, DIRECT_COST, NONE, "0", "-100"),
          sum(POSITIVE_ADJUSTMENT, DIRECT_COST, NONE, "10", "0"));

  private static final List<CostSum> ASSEMBLED =
      List.of(
          sum(ASSEMBLY_CONSUMPTION, DIRECT_COST, ASSEMBLY, "-100", "0"),
          sum(CAPACITY, DIRECT_COST, ASSEMBLY, "50", "0"),
          sum(CAPACITY, INDIRECT_COST, ASSEMBLY, "5", "0"),
          sum(ASSEMBLY_OUTPUT, DIRECT_COST, ASSEMBLY, "155", "0"));

  private static final List<CostSum> NON_INVENTORY =
      List.of(
          sum(OUTPUT, DIRECT_COST_NON_INVENTORY, PRODUCTION, "12", "0"),
          variance(OUTPUT, VarianceType.MATERIAL_NON_INVENTORY, PRODUCTION, "-2"));

  @Test
  void ex_gl_35_matrix_of_value_entries() {
    FieldAmounts inventory = project(Mode.CORRECTED, EX_GL_35);

    assertThat(rows(Matrix.of(inventory, inventory)))
        .containsExactly(
            "inventory_to_wip 120 0 -120 0 0 0",
            "wip_to_interim 0 -200 200 0 0 0",
            "cogs_interim 0 100 0 100 100 0",
            "direct_cost_applied -230 0 -90 -320 -320 0",
            "overhead_applied -10 0 -9 -19 -19 0",
            "inventory_adjmt -9.99 0 0 -9.99 -9.99 0",
            "purchase_variance 40 0 0 40 40 0",
            "total 89.99 100 19 0 0 0",
            "gl_total 89.99 100 19 0 0 0");
  }

  @Test
  void cells_of_a_column_add_up_to_the_opposite_of_its_total() {
    assertColumnsBalance(Mode.CORRECTED, EX_GL_35);
    assertColumnsBalance(Mode.AS_CODED, EX_GL_35);
    assertColumnsBalance(Mode.CORRECTED, NON_INVENTORY);
    assertColumnsBalance(Mode.CORRECTED, ASSEMBLED);
  }

  @Test
  void ex_gl_35_without_expected_posting_warns_of_the_set_up_only() {
    FieldAmounts gl = new FieldAmounts();
    gl.add(ReconciliationField.INVENTORY, Fixed.parse("89.99"));
    gl.add(ReconciliationField.WIP_INVENTORY, Fixed.parse("219"));
    FieldAmounts difference = gl.minus(project(Mode.CORRECTED, EX_GL_35));

    assertThat(text(difference, ReconciliationField.INVENTORY_INTERIM)).isEqualTo("-100");
    assertThat(text(difference, ReconciliationField.WIP_INVENTORY)).isEqualTo("200");
    assertThat(text(difference, ReconciliationField.COGS_INTERIM)).isEqualTo("-100");
    Warnings warnings = new Warnings(difference, facts(false, false, true), Mode.CORRECTED);
    assertThat(warnings.of(ReconciliationField.WIP_INVENTORY))
        .contains(WarningFlag.EXPECTED_COST_POSTING);
    assertThat(warnings.of(ReconciliationField.COGS_INTERIM))
        .contains(WarningFlag.EXPECTED_COST_POSTING);
    assertThat(warnings.of(ReconciliationField.INVENTORY)).isEmpty();
  }

  /** The reference takes resources off the adjustment account; posting puts them on it (L7). */
  @Test
  void ex_gl_40_resource_of_an_assembly_as_coded_and_corrected() {
    FieldAmounts asCoded = project(Mode.AS_CODED, ASSEMBLED);
    FieldAmounts corrected = project(Mode.CORRECTED, ASSEMBLED);

    assertThat(text(asCoded, ReconciliationField.INVENTORY_ADJMT)).isEqualTo("-105");
    assertThat(text(corrected, ReconciliationField.INVENTORY_ADJMT)).isEqualTo("0");
    assertThat(text(corrected, ReconciliationField.DIRECT_COST_APPLIED)).isEqualTo("-50");
  }

  @Test
  void expected_cost_of_adjustments_is_projected_only_in_the_corrected_mode() {
    List<CostSum> service = List.of(sum(POSITIVE_ADJUSTMENT, DIRECT_COST, NONE, "0", "7"));

    assertThat(text(project(Mode.CORRECTED, service), ReconciliationField.COGS_INTERIM))
        .isEqualTo("-7");
    assertThat(text(project(Mode.AS_CODED, service), ReconciliationField.COGS_INTERIM))
        .isEqualTo("0");
  }

  @Test
  void matrix_under_an_item_filter_has_no_general_ledger_side() {
    assertThat(Matrix.ofInventory(project(Mode.CORRECTED, EX_GL_35)).rows())
        .allMatch(row -> row.glTotal() == 0 && row.difference() == 0)
        .last()
        .extracting(Matrix.Row::name)
        .isEqualTo(RowName.TOTAL);
  }

  @Test
  void first_true_test_names_the_cause() {
    FieldAmounts difference = new FieldAmounts();
    difference.add(ReconciliationField.INVENTORY, 7);

    assertThat(cause(difference, facts(true, true, true))).isEqualTo(WarningFlag.COST_POSTED_TO_GL);
    assertThat(cause(difference, facts(false, true, true)))
        .isEqualTo(WarningFlag.DELETED_GL_ACCOUNTS);
    assertThat(cause(difference, facts(false, false, true))).isEqualTo(WarningFlag.POSTING_DATE);
    assertThat(cause(difference, facts(false, false, false)))
        .isEqualTo(WarningFlag.DIRECT_POSTINGS);
  }

  @Test
  void account_of_two_types_is_the_cause_where_no_other_is_found() {
    FieldAmounts difference = new FieldAmounts();
    difference.add(ReconciliationField.COGS, 5);
    difference.add(ReconciliationField.PURCHASE_VARIANCE, -5);
    Warnings.Facts facts =
        new Warnings.Facts(
            true, false, false, false, false, Set.of(), Set.of(ReconciliationField.COGS));

    Warnings warnings = new Warnings(difference, facts, Mode.CORRECTED);
    Warnings asCoded = new Warnings(difference, facts, Mode.AS_CODED);

    assertThat(warnings.of(ReconciliationField.COGS)).contains(WarningFlag.SIMILAR_ACCOUNTS);
    assertThat(warnings.of(ReconciliationField.PURCHASE_VARIANCE)).isEmpty();
    assertThat(asCoded.of(ReconciliationField.COGS)).isEmpty();
  }

  private static WarningFlag cause(FieldAmounts difference, Warnings.Facts facts) {
    return new Warnings(difference, facts, Mode.CORRECTED)
        .of(ReconciliationField.INVENTORY)
        .orElseThrow();
  }

  private static Warnings.Facts facts(boolean unposted, boolean blank, boolean agrees) {
    return new Warnings.Facts(false, unposted, false, blank, agrees, Set.of(), Set.of());
  }

  private static void assertColumnsBalance(Mode mode, List<CostSum> sums) {
    FieldAmounts amounts = project(mode, sums);
    List<Matrix.Row> rows = Matrix.of(amounts, amounts).rows();
    List<Matrix.Row> accounts = rows.subList(0, rows.size() - 3);
    Matrix.Row total = rows.get(rows.size() - 3);
    assertThat(accounts.stream().mapToLong(Matrix.Row::inventory).sum())
        .isEqualTo(-total.inventory());
    assertThat(accounts.stream().mapToLong(Matrix.Row::inventoryInterim).sum())
        .isEqualTo(-total.inventoryInterim());
    assertThat(accounts.stream().mapToLong(Matrix.Row::wipInventory).sum())
        .isEqualTo(-total.wipInventory());
  }

  private static FieldAmounts project(Mode mode, List<CostSum> sums) {
    return new Projection(mode, true).of(sums);
  }

  private static CostSum sum(
      ItemLedgerEntryType movement,
      ValueEntryType type,
      OrderType order,
      String actual,
      String expected) {
    return new CostSum(
        movement, type, VarianceType.NONE, order, Fixed.parse(actual), Fixed.parse(expected));
  }

  private static CostSum variance(
      ItemLedgerEntryType movement, VarianceType type, OrderType order, String actual) {
    return new CostSum(movement, VARIANCE, type, order, Fixed.parse(actual), 0);
  }

  private static String text(FieldAmounts amounts, ReconciliationField field) {
    return Fixed.toText(amounts.get(field));
  }

  private static List<String> rows(Matrix matrix) {
    return matrix.rows().stream()
        .map(MatrixTest::text)
        .filter(text -> !text.endsWith(" 0 0 0 0 0 0"))
        .toList();
  }

  private static String text(Matrix.Row row) {
    return String.join(
        " ",
        row.name().code(),
        Fixed.toText(row.inventory()),
        Fixed.toText(row.inventoryInterim()),
        Fixed.toText(row.wipInventory()),
        Fixed.toText(row.total()),
        Fixed.toText(row.glTotal()),
        Fixed.toText(row.difference()));
  }
}
