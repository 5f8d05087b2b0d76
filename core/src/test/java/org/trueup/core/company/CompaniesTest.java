package org.trueup.core.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.failure.Failure;
import org.trueup.core.failure.Place;
import org.trueup.core.failure.Refusal;

class CompaniesTest {

  private static final CompanyRows BOLT = rows(Table.ITEMS, Map.of("no", "BOLT"));

  private static CompanyRow row(Map<String, String> values, long line) {
    return new CompanyRow(values, new Place("t.csv", line, "", ""));
  }

  @SafeVarargs
  private static CompanyRows rows(Table table, Map<String, String>... rows) {
    return add(CompanyRows.NONE, table, rows);
  }

  @SafeVarargs
  private static CompanyRows add(CompanyRows company, Table table, Map<String, String>... rows) {
    CompanyRows all = company;
    for (Map<String, String> row : rows) {
      all = all.add(table, List.of(row(row, all.of(table).size() + 2)));
    }
    return all;
  }

  private static List<Failure> failures(CompanyRows rows) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> Companies.from(rows));
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal.failures();
  }

  private static void assertOneFailure(CompanyRows rows, String code, long line, String column) {
    List<Failure> failures = failures(rows);
    assertThat(failures).as("failures").hasSize(1);
    Failure failure = failures.getFirst();
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.place()).isEqualTo(new Place("t.csv", line, column, ""));
  }

  @Test
  void nothing_at_all_is_a_company_with_default_settings() {
    assertThat(Companies.from(CompanyRows.NONE).settings()).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void an_item_that_says_only_its_number_is_a_fifo_item_without_cost() {
    Item bolt = Companies.from(BOLT).item("BOLT");
    assertThat(bolt.type()).isEqualTo(ItemType.INVENTORY);
    assertThat(bolt.costingMethod()).isEqualTo(CostingMethod.FIFO);
    assertThat(bolt.replenishment()).isEqualTo(Replenishment.PURCHASE);
    assertThat(bolt.unitCost()).isZero();
    assertThat(bolt.singleLevelCost()).isEqualTo(CostShares.NONE);
  }

  @Test
  void unit_cost_of_a_standard_item_is_its_standard_cost_and_all_material() {
    Map<String, String> card =
        Map.of("no", "GEAR", "costing_method", "standard", "standard_cost", "72.34567");
    Item gear = Companies.from(rows(Table.ITEMS, card)).item("GEAR");
    long cost = Fixed.parse("72.34567");
    assertThat(gear.unitCost()).isEqualTo(cost);
    assertThat(gear.singleLevelCost()).isEqualTo(CostShares.ofMaterial(cost));
    assertThat(gear.rolledUpCost()).isEqualTo(CostShares.ofMaterial(cost));
  }

  @Test
  void given_shares_of_a_standard_cost_stay() {
    Map<String, String> card =
        Map.of(
            "no", "GEAR",
            "costing_method", "standard",
            "standard_cost", "10",
            "single_level_material_cost", "6",
            "single_level_capacity_cost", "4");
    Item gear = Companies.from(rows(Table.ITEMS, card)).item("GEAR");
    assertThat(gear.singleLevelCost())
        .isEqualTo(new CostShares(Fixed.ofWhole(6), Fixed.ofWhole(4), 0, 0, 0, 0));
    assertThat(gear.rolledUpCost()).isEqualTo(CostShares.ofMaterial(Fixed.ofWhole(10)));
  }

  @Test
  void codes_get_the_spelling_of_the_table_they_refer_to() {
    CompanyRows rows = add(BOLT, Table.LOCATIONS, Map.of("code", "Blue"));
    rows = add(rows, Table.STOCKKEEPING_UNITS, Map.of("item", "bolt", "location", "BLUE"));
    assertThat(Companies.from(rows).stockkeepingUnits().keySet())
        .containsExactly(new Company.StockKey("BOLT", "", "Blue"));
  }

  @Test
  void settings_are_words_figures_and_days() {
    CompanyRows rows =
        CompanyRows.NONE
            .set("average_cost_period", "Month")
            .set("amount_rounding_precision", "0.001")
            .set("allow_posting_from", "2026-01-01")
            .set("expected_cost_posting", "TRUE");
    Settings settings = Companies.from(rows).settings();
    assertThat(settings.averageCostPeriod()).isEqualTo(AverageCostPeriod.MONTH);
    assertThat(settings.amountRoundingPrecision()).isEqualTo(Fixed.parse("0.001"));
    assertThat(settings.allowedPosting().from()).contains(LocalDate.of(2026, 1, 1));
    assertThat(settings.expectedCostPosting()).isTrue();
  }

  @Test
  void setting_twice_keeps_the_later_value() {
    CompanyRows rows = CompanyRows.NONE.set("job_wip_mode", "corrected");
    assertThat(Companies.from(rows.set("job_wip_mode", "reference")).settings().jobWipMode())
        .isEqualTo(JobWipMode.REFERENCE);
  }

  @Test
  void base_unit_of_measure_holds_one_without_saying_so() {
    CompanyRows rows = rows(Table.ITEMS, Map.of("no", "BOLT", "base_unit_of_measure", "PCS"));
    ItemUnitOfMeasure pieces = Companies.from(rows).unitOfMeasure("BOLT", "PCS").orElseThrow();
    assertThat(pieces.qtyPerUnitOfMeasure()).isEqualTo(BigDecimal.ONE);
  }

  @Test
  void bom_lines_without_number_are_numbered_in_steps() {
    CompanyRows rows = add(BOLT, Table.ITEMS, Map.of("no", "NUT"), Map.of("no", "SET"));
    rows =
        add(
            rows,
            Table.BOM_LINES,
            Map.of("item", "SET", "component", "BOLT", "quantity_per", "1"),
            Map.of("item", "SET", "component", "NUT", "quantity_per", "0.3333333"));
    assertThat(Companies.from(rows).bomLinesOf("SET"))
        .extracting(BomLine::lineNo)
        .containsExactly(10_000, 20_000);
  }

  @Test
  void closing_date_is_the_day_with_a_mark() {
    CompanyRows rows = rows(Table.GL_ACCOUNTS, Map.of("no", "2130"));
    rows =
        add(
            rows,
            Table.EXTERNAL_GL_ENTRIES,
            Map.of(
                "entry_no",
                "1",
                "posting_date",
                "C2025-12-31",
                "gl_account",
                "2130",
                "amount",
                "-5"));
    ExternalGlEntry entry = Companies.from(rows).externalGlEntries().getFirst();
    assertThat(entry.postingDate()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(entry.closingDate()).isTrue();
    assertThat(entry.amount()).isEqualTo(Fixed.ofWhole(-5));
  }

  @Test
  void every_fault_is_told_at_once() {
    CompanyRows rows =
        rows(
            Table.ITEMS,
            Map.of("no", "A", "unit_cost", "ten"),
            Map.of("no", "A", "type", "goods"),
            Map.of("description", "nameless"));
    assertThat(failures(rows))
        .extracting(Failure::code)
        .containsExactly("NOT-A-NUMBER", "UNKNOWN-WORD", "DUPLICATE-KEY", "MISSING-VALUE");
  }

  @Test
  void unknown_column_is_told_once_and_the_nearest_name_suggested() {
    CompanyRows rows =
        rows(Table.ITEMS, Map.of("no", "A", "unit_csot", "1"), Map.of("no", "B", "unit_csot", "1"));
    assertOneFailure(rows, "UNKNOWN-COLUMN", 2, "unit_csot");
    assertThat(failures(rows).getFirst().remedy()).isEqualTo("Did you mean \"unit_cost\"?");
  }

  @Test
  void unknown_variant_of_a_known_item_is_at_fault_in_its_own_column() {
    CompanyRows rows = add(BOLT, Table.STOCKKEEPING_UNITS, Map.of("item", "BOLT", "variant", "X"));
    assertOneFailure(rows, "UNKNOWN-CODE", 2, "variant");
  }

  @Test
  void unknown_item_with_a_variant_is_one_fault() {
    CompanyRows rows = add(BOLT, Table.STOCKKEEPING_UNITS, Map.of("item", "X", "variant", "Y"));
    assertOneFailure(rows, "UNKNOWN-CODE", 2, "item");
  }

  @Test
  void posting_group_of_an_item_is_looked_up_where_there_is_a_posting_setup() {
    CompanyRows rows = rows(Table.ITEMS, Map.of("no", "BOLT", "gen_prod_posting_group", "RETIAL"));
    assertThat(Companies.from(rows).items()).hasSize(1);
    Map<String, String> setup =
        Map.of("gen_bus_posting_group", "", "gen_prod_posting_group", "RETAIL");
    assertOneFailure(
        add(rows, Table.GENERAL_POSTING_SETUP, setup), "UNKNOWN-CODE", 2, "gen_prod_posting_group");
  }

  @Test
  void precision_finer_than_a_hundred_thousandth_is_refused() {
    CompanyRows rows =
        rows(
            Table.SETTINGS,
            Map.of("setting", "unit_amount_rounding_precision", "value", "0.000001"));
    assertOneFailure(rows, "TOO-MANY-DECIMALS", 2, "value");
  }

  @Test
  void precision_of_zero_is_refused() {
    CompanyRows rows =
        rows(Table.SETTINGS, Map.of("setting", "amount_rounding_precision", "value", "0"));
    assertOneFailure(rows, "NOT-POSITIVE", 2, "value");
  }

  @Test
  void unknown_setting_is_refused() {
    CompanyRows rows = rows(Table.SETTINGS, Map.of("setting", "expected_cost", "value", "true"));
    assertOneFailure(rows, "UNKNOWN-CODE", 2, "setting");
  }

  @Test
  void reporting_currency_must_be_a_currency() {
    CompanyRows rows =
        rows(Table.SETTINGS, Map.of("setting", "additional_reporting_currency", "value", "DEM"));
    assertOneFailure(rows, "UNKNOWN-CODE", 2, "value");
  }

  @Test
  void range_of_posting_dates_must_not_be_empty() {
    CompanyRows rows =
        rows(
            Table.SETTINGS,
            Map.of("setting", "allow_posting_from", "value", "2026-02-01"),
            Map.of("setting", "allow_posting_to", "value", "2026-01-31"));
    assertOneFailure(rows, "EMPTY-RANGE", 3, "value");
  }

  @Test
  void service_cannot_be_valued_at_average_cost() {
    CompanyRows rows =
        rows(Table.ITEMS, Map.of("no", "X", "type", "service", "costing_method", "average"));
    assertOneFailure(rows, "COSTING-METHOD-NEEDS-INVENTORY", 2, "costing_method");
  }

  @Test
  void base_unit_of_measure_must_hold_one() {
    CompanyRows rows = rows(Table.ITEMS, Map.of("no", "BOLT", "base_unit_of_measure", "PCS"));
    rows =
        add(
            rows,
            Table.ITEM_UNITS_OF_MEASURE,
            Map.of("item", "BOLT", "code", "PCS", "qty_per_unit_of_measure", "12"));
    assertOneFailure(rows, "BASE-UNIT-NOT-ONE", 2, "qty_per_unit_of_measure");
  }

  @Test
  void dimension_does_not_combine_with_itself() {
    CompanyRows rows = rows(Table.DIMENSIONS, Map.of("code", "AREA"));
    rows =
        add(
            rows,
            Table.DIMENSION_COMBINATIONS,
            Map.of("dimension_1", "AREA", "dimension_2", "area"));
    assertOneFailure(rows, "SAME-DIMENSION", 2, "dimension_2");
  }

  @Test
  void item_cannot_be_a_component_of_itself() {
    CompanyRows rows = add(BOLT, Table.ITEMS, Map.of("no", "SET"));
    rows =
        add(
            rows,
            Table.BOM_LINES,
            Map.of("item", "BOLT", "component", "SET", "quantity_per", "1"),
            Map.of("item", "SET", "component", "BOLT", "quantity_per", "1"));
    assertOneFailure(rows, "BOM-CYCLE", 3, "component");
  }

  @Test
  void change_replaces_columns_of_the_rows_of_a_key() {
    CompanyRows changed = BOLT.change(Table.ITEMS, Map.of("no", "bolt"), Map.of("unit_cost", "12"));
    assertThat(Companies.from(changed).item("BOLT").unitCost()).isEqualTo(Fixed.ofWhole(12));
    assertThat(Companies.from(BOLT).item("BOLT").unitCost()).isZero();
  }

  @Test
  void change_of_a_key_that_is_not_there_is_refused() {
    Map<String, String> key = Map.of("no", "NUT");
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> BOLT.change(Table.ITEMS, key, Map.of()));
    assertThat(refusal.failures().getFirst().code()).isEqualTo("UNKNOWN-CODE");
  }

  @Test
  void a_journal_batch_of_the_settings_belongs_to_a_template_and_both_exist() {
    CompanyRows batches =
        rows(Table.JOURNAL_BATCHES, Map.of("journal_template_name", "GENERAL", "name", "COST"));
    assertOneFailure(
        add(
            batches,
            Table.SETTINGS,
            Map.of("setting", "apply_journal_batch_name", "value", "COST")),
        "JOURNAL-TEMPLATE-REQUIRED",
        2,
        "value");
    assertOneFailure(
        add(
            batches,
            Table.SETTINGS,
            Map.of("setting", "invt_cost_journal_template_name", "value", "COST")),
        "UNKNOWN-CODE",
        2,
        "value");
    assertOneFailure(
        add(
            batches,
            Table.SETTINGS,
            Map.of("setting", "apply_journal_template_name", "value", "General"),
            Map.of("setting", "apply_journal_batch_name", "value", "YEAR")),
        "UNKNOWN-CODE",
        3,
        "value");
  }

  @Test
  void clearing_a_journal_template_clears_its_batch() {
    CompanyRows rows =
        rows(Table.JOURNAL_BATCHES, Map.of("journal_template_name", "GENERAL", "name", "COST"))
            .set("apply_journal_template_name", "GENERAL")
            .set("apply_journal_batch_name", "COST");
    assertThat(Companies.from(rows).settings().journals().apply())
        .isEqualTo(new JournalName("GENERAL", "COST"));
    assertThat(Companies.from(rows.set("apply_journal_template_name", "")).settings())
        .isEqualTo(Settings.DEFAULT);
    assertThat(Companies.from(rows.set("journal_template_name_mandatory", "")).settings())
        .isEqualTo(Companies.from(rows).settings());
  }

  @Test
  void a_number_series_needs_a_number_that_can_be_counted_up() {
    assertOneFailure(
        rows(Table.NO_SERIES, Map.of("code", "GL")), "NO-SERIES-EMPTY", 2, "starting_no");
    assertOneFailure(
        rows(Table.NO_SERIES, Map.of("code", "GL", "starting_no", "1", "last_no_used", "END")),
        "NUMBER-WITHOUT-DIGITS",
        2,
        "last_no_used");
    assertOneFailure(
        rows(
            Table.JOURNAL_BATCHES,
            Map.of("journal_template_name", "G", "name", "N", "no_series", "GL")),
        "UNKNOWN-CODE",
        2,
        "no_series");
  }
}
