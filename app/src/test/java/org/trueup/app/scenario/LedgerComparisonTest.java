package org.trueup.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trueup.interchange.scenario.ExpectedRow;
import org.trueup.interchange.scenario.ExpectedRows;
import org.trueup.interchange.scenario.LedgerName;
import org.trueup.interchange.scenario.Match;

class LedgerComparisonTest {

  private final Map<LedgerName, List<LedgerRow>> ledgers = new LinkedHashMap<>();
  private final LedgerComparison comparison = new LedgerComparison();

  private static Map<String, Object> values(Object... pairs) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      values.put((String) pairs[i], value instanceof Integer n ? new BigDecimal(n) : value);
    }
    return values;
  }

  private void add(LedgerName ledger, Object... pairs) {
    ledgers.computeIfAbsent(ledger, k -> new ArrayList<>()).add(new LedgerRow(values(pairs)));
  }

  private static ExpectedRow row(Object... pairs) {
    return new ExpectedRow(values(pairs), 7);
  }

  private Optional<Difference> compare(LedgerName ledger, Match match, ExpectedRow... rows) {
    return comparison.compare(
        ledger,
        new ExpectedRows(match, List.of(rows)),
        name -> ledgers.getOrDefault(name, List.of()));
  }

  private Optional<Difference> values(Match match, ExpectedRow... rows) {
    return compare(LedgerName.VALUE_ENTRIES, match, rows);
  }

  private Optional<Difference> accounts(ExpectedRow... rows) {
    return compare(LedgerName.GL_ENTRIES, Match.SUM_BY_ACCOUNT, rows);
  }

  private void addValue(String entry, int cost) {
    add(
        LedgerName.VALUE_ENTRIES,
        "item_ledger_entry",
        entry,
        "cost_amount_actual",
        cost,
        "entry_type",
        "direct_cost");
  }

  private static String first(Optional<Difference> difference) {
    return difference.orElseThrow().lines().getFirst();
  }

  @Test
  void rows_in_order_are_as_expected() {
    addValue("r1#1", 100);
    addValue("s1#1", -60);
    assertThat(
            values(
                Match.IN_ORDER,
                row("item_ledger_entry", "r1", "cost_amount_actual", new BigDecimal("100.00")),
                row("item_ledger_entry", "s1#1", "cost_amount_actual", "-60")))
        .isEmpty();
  }

  @Test
  void first_row_that_differs_is_shown_with_its_columns_aligned() {
    addValue("r1#1", 100);
    addValue("s1#1", -60);
    Optional<Difference> difference =
        values(
            Match.IN_ORDER,
            row("item_ledger_entry", "r1", "cost_amount_actual", 100),
            row("item_ledger_entry", "s1", "cost_amount_actual", -70));
    assertThat(difference.orElseThrow().lines())
        .containsExactly(
            "value_entries, row 2 of 2 (line 7)",
            "            item_ledger_entry  cost_amount_actual",
            "  expected  s1                 -70",
            "  actual    s1#1               -60",
            "                               ^");
  }

  @Test
  void rows_in_another_order_are_a_difference() {
    addValue("r1#1", 100);
    addValue("s1#1", -60);
    assertThat(
            values(Match.IN_ORDER, row("item_ledger_entry", "s1"), row("item_ledger_entry", "r1")))
        .isPresent();
  }

  @Test
  void a_row_too_many_is_shown() {
    addValue("r1#1", 100);
    addValue("s1#1", -60);
    assertThat(first(values(Match.IN_ORDER, row("item_ledger_entry", "r1"))))
        .isEqualTo("value_entries, 2 rows where 1 are expected; the first of the others");
  }

  @Test
  void a_row_too_few_is_shown() {
    assertThat(first(values(Match.IN_ORDER, row("item_ledger_entry", "r1"))))
        .isEqualTo("value_entries, row 1 of 1 is missing: there are 0 (line 7)");
  }

  @Test
  void a_check_begins_where_the_previous_one_ended() {
    addValue("r1#1", 100);
    assertThat(values(Match.IN_ORDER, row("item_ledger_entry", "r1"))).isEmpty();
    addValue("s1#1", -60);
    assertThat(values(Match.CONTAINS, row("item_ledger_entry", "r1"))).isEmpty();
    assertThat(values(Match.IN_ORDER, row("item_ledger_entry", "s1"))).isEmpty();
    assertThat(values(Match.IN_ORDER)).isEmpty();
  }

  @Test
  void skip_passes_over_the_rows_so_far() {
    addValue("r1#1", 100);
    assertThat(values(Match.SKIP)).isEmpty();
    addValue("s1#1", -60);
    assertThat(values(Match.ANY_ORDER, row("item_ledger_entry", "s1"))).isEmpty();
  }

  @Test
  void the_point_of_one_ledger_is_not_that_of_another() {
    addValue("r1#1", 100);
    add(LedgerName.GL_ENTRIES, "gl_account", "2130", "amount", 100);
    assertThat(values(Match.SKIP)).isEmpty();
    assertThat(compare(LedgerName.GL_ENTRIES, Match.IN_ORDER)).isPresent();
  }

  @Test
  void a_column_that_the_ledger_does_not_have_is_a_difference() {
    addValue("r1#1", 0);
    Optional<Difference> difference = values(Match.IN_ORDER, row("cost_amount_actualy", 0));
    assertThat(difference.orElseThrow().lines().get(3)).contains("(no such column)");
  }

  @Test
  void an_entry_without_value_of_a_dimension_has_a_blank_one() {
    add(LedgerName.GL_ENTRIES, "gl_account", "2130", "dim.AREA", "30");
    assertThat(
            compare(
                LedgerName.GL_ENTRIES, Match.IN_ORDER, row("dim.AREA", "30", "dim.DEPARTMENT", "")))
        .isEmpty();
  }

  @Test
  void codes_match_in_any_case_and_descriptions_only_in_their_own() {
    add(LedgerName.ITEMS, "no", "BOLT", "description", "Bolt");
    assertThat(compare(LedgerName.ITEMS, Match.STATE, row("no", "bolt"))).isEmpty();
    assertThat(compare(LedgerName.ITEMS, Match.STATE, row("no", "bolt", "description", "BOLT")))
        .isPresent();
  }

  @Test
  void truth_values_match() {
    add(LedgerName.ITEM_LEDGER_ENTRIES, "open", true);
    assertThat(compare(LedgerName.ITEM_LEDGER_ENTRIES, Match.CONTAINS, row("open", true)))
        .isEmpty();
    assertThat(compare(LedgerName.ITEM_LEDGER_ENTRIES, Match.CONTAINS, row("open", false)))
        .isPresent();
  }

  @Test
  void any_order_gives_a_vague_row_the_entry_that_others_do_not_need() {
    addValue("r1#1", 100);
    addValue("s1#1", 100);
    assertThat(
            values(
                Match.ANY_ORDER,
                row("cost_amount_actual", 100),
                row("item_ledger_entry", "r1", "cost_amount_actual", 100)))
        .isEmpty();
  }

  @Test
  void any_order_finds_a_row_too_many() {
    addValue("r1#1", 100);
    addValue("s1#1", -60);
    assertThat(first(values(Match.ANY_ORDER, row("item_ledger_entry", "r1"))))
        .isEqualTo("value_entries, 2 rows where 1 are expected; one of the others");
  }

  @Test
  void contains_needs_two_entries_for_two_rows() {
    addValue("r1#1", 100);
    assertThat(
            values(Match.CONTAINS, row("cost_amount_actual", 100), row("item_ledger_entry", "r1")))
        .isPresent();
  }

  @Test
  void contains_shows_the_nearest_row() {
    addValue("r1#1", 100);
    addValue("s1#1", -60);
    Optional<Difference> difference =
        values(Match.CONTAINS, row("item_ledger_entry", "s1", "cost_amount_actual", -61));
    assertThat(difference.orElseThrow().lines().get(3)).contains("s1#1").contains("-60");
  }

  @Test
  void sum_by_entry_adds_the_value_entries_that_have_the_other_columns() {
    add(LedgerName.ITEM_LEDGER_ENTRIES, "item_ledger_entry", "r1#1");
    addValue("r1#1", 100);
    addValue("r1#1", 10);
    add(
        LedgerName.VALUE_ENTRIES,
        "item_ledger_entry",
        "r1#1",
        "cost_amount_actual",
        5,
        "entry_type",
        "indirect_cost");
    assertThat(
            values(
                Match.SUM_BY_ENTRY,
                row(
                    "item_ledger_entry", "r1",
                    "entry_type", "direct_cost",
                    "cost_amount_actual", 110)))
        .isEmpty();
    Optional<Difference> difference =
        values(Match.SUM_BY_ENTRY, row("item_ledger_entry", "r1", "cost_amount_actual", 110));
    assertThat(first(difference)).isEqualTo("value_entries, sum of 3 rows (line 7)");
    assertThat(difference.orElseThrow().lines().get(3)).contains("115");
  }

  @Test
  void sum_by_entry_of_a_list_is_one_sum() {
    add(LedgerName.ITEM_LEDGER_ENTRIES, "item_ledger_entry", "r1#1");
    add(LedgerName.ITEM_LEDGER_ENTRIES, "item_ledger_entry", "s1#1");
    addValue("r1#1", 100);
    addValue("s1#1", -60);
    assertThat(
            values(
                Match.SUM_BY_ENTRY,
                row("item_ledger_entry", List.of("r1", "s1"), "cost_amount_actual", 40)))
        .isEmpty();
  }

  @Test
  void sum_of_an_entry_that_does_not_exist_is_not_zero() {
    assertThat(
            first(
                values(
                    Match.SUM_BY_ENTRY, row("item_ledger_entry", "r9", "cost_amount_actual", 0))))
        .startsWith("value_entries, there is no item ledger entry r9#1");
  }

  @Test
  void sum_by_account_sums_since_the_previous_check() {
    add(LedgerName.GL_ENTRIES, "gl_account", "2130", "amount", 5);
    assertThat(compare(LedgerName.GL_ENTRIES, Match.SKIP)).isEmpty();
    add(LedgerName.GL_ENTRIES, "gl_account", "2130", "amount", 100);
    add(LedgerName.GL_ENTRIES, "gl_account", "2130", "amount", -30);
    add(LedgerName.GL_ENTRIES, "gl_account", "7190", "amount", -70);
    assertThat(
            accounts(
                row("gl_account", "2130", "amount", 70), row("gl_account", "7190", "amount", -70)))
        .isEmpty();
  }

  @Test
  void account_that_no_row_names_must_sum_to_zero() {
    add(LedgerName.GL_ENTRIES, "gl_account", "2130", "amount", 100);
    add(LedgerName.GL_ENTRIES, "gl_account", "7191", "amount", -100);
    assertThat(first(accounts(row("gl_account", "2130", "amount", 100))))
        .isEqualTo("gl_entries, sum of an account that no row names");
  }

  @Test
  void sum_by_account_and_date_sums_that_date_only() {
    add(LedgerName.GL_ENTRIES, "gl_account", "A", "posting_date", "2026-01-01", "amount", 1);
    add(LedgerName.GL_ENTRIES, "gl_account", "A", "posting_date", "2026-02-01", "amount", -1);
    assertThat(
            accounts(
                row("gl_account", "A", "posting_date", "2026-01-01", "amount", 1),
                row("gl_account", "A", "posting_date", "2026-02-01", "amount", -1)))
        .isEmpty();
  }

  @Test
  void state_is_found_by_its_key() {
    add(LedgerName.STOCKKEEPING_UNITS, "item", "B", "variant", "", "location", "RED", "cost", 1);
    add(LedgerName.STOCKKEEPING_UNITS, "item", "B", "variant", "V", "location", "RED", "cost", 2);
    assertThat(
            compare(
                LedgerName.STOCKKEEPING_UNITS,
                Match.STATE,
                row("item", "B", "variant", "V", "location", "RED", "cost", 2)))
        .isEmpty();
    assertThat(
            first(
                compare(
                    LedgerName.STOCKKEEPING_UNITS,
                    Match.STATE,
                    row("item", "B", "variant", "W", "location", "RED"))))
        .startsWith("stockkeeping_units, there is no such record");
  }

  @Test
  void balance_of_an_account_is_up_to_a_date_or_of_all_entries() {
    add(LedgerName.GL_ACCOUNTS, "no", "2130");
    add(LedgerName.GL_ENTRIES, "gl_account", "2130", "posting_date", "2026-01-31", "amount", 70);
    add(LedgerName.GL_ENTRIES, "gl_account", "2130", "posting_date", "2026-02-01", "amount", 5);
    assertThat(
            compare(
                LedgerName.GL_ACCOUNTS,
                Match.STATE,
                row("no", "2130", "date", "2026-01-31", "balance", 70),
                row("no", "2130", "balance", 75)))
        .isEmpty();
    assertThat(compare(LedgerName.GL_ACCOUNTS, Match.STATE, row("no", "2130", "balance", 70)))
        .isPresent();
  }

  @Test
  void state_of_a_list_of_wip_entries_is_the_whole_list_in_any_order() {
    add(LedgerName.WIP_ENTRIES, "job", "J1", "amount", 1);
    add(LedgerName.WIP_ENTRIES, "job", "J1", "amount", 2);
    assertThat(compare(LedgerName.WIP_ENTRIES, Match.STATE, row("amount", 2), row("amount", 1)))
        .isEmpty();
    assertThat(compare(LedgerName.WIP_ENTRIES, Match.STATE, row("amount", 2))).isPresent();
  }

  @Test
  void a_value_entry_names_the_one_that_it_adjusts() {
    add(LedgerName.VALUE_ENTRIES, "applies_to_value_entry", "n1#1/1");
    assertThat(values(Match.IN_ORDER, row("applies_to_value_entry", "n1/1"))).isEmpty();
  }
}
