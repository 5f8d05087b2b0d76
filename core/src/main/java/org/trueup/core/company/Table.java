package org.trueup.core.company;

import static org.trueup.core.company.Reference.to;
import static org.trueup.core.company.Reference.toGroup;
import static org.trueup.core.input.Column.closingDate;
import static org.trueup.core.input.Column.code;
import static org.trueup.core.input.Column.date;
import static org.trueup.core.input.Column.decimal;
import static org.trueup.core.input.Column.dimensions;
import static org.trueup.core.input.Column.entryNo;
import static org.trueup.core.input.Column.fixed;
import static org.trueup.core.input.Column.lineNo;
import static org.trueup.core.input.Column.text;
import static org.trueup.core.input.Column.truth;
import static org.trueup.core.input.Column.word;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.core.input.Column;

/**
 * The tables of a company's set-up, in the order in which they refer to each other (interface.md 2
 * and 4.1). Transactions are no set-up: see {@code TransactionColumn}.
 */
public enum Table {
  /** Company-wide choices, a row each; their values are described by {@link Setting}. */
  SETTINGS(columns(code("setting").required().asKey(), text("value").requiredOrBlank())),
  /** Foreign currencies. */
  CURRENCIES(
      columns(
          code("code").required().asKey(),
          fixed("amount_rounding_precision").positive().orElse("0.01"),
          fixed("unit_amount_rounding_precision").positive().orElse("0.00001"))),
  /** Rates of currencies. */
  EXCHANGE_RATES(
      columns(
          code("currency").required().asKey(),
          date("starting_date").required().asKey(),
          decimal("exchange_rate_amount").positive().required(),
          decimal("relational_exchange_rate_amount").positive().required()),
      to(CURRENCIES, "currency")),
  /** The chart of accounts. */
  GL_ACCOUNTS(
      columns(
          code("no").required().asKey(),
          text("name"),
          word("type", GlAccountType.class).orElse("posting"),
          word("income_balance", IncomeBalance.class).orElse("income_statement"),
          truth("blocked"),
          truth("direct_posting"))),
  /** Accounts by business and product posting group. */
  GENERAL_POSTING_SETUP(
      columns(
          code("gen_bus_posting_group").requiredOrBlank().asKey(),
          code("gen_prod_posting_group").requiredOrBlank().asKey()),
      accounts(
          "cogs_account",
          "cogs_account_interim",
          "inventory_adjmt_account",
          "invt_accrual_account_interim",
          "direct_cost_applied_account",
          "overhead_applied_account",
          "purchase_variance_account",
          "direct_cost_non_inventory_applied_account",
          "purchase_account",
          "sales_account"),
      columns(truth("blocked"))),
  /** Places of stock. */
  LOCATIONS(columns(code("code").required().asKey(), text("name"), truth("in_transit"))),
  /** Accounts by location and inventory posting group. */
  INVENTORY_POSTING_SETUP(
      columns(code("location").asKey(), code("inventory_posting_group").requiredOrBlank().asKey()),
      accounts(
          "inventory_account",
          "inventory_account_interim",
          "wip_account",
          "material_variance_account",
          "capacity_variance_account",
          "subcontracted_variance_account",
          "cap_overhead_variance_account",
          "mfg_overhead_variance_account",
          "material_non_inventory_variance_account"),
      to(LOCATIONS, "location")),
  /** Item cards. */
  ITEMS(
      columns(
          code("no").required().asKey(),
          text("description"),
          word("type", ItemType.class).orElse("inventory"),
          word("costing_method", CostingMethod.class).orElse("fifo"),
          code("base_unit_of_measure"),
          fixed("unit_cost").notNegative(),
          fixed("standard_cost").notNegative(),
          fixed("last_direct_cost").notNegative(),
          fixed("indirect_cost_pct").notNegative(),
          fixed("overhead_rate").notNegative(),
          code("inventory_posting_group"),
          code("gen_prod_posting_group"),
          code("item_category"),
          truth("inventory_value_zero"),
          word("replenishment", Replenishment.class).orElse("purchase"),
          fixed("rolled_up_material_cost").notNegative(),
          fixed("rolled_up_capacity_cost").notNegative(),
          fixed("rolled_up_subcontracted_cost").notNegative(),
          fixed("rolled_up_cap_overhead_cost").notNegative(),
          fixed("rolled_up_mfg_overhead_cost").notNegative(),
          fixed("rolled_up_material_non_inventory_cost").notNegative(),
          fixed("single_level_material_cost").notNegative(),
          fixed("single_level_capacity_cost").notNegative(),
          fixed("single_level_subcontracted_cost").notNegative(),
          fixed("single_level_cap_overhead_cost").notNegative(),
          fixed("single_level_mfg_overhead_cost").notNegative(),
          fixed("single_level_material_non_inventory_cost").notNegative(),
          truth("blocked")),
      toGroup(INVENTORY_POSTING_SETUP, "inventory_posting_group"),
      toGroup(GENERAL_POSTING_SETUP, "gen_prod_posting_group")),
  /** Units of measure of items. */
  ITEM_UNITS_OF_MEASURE(
      columns(
          code("item").required().asKey(),
          code("code").required().asKey(),
          decimal("qty_per_unit_of_measure").positive().required()),
      to(ITEMS, "item")),
  /** Variants of items. */
  ITEM_VARIANTS(
      columns(
          code("item").required().asKey(), code("code").required().asKey(), text("description")),
      to(ITEMS, "item")),
  /** Cost of items at places. */
  STOCKKEEPING_UNITS(
      columns(
          code("item").required().asKey(),
          code("variant").asKey(),
          code("location").asKey(),
          fixed("unit_cost").notNegative(),
          fixed("standard_cost").notNegative(),
          fixed("last_direct_cost").notNegative()),
      to(ITEMS, "item"),
      to(ITEM_VARIANTS, "item", "variant"),
      to(LOCATIONS, "location")),
  /** Charges such as freight. */
  ITEM_CHARGES(
      columns(code("no").required().asKey(), text("description"), code("gen_prod_posting_group")),
      toGroup(GENERAL_POSTING_SETUP, "gen_prod_posting_group")),
  /** Work centers, machine centers and resources. */
  CAPACITY_CENTERS(
      columns(
          word("type", CapacityType.class).required().asKey(),
          code("no").required().asKey(),
          code("gen_prod_posting_group"),
          fixed("direct_unit_cost").notNegative(),
          fixed("indirect_cost_pct").notNegative(),
          fixed("overhead_rate").notNegative(),
          code("subcontractor")),
      toGroup(GENERAL_POSTING_SETUP, "gen_prod_posting_group")),
  /** Dimensions. */
  DIMENSIONS(columns(code("code").required().asKey(), text("name"), truth("blocked"))),
  /** Values of dimensions. */
  DIMENSION_VALUES(
      columns(
          code("dimension").required().asKey(),
          code("code").required().asKey(),
          text("name"),
          truth("blocked")),
      to(DIMENSIONS, "dimension")),
  /** Dimensions that may not stand together, or not with all their values. */
  DIMENSION_COMBINATIONS(
      columns(
          code("dimension_1").required().asKey(),
          code("dimension_2").required().asKey(),
          word("restriction", "limited", "blocked").orElse("blocked")),
      to(DIMENSIONS, "dimension_1"),
      to(DIMENSIONS, "dimension_2")),
  /** Values that may not stand together, of dimensions whose combination is limited. */
  DIMENSION_VALUE_COMBINATIONS(
      columns(
          code("dimension_1").required().asKey(),
          code("value_1").required().asKey(),
          code("dimension_2").required().asKey(),
          code("value_2").required().asKey()),
      to(DIMENSION_VALUES, "dimension_1", "value_1"),
      to(DIMENSION_VALUES, "dimension_2", "value_2")),
  /** Values that a card suggests or demands. */
  DEFAULT_DIMENSIONS(
      columns(
          code("table").required().asKey(),
          code("no").required().asKey(),
          code("dimension").required().asKey(),
          code("value").requiredOrBlank(),
          code("value_posting")),
      to(DIMENSIONS, "dimension"),
      to(DIMENSION_VALUES, "dimension", "value")),
  /** Periods of the general ledger. */
  ACCOUNTING_PERIODS(
      columns(
          date("starting_date").required().asKey(),
          text("name"),
          truth("new_fiscal_year"),
          truth("closed"),
          word("average_cost_period", AverageCostPeriod.class),
          word("average_cost_calc_type", AverageCostCalcType.class))),
  /** Periods after whose closing nothing may be posted. */
  INVENTORY_PERIODS(columns(date("ending_date").required().asKey(), text("name"), truth("closed"))),
  /** Components of items. */
  BOM_LINES(
      columns(
          code("item").required().asKey(),
          lineNo("line_no").asKey(),
          code("component").required(),
          code("variant"),
          decimal("quantity_per").required(),
          code("unit_of_measure"),
          fixed("scrap_pct").notNegative()),
      to(ITEMS, "item"),
      to(ITEMS, "component"),
      to(ITEM_VARIANTS, "component", "variant"),
      to(ITEM_UNITS_OF_MEASURE, "component", "unit_of_measure")),
  /** Operations of items. */
  ROUTING_LINES(
      columns(
          code("item").required().asKey(),
          code("operation_no").required().asKey(),
          word("capacity_type", CapacityType.class).required(),
          code("capacity_no").required(),
          fixed("setup_time").notNegative(),
          fixed("run_time").notNegative(),
          fixed("scrap_pct").notNegative()),
      to(ITEMS, "item"),
      to(CAPACITY_CENTERS, "capacity_type", "capacity_no")),
  /** Accounts of job work in process. */
  JOB_POSTING_GROUPS(
      columns(code("code").required().asKey()),
      accounts(
          "wip_costs_account",
          "wip_accrued_costs_account",
          "job_costs_applied_account",
          "item_costs_applied_account",
          "resource_costs_applied_account",
          "gl_costs_applied_account",
          "job_costs_adjustment_account",
          "gl_expense_account",
          "wip_accrued_sales_account",
          "wip_invoiced_sales_account",
          "job_sales_applied_account",
          "job_sales_adjustment_account",
          "recognized_costs_account",
          "recognized_sales_account")),
  /** Methods of recognizing the cost and sales of jobs. */
  JOB_WIP_METHODS(
      columns(
          code("code").required().asKey(),
          word(
              "recognized_costs",
              "at_completion",
              "cost_of_sales",
              "cost_value",
              "contract_invoiced_cost",
              "usage_total_cost"),
          word(
              "recognized_sales",
              "at_completion",
              "contract_invoiced_price",
              "usage_total_cost",
              "usage_total_price",
              "percentage_of_completion",
              "sales_value"),
          truth("wip_cost"),
          truth("wip_sales"),
          truth("valid"),
          truth("system_defined"))),
  /** Jobs. */
  JOBS(
      columns(
          code("no").required().asKey(),
          word("status", "planning", "quote", "open", "completed").orElse("open"),
          truth("complete"),
          date("starting_date"),
          date("ending_date"),
          code("wip_method"),
          word("wip_posting_method", "per_job", "per_job_ledger_entry").orElse("per_job"),
          code("job_posting_group"),
          truth("blocked")),
      to(JOB_WIP_METHODS, "wip_method"),
      to(JOB_POSTING_GROUPS, "job_posting_group")),
  /** Tasks of jobs. */
  JOB_TASKS(
      columns(
          code("job").required().asKey(),
          code("task_no").required().asKey(),
          word("type", "posting", "heading", "total", "begin_total", "end_total").orElse("posting"),
          word("wip_total", "", "total", "excluded"),
          code("wip_method"),
          code("job_posting_group"),
          text("totaling"),
          text("description"),
          dimensions("dimensions")),
      to(JOBS, "job"),
      to(JOB_WIP_METHODS, "wip_method"),
      to(JOB_POSTING_GROUPS, "job_posting_group")),
  /** Budgets and contracts of jobs. */
  JOB_PLANNING_LINES(
      columns(
          code("job").required(),
          code("job_task").required(),
          word("line_type", "budget", "billable", "both").orElse("budget"),
          word("type", "item", "resource", "gl_account").orElse("item"),
          date("planning_date"),
          fixed("total_cost"),
          fixed("line_amount")),
      to(JOBS, "job"),
      to(JOB_TASKS, "job", "job_task")),
  /** Usage and sales of jobs. */
  JOB_LEDGER_ENTRIES(
      columns(
          entryNo("entry_no").required().asKey(),
          code("job").required(),
          code("job_task").required(),
          word("entry_type", "usage", "sale").orElse("usage"),
          word("type", "item", "resource", "gl_account").orElse("item"),
          date("posting_date").required(),
          fixed("total_cost"),
          fixed("line_amount"),
          dimensions("dimensions")),
      to(JOBS, "job"),
      to(JOB_TASKS, "job", "job_task")),
  /** Series of document numbers. */
  NO_SERIES(
      columns(
          code("code").required().asKey(),
          text("description"),
          code("starting_no"),
          code("last_no_used"))),
  /** Batches of journal templates. */
  JOURNAL_BATCHES(
      columns(
          code("journal_template_name").required().asKey(),
          code("name").required().asKey(),
          text("description"),
          code("no_series")),
      to(NO_SERIES, "no_series")),
  /** Entries of the company's own general ledger in another system. */
  EXTERNAL_GL_ENTRIES(
      columns(
          entryNo("entry_no").required().asKey(),
          closingDate("posting_date").required(),
          code("document_no"),
          code("gl_account").requiredOrBlank(),
          fixed("amount").required(),
          text("description"),
          text("source"),
          code("job"),
          dimensions("dimensions"),
          fixed("amount_acy")),
      to(GL_ACCOUNTS, "gl_account"),
      to(JOBS, "job"));

  private final List<Column> columns;
  private final List<Reference> references;

  Table(List<Column> columns, Reference... references) {
    this(columns, List.of(), references);
  }

  Table(List<Column> columns, List<String> accounts, Reference... references) {
    this.columns = withAccounts(columns, accounts);
    this.references = withAccounts(references, accounts);
  }

  /** A table that has grown columns behind its accounts; databases keep their order. */
  Table(List<Column> columns, List<String> accounts, List<Column> later) {
    this.columns = Stream.concat(withAccounts(columns, accounts).stream(), later.stream()).toList();
    references = withAccounts(new Reference[0], accounts);
  }

  private static List<Column> columns(Column... columns) {
    return List.of(columns);
  }

  private static List<String> accounts(String... names) {
    return List.of(names);
  }

  private static List<Column> withAccounts(List<Column> columns, List<String> accounts) {
    return Stream.concat(columns.stream(), accounts.stream().map(Column::code)).toList();
  }

  private static List<Reference> withAccounts(Reference[] references, List<String> accounts) {
    Stream<Reference> toAccounts = accounts.stream().map(name -> to(GL_ACCOUNTS, name));
    return Stream.concat(Stream.of(references), toAccounts).toList();
  }

  /** The name of the table, which is that of its file without extension. */
  public String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The table of a name. */
  public static Optional<Table> of(String name) {
    for (Table table : values()) {
      if (table.tableName().equals(name)) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }

  /** The columns in the order of the description. */
  public List<Column> columns() {
    return columns;
  }

  /** A column by name. */
  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** The names of all columns. */
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /** The names of the columns of the key; none where rows may repeat. */
  public List<String> keyColumns() {
    return columns.stream().filter(Column::key).map(Column::name).toList();
  }

  /** What its columns refer to. */
  public List<Reference> references() {
    return references;
  }
}
