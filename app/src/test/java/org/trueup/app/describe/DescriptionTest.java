package org.trueup.app.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trueup.core.company.Setting;
import org.trueup.core.company.Table;
import org.trueup.core.transaction.TransactionKind;
import org.trueup.interchange.report.ReportTable;

class DescriptionTest {

  @Test
  void every_table_and_every_kind_of_transaction_is_described() {
    assertThat(Description.names())
        .hasSize(Table.values().length + TransactionKind.values().length)
        .allSatisfy(name -> assertThat(Description.of(name).orElseThrow().rows()).isNotEmpty());
  }

  @Test
  void a_column_says_what_it_holds_whether_it_is_needed_and_where_its_values_are_found() {
    assertThat(rows("items"))
        .contains(
            List.of("no", "code", "yes, key", "", ""),
            List.of("costing_method", "fifo, lifo, specific, average, standard", "", "fifo", ""),
            List.of("unit_cost", "figure, 0 or more", "", "", ""),
            List.of("gen_prod_posting_group", "code", "", "", "general_posting_setup"));
    assertThat(rows("exchange_rates"))
        .contains(
            List.of("exchange_rate_amount", "figure, more than 0, rounded later", "yes", "", ""));
  }

  @Test
  void all_settings_are_described_with_their_defaults() {
    assertThat(rows("settings"))
        .hasSize(Setting.values().length)
        .contains(List.of("average_cost_calc_type", "item, item_location_variant", "item"));
  }

  @Test
  void a_kind_of_transaction_names_the_columns_that_it_takes_and_no_others() {
    assertThat(rows("Item_Charge"))
        .contains(
            List.of("kind", "item_charge", "yes"),
            List.of("assigned_to", "text", "yes"),
            List.of("side", "purchase, sale", ""))
        .noneMatch(row -> row.getFirst().equals("applies_from"));
  }

  @Test
  void what_does_not_exist_has_no_description() {
    assertThat(Description.of("itmes")).isEmpty();
  }

  private static List<List<Object>> rows(String name) {
    return Description.of(name).map(ReportTable::rows).orElseThrow();
  }
}
