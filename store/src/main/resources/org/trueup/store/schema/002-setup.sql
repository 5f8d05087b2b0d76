-- The set-up of the company as it was read: one table of texts per table of the company folder, in
-- which NULL is a column that was not given. A row that changes is written again under its row_no
-- by the register that changed it; one that goes is written as removed. The view of the same name
-- without setup_ shows the rows as they now stand.

-- Company-wide choices, a row each; their values are described by {@link Setting}.
CREATE TABLE setup_settings (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  setting VARCHAR COLLATE "C",
  "value" VARCHAR COLLATE "C"
);

CREATE VIEW settings AS
SELECT
  row_no,
  setting,
  "value"
FROM setup_settings latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_settings later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Foreign currencies.
CREATE TABLE setup_currencies (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  code VARCHAR COLLATE "C",
  amount_rounding_precision VARCHAR COLLATE "C",
  unit_amount_rounding_precision VARCHAR COLLATE "C"
);

CREATE VIEW currencies AS
SELECT
  row_no,
  code,
  amount_rounding_precision,
  unit_amount_rounding_precision
FROM setup_currencies latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_currencies later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Rates of currencies.
CREATE TABLE setup_exchange_rates (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  currency VARCHAR COLLATE "C",
  starting_date VARCHAR COLLATE "C",
  exchange_rate_amount VARCHAR COLLATE "C",
  relational_exchange_rate_amount VARCHAR COLLATE "C"
);

CREATE VIEW exchange_rates AS
SELECT
  row_no,
  currency,
  starting_date,
  exchange_rate_amount,
  relational_exchange_rate_amount
FROM setup_exchange_rates latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_exchange_rates later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- The chart of accounts.
CREATE TABLE setup_gl_accounts (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  no VARCHAR COLLATE "C",
  name VARCHAR COLLATE "C",
  type VARCHAR COLLATE "C",
  income_balance VARCHAR COLLATE "C",
  blocked VARCHAR COLLATE "C",
  direct_posting VARCHAR COLLATE "C"
);

CREATE VIEW gl_accounts AS
SELECT
  row_no,
  no,
  name,
  type,
  income_balance,
  blocked,
  direct_posting
FROM setup_gl_accounts latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_gl_accounts later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Accounts by business and product posting group.
CREATE TABLE setup_general_posting_setup (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  gen_bus_posting_group VARCHAR COLLATE "C",
  gen_prod_posting_group VARCHAR COLLATE "C",
  cogs_account VARCHAR COLLATE "C",
  cogs_account_interim VARCHAR COLLATE "C",
  inventory_adjmt_account VARCHAR COLLATE "C",
  invt_accrual_account_interim VARCHAR COLLATE "C",
  direct_cost_applied_account VARCHAR COLLATE "C",
  overhead_applied_account VARCHAR COLLATE "C",
  purchase_variance_account VARCHAR COLLATE "C",
  direct_cost_non_inventory_applied_account VARCHAR COLLATE "C",
  purchase_account VARCHAR COLLATE "C",
  sales_account VARCHAR COLLATE "C"
);

CREATE VIEW general_posting_setup AS
SELECT
  row_no,
  gen_bus_posting_group,
  gen_prod_posting_group,
  cogs_account,
  cogs_account_interim,
  inventory_adjmt_account,
  invt_accrual_account_interim,
  direct_cost_applied_account,
  overhead_applied_account,
  purchase_variance_account,
  direct_cost_non_inventory_applied_account,
  purchase_account,
  sales_account
FROM setup_general_posting_setup latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_general_posting_setup later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Places of stock.
CREATE TABLE setup_locations (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  code VARCHAR COLLATE "C",
  name VARCHAR COLLATE "C",
  in_transit VARCHAR COLLATE "C"
);

CREATE VIEW locations AS
SELECT
  row_no,
  code,
  name,
  in_transit
FROM setup_locations latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_locations later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Accounts by location and inventory posting group.
CREATE TABLE setup_inventory_posting_setup (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  location VARCHAR COLLATE "C",
  inventory_posting_group VARCHAR COLLATE "C",
  inventory_account VARCHAR COLLATE "C",
  inventory_account_interim VARCHAR COLLATE "C",
  wip_account VARCHAR COLLATE "C",
  material_variance_account VARCHAR COLLATE "C",
  capacity_variance_account VARCHAR COLLATE "C",
  subcontracted_variance_account VARCHAR COLLATE "C",
  cap_overhead_variance_account VARCHAR COLLATE "C",
  mfg_overhead_variance_account VARCHAR COLLATE "C",
  material_non_inventory_variance_account VARCHAR COLLATE "C"
);

CREATE VIEW inventory_posting_setup AS
SELECT
  row_no,
  location,
  inventory_posting_group,
  inventory_account,
  inventory_account_interim,
  wip_account,
  material_variance_account,
  capacity_variance_account,
  subcontracted_variance_account,
  cap_overhead_variance_account,
  mfg_overhead_variance_account,
  material_non_inventory_variance_account
FROM setup_inventory_posting_setup latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_inventory_posting_setup later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Item cards.
CREATE TABLE setup_items (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  no VARCHAR COLLATE "C",
  description VARCHAR COLLATE "C",
  type VARCHAR COLLATE "C",
  costing_method VARCHAR COLLATE "C",
  base_unit_of_measure VARCHAR COLLATE "C",
  unit_cost VARCHAR COLLATE "C",
  standard_cost VARCHAR COLLATE "C",
  last_direct_cost VARCHAR COLLATE "C",
  indirect_cost_pct VARCHAR COLLATE "C",
  overhead_rate VARCHAR COLLATE "C",
  inventory_posting_group VARCHAR COLLATE "C",
  gen_prod_posting_group VARCHAR COLLATE "C",
  item_category VARCHAR COLLATE "C",
  inventory_value_zero VARCHAR COLLATE "C",
  replenishment VARCHAR COLLATE "C",
  rolled_up_material_cost VARCHAR COLLATE "C",
  rolled_up_capacity_cost VARCHAR COLLATE "C",
  rolled_up_subcontracted_cost VARCHAR COLLATE "C",
  rolled_up_cap_overhead_cost VARCHAR COLLATE "C",
  rolled_up_mfg_overhead_cost VARCHAR COLLATE "C",
  rolled_up_material_non_inventory_cost VARCHAR COLLATE "C",
  single_level_material_cost VARCHAR COLLATE "C",
  single_level_capacity_cost VARCHAR COLLATE "C",
  single_level_subcontracted_cost VARCHAR COLLATE "C",
  single_level_cap_overhead_cost VARCHAR COLLATE "C",
  single_level_mfg_overhead_cost VARCHAR COLLATE "C",
  single_level_material_non_inventory_cost VARCHAR COLLATE "C",
  blocked VARCHAR COLLATE "C"
);

CREATE VIEW items AS
SELECT
  row_no,
  no,
  description,
  type,
  costing_method,
  base_unit_of_measure,
  unit_cost,
  standard_cost,
  last_direct_cost,
  indirect_cost_pct,
  overhead_rate,
  inventory_posting_group,
  gen_prod_posting_group,
  item_category,
  inventory_value_zero,
  replenishment,
  rolled_up_material_cost,
  rolled_up_capacity_cost,
  rolled_up_subcontracted_cost,
  rolled_up_cap_overhead_cost,
  rolled_up_mfg_overhead_cost,
  rolled_up_material_non_inventory_cost,
  single_level_material_cost,
  single_level_capacity_cost,
  single_level_subcontracted_cost,
  single_level_cap_overhead_cost,
  single_level_mfg_overhead_cost,
  single_level_material_non_inventory_cost,
  blocked
FROM setup_items latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_items later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Units of measure of items.
CREATE TABLE setup_item_units_of_measure (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  item VARCHAR COLLATE "C",
  code VARCHAR COLLATE "C",
  qty_per_unit_of_measure VARCHAR COLLATE "C"
);

CREATE VIEW item_units_of_measure AS
SELECT
  row_no,
  item,
  code,
  qty_per_unit_of_measure
FROM setup_item_units_of_measure latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_item_units_of_measure later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Variants of items.
CREATE TABLE setup_item_variants (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  item VARCHAR COLLATE "C",
  code VARCHAR COLLATE "C",
  description VARCHAR COLLATE "C"
);

CREATE VIEW item_variants AS
SELECT
  row_no,
  item,
  code,
  description
FROM setup_item_variants latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_item_variants later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Cost of items at places.
CREATE TABLE setup_stockkeeping_units (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  item VARCHAR COLLATE "C",
  variant VARCHAR COLLATE "C",
  location VARCHAR COLLATE "C",
  unit_cost VARCHAR COLLATE "C",
  standard_cost VARCHAR COLLATE "C",
  last_direct_cost VARCHAR COLLATE "C"
);

CREATE VIEW stockkeeping_units AS
SELECT
  row_no,
  item,
  variant,
  location,
  unit_cost,
  standard_cost,
  last_direct_cost
FROM setup_stockkeeping_units latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_stockkeeping_units later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Charges such as freight.
CREATE TABLE setup_item_charges (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  no VARCHAR COLLATE "C",
  description VARCHAR COLLATE "C",
  gen_prod_posting_group VARCHAR COLLATE "C"
);

CREATE VIEW item_charges AS
SELECT
  row_no,
  no,
  description,
  gen_prod_posting_group
FROM setup_item_charges latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_item_charges later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Work centers, machine centers and resources.
CREATE TABLE setup_capacity_centers (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  type VARCHAR COLLATE "C",
  no VARCHAR COLLATE "C",
  gen_prod_posting_group VARCHAR COLLATE "C",
  direct_unit_cost VARCHAR COLLATE "C",
  indirect_cost_pct VARCHAR COLLATE "C",
  overhead_rate VARCHAR COLLATE "C",
  subcontractor VARCHAR COLLATE "C"
);

CREATE VIEW capacity_centers AS
SELECT
  row_no,
  type,
  no,
  gen_prod_posting_group,
  direct_unit_cost,
  indirect_cost_pct,
  overhead_rate,
  subcontractor
FROM setup_capacity_centers latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_capacity_centers later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Dimensions.
CREATE TABLE setup_dimensions (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  code VARCHAR COLLATE "C",
  name VARCHAR COLLATE "C"
);

CREATE VIEW dimensions AS
SELECT
  row_no,
  code,
  name
FROM setup_dimensions latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_dimensions later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Values of dimensions.
CREATE TABLE setup_dimension_values (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  dimension VARCHAR COLLATE "C",
  code VARCHAR COLLATE "C",
  name VARCHAR COLLATE "C"
);

CREATE VIEW dimension_values AS
SELECT
  row_no,
  dimension,
  code,
  name
FROM setup_dimension_values latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_dimension_values later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Values that a card suggests or demands.
CREATE TABLE setup_default_dimensions (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  "table" VARCHAR COLLATE "C",
  no VARCHAR COLLATE "C",
  dimension VARCHAR COLLATE "C",
  "value" VARCHAR COLLATE "C",
  value_posting VARCHAR COLLATE "C"
);

CREATE VIEW default_dimensions AS
SELECT
  row_no,
  "table",
  no,
  dimension,
  "value",
  value_posting
FROM setup_default_dimensions latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_default_dimensions later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Periods of the general ledger.
CREATE TABLE setup_accounting_periods (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  starting_date VARCHAR COLLATE "C",
  name VARCHAR COLLATE "C",
  new_fiscal_year VARCHAR COLLATE "C",
  closed VARCHAR COLLATE "C",
  average_cost_period VARCHAR COLLATE "C",
  average_cost_calc_type VARCHAR COLLATE "C"
);

CREATE VIEW accounting_periods AS
SELECT
  row_no,
  starting_date,
  name,
  new_fiscal_year,
  closed,
  average_cost_period,
  average_cost_calc_type
FROM setup_accounting_periods latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_accounting_periods later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Periods after whose closing nothing may be posted.
CREATE TABLE setup_inventory_periods (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  ending_date VARCHAR COLLATE "C",
  name VARCHAR COLLATE "C",
  closed VARCHAR COLLATE "C"
);

CREATE VIEW inventory_periods AS
SELECT
  row_no,
  ending_date,
  name,
  closed
FROM setup_inventory_periods latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_inventory_periods later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Components of items.
CREATE TABLE setup_bom_lines (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  item VARCHAR COLLATE "C",
  line_no VARCHAR COLLATE "C",
  component VARCHAR COLLATE "C",
  variant VARCHAR COLLATE "C",
  quantity_per VARCHAR COLLATE "C",
  unit_of_measure VARCHAR COLLATE "C",
  scrap_pct VARCHAR COLLATE "C"
);

CREATE VIEW bom_lines AS
SELECT
  row_no,
  item,
  line_no,
  component,
  variant,
  quantity_per,
  unit_of_measure,
  scrap_pct
FROM setup_bom_lines latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_bom_lines later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Operations of items.
CREATE TABLE setup_routing_lines (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  item VARCHAR COLLATE "C",
  operation_no VARCHAR COLLATE "C",
  capacity_type VARCHAR COLLATE "C",
  capacity_no VARCHAR COLLATE "C",
  setup_time VARCHAR COLLATE "C",
  run_time VARCHAR COLLATE "C",
  scrap_pct VARCHAR COLLATE "C"
);

CREATE VIEW routing_lines AS
SELECT
  row_no,
  item,
  operation_no,
  capacity_type,
  capacity_no,
  setup_time,
  run_time,
  scrap_pct
FROM setup_routing_lines latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_routing_lines later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Accounts of job work in process.
CREATE TABLE setup_job_posting_groups (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  code VARCHAR COLLATE "C",
  wip_costs_account VARCHAR COLLATE "C",
  wip_accrued_costs_account VARCHAR COLLATE "C",
  job_costs_applied_account VARCHAR COLLATE "C",
  item_costs_applied_account VARCHAR COLLATE "C",
  resource_costs_applied_account VARCHAR COLLATE "C",
  gl_costs_applied_account VARCHAR COLLATE "C",
  job_costs_adjustment_account VARCHAR COLLATE "C",
  gl_expense_account VARCHAR COLLATE "C",
  wip_accrued_sales_account VARCHAR COLLATE "C",
  wip_invoiced_sales_account VARCHAR COLLATE "C",
  job_sales_applied_account VARCHAR COLLATE "C",
  job_sales_adjustment_account VARCHAR COLLATE "C",
  recognized_costs_account VARCHAR COLLATE "C",
  recognized_sales_account VARCHAR COLLATE "C"
);

CREATE VIEW job_posting_groups AS
SELECT
  row_no,
  code,
  wip_costs_account,
  wip_accrued_costs_account,
  job_costs_applied_account,
  item_costs_applied_account,
  resource_costs_applied_account,
  gl_costs_applied_account,
  job_costs_adjustment_account,
  gl_expense_account,
  wip_accrued_sales_account,
  wip_invoiced_sales_account,
  job_sales_applied_account,
  job_sales_adjustment_account,
  recognized_costs_account,
  recognized_sales_account
FROM setup_job_posting_groups latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_job_posting_groups later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Methods of recognizing the cost and sales of jobs.
CREATE TABLE setup_job_wip_methods (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  code VARCHAR COLLATE "C",
  recognized_costs VARCHAR COLLATE "C",
  recognized_sales VARCHAR COLLATE "C",
  wip_cost VARCHAR COLLATE "C",
  wip_sales VARCHAR COLLATE "C",
  valid VARCHAR COLLATE "C",
  system_defined VARCHAR COLLATE "C"
);

CREATE VIEW job_wip_methods AS
SELECT
  row_no,
  code,
  recognized_costs,
  recognized_sales,
  wip_cost,
  wip_sales,
  valid,
  system_defined
FROM setup_job_wip_methods latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_job_wip_methods later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Jobs.
CREATE TABLE setup_jobs (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  no VARCHAR COLLATE "C",
  status VARCHAR COLLATE "C",
  complete VARCHAR COLLATE "C",
  starting_date VARCHAR COLLATE "C",
  ending_date VARCHAR COLLATE "C",
  wip_method VARCHAR COLLATE "C",
  wip_posting_method VARCHAR COLLATE "C",
  job_posting_group VARCHAR COLLATE "C",
  blocked VARCHAR COLLATE "C"
);

CREATE VIEW jobs AS
SELECT
  row_no,
  no,
  status,
  complete,
  starting_date,
  ending_date,
  wip_method,
  wip_posting_method,
  job_posting_group,
  blocked
FROM setup_jobs latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_jobs later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Tasks of jobs.
CREATE TABLE setup_job_tasks (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  job VARCHAR COLLATE "C",
  task_no VARCHAR COLLATE "C",
  type VARCHAR COLLATE "C",
  wip_total VARCHAR COLLATE "C",
  wip_method VARCHAR COLLATE "C",
  job_posting_group VARCHAR COLLATE "C",
  totaling VARCHAR COLLATE "C",
  description VARCHAR COLLATE "C",
  dimensions VARCHAR COLLATE "C"
);

CREATE VIEW job_tasks AS
SELECT
  row_no,
  job,
  task_no,
  type,
  wip_total,
  wip_method,
  job_posting_group,
  totaling,
  description,
  dimensions
FROM setup_job_tasks latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_job_tasks later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Budgets and contracts of jobs.
CREATE TABLE setup_job_planning_lines (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  job VARCHAR COLLATE "C",
  job_task VARCHAR COLLATE "C",
  line_type VARCHAR COLLATE "C",
  type VARCHAR COLLATE "C",
  planning_date VARCHAR COLLATE "C",
  total_cost VARCHAR COLLATE "C",
  line_amount VARCHAR COLLATE "C"
);

CREATE VIEW job_planning_lines AS
SELECT
  row_no,
  job,
  job_task,
  line_type,
  type,
  planning_date,
  total_cost,
  line_amount
FROM setup_job_planning_lines latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_job_planning_lines later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Usage and sales of jobs.
CREATE TABLE setup_job_ledger_entries (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  entry_no VARCHAR COLLATE "C",
  job VARCHAR COLLATE "C",
  job_task VARCHAR COLLATE "C",
  entry_type VARCHAR COLLATE "C",
  type VARCHAR COLLATE "C",
  posting_date VARCHAR COLLATE "C",
  total_cost VARCHAR COLLATE "C",
  line_amount VARCHAR COLLATE "C",
  dimensions VARCHAR COLLATE "C"
);

CREATE VIEW job_ledger_entries AS
SELECT
  row_no,
  entry_no,
  job,
  job_task,
  entry_type,
  type,
  posting_date,
  total_cost,
  line_amount,
  dimensions
FROM setup_job_ledger_entries latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_job_ledger_entries later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Entries of the company's own general ledger in another system.
CREATE TABLE setup_external_gl_entries (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  entry_no VARCHAR COLLATE "C",
  posting_date VARCHAR COLLATE "C",
  document_no VARCHAR COLLATE "C",
  gl_account VARCHAR COLLATE "C",
  amount VARCHAR COLLATE "C",
  description VARCHAR COLLATE "C",
  source VARCHAR COLLATE "C",
  job VARCHAR COLLATE "C",
  dimensions VARCHAR COLLATE "C"
);

CREATE VIEW external_gl_entries AS
SELECT
  row_no,
  entry_no,
  posting_date,
  document_no,
  gl_account,
  amount,
  description,
  source,
  job,
  dimensions
FROM setup_external_gl_entries latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_external_gl_entries later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);
