package org.trueup.core.company;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.core.company.Company.Builder;
import org.trueup.core.input.Column;

/** Makes records of rows that have been checked. */
final class CompanyConversion {

  private static final int LINE_STEP = 10_000;

  private CompanyConversion() {}

  static Company company(CompanyRows rows) {
    Builder builder = Company.builder().rows(rows).settings(settings(rows.of(Table.SETTINGS)));
    rows.of(Table.CURRENCIES).forEach(row -> builder.add(currency(row)));
    rows.of(Table.EXCHANGE_RATES).forEach(row -> builder.add(exchangeRate(row)));
    rows.of(Table.GL_ACCOUNTS).forEach(row -> builder.add(glAccount(row)));
    rows.of(Table.GENERAL_POSTING_SETUP).forEach(row -> builder.add(generalPostingSetup(row)));
    rows.of(Table.LOCATIONS).forEach(row -> builder.add(location(row)));
    rows.of(Table.INVENTORY_POSTING_SETUP).forEach(row -> builder.add(inventoryPostingSetup(row)));
    rows.of(Table.ITEMS).forEach(row -> builder.add(item(row)));
    rows.of(Table.ITEM_UNITS_OF_MEASURE).forEach(row -> builder.add(unitOfMeasure(row)));
    rows.of(Table.ITEM_VARIANTS).forEach(row -> builder.add(variant(row)));
    rows.of(Table.STOCKKEEPING_UNITS).forEach(row -> builder.add(stockkeepingUnit(row)));
    rows.of(Table.ITEM_CHARGES).forEach(row -> builder.add(itemCharge(row)));
    rows.of(Table.CAPACITY_CENTERS).forEach(row -> builder.add(capacityCenter(row)));
    rows.of(Table.ACCOUNTING_PERIODS).forEach(row -> builder.add(accountingPeriod(row)));
    rows.of(Table.INVENTORY_PERIODS).forEach(row -> builder.add(inventoryPeriod(row)));
    addBomLines(rows.of(Table.BOM_LINES), builder);
    rows.of(Table.ROUTING_LINES).forEach(row -> builder.add(routingLine(row)));
    rows.of(Table.NO_SERIES).forEach(row -> builder.add(noSeries(row)));
    rows.of(Table.JOURNAL_BATCHES).forEach(row -> builder.add(journalBatch(row)));
    rows.of(Table.EXTERNAL_GL_ENTRIES).forEach(row -> builder.add(externalGlEntry(row)));
    return builder.build();
  }

  /** One row with a column for each setting, so that settings are read like any other record. */
  private static CompanyRow settingsRow(List<CompanyRow> rows) {
    Map<String, String> values = new HashMap<>();
    for (Setting setting : Setting.values()) {
      values.put(setting.settingName(), setting.value().defaultText());
    }
    rows.forEach(row -> values.put(row.text("setting"), row.text("value")));
    return CompanyRow.of(values);
  }

  private static Settings settings(List<CompanyRow> rows) {
    CompanyRow row = settingsRow(rows);
    return new Settings(
        row.text("local_currency"),
        row.fixed("amount_rounding_precision"),
        row.fixed("unit_amount_rounding_precision"),
        row.fixed("quantity_rounding_precision"),
        row.text("additional_reporting_currency"),
        row.isTrue("automatic_cost_posting"),
        row.isTrue("expected_cost_posting"),
        row.word("automatic_cost_adjustment", AutomaticCostAdjustment.class),
        row.word("average_cost_calc_type", AverageCostCalcType.class),
        row.word("average_cost_period", AverageCostPeriod.class),
        row.isTrue("prevent_negative_inventory"),
        new Mandatory(
            row.isTrue("location_mandatory"),
            row.isTrue("exact_cost_reversing_purchases"),
            row.isTrue("exact_cost_reversing_sales")),
        range(row, "allow_posting_from", "allow_posting_to"),
        range(row, "user_allow_posting_from", "user_allow_posting_to"),
        row.optionalDate("work_date"),
        row.optionalDate("earliest_allowed_valuation_date"),
        row.isTrue("include_non_inventory_in_production"),
        row.isTrue("finish_order_without_output"),
        row.word("order_without_output_mode", OrderWithoutOutputMode.class),
        row.word("decrease_before_revaluation", DecreaseBeforeRevaluation.class),
        row.isTrue("copy_location_to_capacity"),
        row.isTrue("cost_including_setup"),
        row.isTrue("expected_cost_interim_check"),
        row.isTrue("non_deductible_vat_in_item_cost"),
        row.word("job_wip_mode", JobWipMode.class),
        new JournalSettings(
            row.isTrue("journal_template_name_mandatory"),
            journal(row, "invt_cost_journal_"),
            journal(row, "apply_journal_")));
  }

  private static JournalName journal(CompanyRow row, String prefix) {
    return JournalName.of(row.text(prefix + "template_name"), row.text(prefix + "batch_name"));
  }

  private static DateRange range(CompanyRow row, String from, String to) {
    return new DateRange(row.optionalDate(from), row.optionalDate(to));
  }

  private static Currency currency(CompanyRow row) {
    return new Currency(
        row.text("code"),
        row.fixed("amount_rounding_precision"),
        row.fixed("unit_amount_rounding_precision"));
  }

  private static ExchangeRate exchangeRate(CompanyRow row) {
    return new ExchangeRate(
        row.text("currency"),
        row.date("starting_date"),
        row.decimal("exchange_rate_amount"),
        row.decimal("relational_exchange_rate_amount"));
  }

  private static GlAccount glAccount(CompanyRow row) {
    return new GlAccount(
        row.text("no"),
        row.text("name"),
        row.word("type", GlAccountType.class),
        row.word("income_balance", IncomeBalance.class),
        row.isTrue("blocked"),
        row.isTrue("direct_posting"));
  }

  private static GeneralPostingSetup generalPostingSetup(CompanyRow row) {
    return new GeneralPostingSetup(
        row.text("gen_bus_posting_group"),
        row.text("gen_prod_posting_group"),
        row.text("cogs_account"),
        row.text("cogs_account_interim"),
        row.text("inventory_adjmt_account"),
        row.text("invt_accrual_account_interim"),
        row.text("direct_cost_applied_account"),
        row.text("overhead_applied_account"),
        row.text("purchase_variance_account"),
        row.text("direct_cost_non_inventory_applied_account"),
        row.text("purchase_account"),
        row.text("sales_account"),
        row.isTrue("blocked"));
  }

  private static Location location(CompanyRow row) {
    return new Location(row.text("code"), row.text("name"), row.isTrue("in_transit"));
  }

  private static InventoryPostingSetup inventoryPostingSetup(CompanyRow row) {
    return new InventoryPostingSetup(
        row.text("location"),
        row.text("inventory_posting_group"),
        row.text("inventory_account"),
        row.text("inventory_account_interim"),
        row.text("wip_account"),
        row.text("material_variance_account"),
        row.text("capacity_variance_account"),
        row.text("subcontracted_variance_account"),
        row.text("cap_overhead_variance_account"),
        row.text("mfg_overhead_variance_account"),
        row.text("material_non_inventory_variance_account"));
  }

  private static Item item(CompanyRow row) {
    CostingMethod method = row.word("costing_method", CostingMethod.class);
    long standardCost = row.fixed("standard_cost");
    boolean costIsStandard = method == CostingMethod.STANDARD && row.text("unit_cost").isEmpty();
    return new Item(
        row.text("no"),
        row.text("description"),
        row.word("type", ItemType.class),
        method,
        row.text("base_unit_of_measure"),
        costIsStandard ? standardCost : row.fixed("unit_cost"),
        standardCost,
        row.fixed("last_direct_cost"),
        row.fixed("indirect_cost_pct"),
        row.fixed("overhead_rate"),
        row.text("inventory_posting_group"),
        row.text("gen_prod_posting_group"),
        row.text("item_category"),
        row.isTrue("inventory_value_zero"),
        row.word("replenishment", Replenishment.class),
        shares(row, "rolled_up_", standardCost),
        shares(row, "single_level_", standardCost),
        row.isTrue("blocked"));
  }

  /** A standard cost without shares is all material (costing.md 10, end). */
  private static CostShares shares(CompanyRow row, String prefix, long standardCost) {
    boolean given =
        row.values().entrySet().stream()
            .anyMatch(cell -> cell.getKey().startsWith(prefix) && !cell.getValue().isEmpty());
    return given
        ? new CostShares(
            row.fixed(prefix + "material_cost"),
            row.fixed(prefix + "capacity_cost"),
            row.fixed(prefix + "subcontracted_cost"),
            row.fixed(prefix + "cap_overhead_cost"),
            row.fixed(prefix + "mfg_overhead_cost"),
            row.fixed(prefix + "material_non_inventory_cost"))
        : CostShares.ofMaterial(standardCost);
  }

  private static ItemUnitOfMeasure unitOfMeasure(CompanyRow row) {
    return new ItemUnitOfMeasure(
        row.text("item"), row.text("code"), row.decimal("qty_per_unit_of_measure"));
  }

  private static ItemVariant variant(CompanyRow row) {
    return new ItemVariant(row.text("item"), row.text("code"), row.text("description"));
  }

  private static StockkeepingUnit stockkeepingUnit(CompanyRow row) {
    return new StockkeepingUnit(
        row.text("item"),
        row.text("variant"),
        row.text("location"),
        row.fixed("unit_cost"),
        row.fixed("standard_cost"),
        row.fixed("last_direct_cost"));
  }

  private static ItemCharge itemCharge(CompanyRow row) {
    return new ItemCharge(
        row.text("no"), row.text("description"), row.text("gen_prod_posting_group"));
  }

  private static CapacityCenter capacityCenter(CompanyRow row) {
    return new CapacityCenter(
        row.word("type", CapacityType.class),
        row.text("no"),
        row.text("gen_prod_posting_group"),
        row.fixed("direct_unit_cost"),
        row.fixed("indirect_cost_pct"),
        row.fixed("overhead_rate"),
        row.text("subcontractor"));
  }

  private static AccountingPeriod accountingPeriod(CompanyRow row) {
    return new AccountingPeriod(
        row.date("starting_date"),
        row.text("name"),
        row.isTrue("new_fiscal_year"),
        row.isTrue("closed"),
        Optional.ofNullable(row.word("average_cost_period", AverageCostPeriod.class)),
        Optional.ofNullable(row.word("average_cost_calc_type", AverageCostCalcType.class)));
  }

  private static InventoryPeriod inventoryPeriod(CompanyRow row) {
    return new InventoryPeriod(row.date("ending_date"), row.text("name"), row.isTrue("closed"));
  }

  /** Lines without number are numbered in steps, within their item. */
  private static void addBomLines(List<CompanyRow> rows, Builder builder) {
    Map<String, Integer> lastLine = new HashMap<>();
    for (CompanyRow row : rows) {
      int next = lastLine.getOrDefault(row.text("item"), 0) + LINE_STEP;
      int line = row.text("line_no").isEmpty() ? next : Math.toIntExact(row.whole("line_no"));
      lastLine.merge(row.text("item"), line, Math::max);
      builder.add(bomLine(row, line));
    }
  }

  private static BomLine bomLine(CompanyRow row, int line) {
    return new BomLine(
        row.text("item"),
        line,
        row.text("component"),
        row.text("variant"),
        row.decimal("quantity_per"),
        row.text("unit_of_measure"),
        row.fixed("scrap_pct"));
  }

  private static RoutingLine routingLine(CompanyRow row) {
    return new RoutingLine(
        row.text("item"),
        row.text("operation_no"),
        row.word("capacity_type", CapacityType.class),
        row.text("capacity_no"),
        row.fixed("setup_time"),
        row.fixed("run_time"),
        row.fixed("scrap_pct"));
  }

  private static NoSeries noSeries(CompanyRow row) {
    return new NoSeries(row.text("code"), row.text("starting_no"), row.text("last_no_used"));
  }

  private static JournalBatch journalBatch(CompanyRow row) {
    return new JournalBatch(
        JournalName.of(row.text("journal_template_name"), row.text("name")), row.text("no_series"));
  }

  private static ExternalGlEntry externalGlEntry(CompanyRow row) {
    String date = row.text("posting_date");
    return new ExternalGlEntry(
        row.whole("entry_no"),
        Column.closingDay(date),
        date.startsWith("C"),
        row.text("document_no"),
        row.text("gl_account"),
        row.fixed("amount"),
        row.text("description"),
        row.text("source"),
        row.text("job"));
  }
}
