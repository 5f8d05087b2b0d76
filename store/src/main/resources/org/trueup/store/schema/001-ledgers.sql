-- The ledgers of one company. Quantities are in base units, amounts without suffix in local
-- currency, with _acy in the additional reporting currency; an increase of stock and a debit are
-- positive. A text that has no value is '', a number 0; NULL stands for a date that is not set.
-- Texts sort by code point on every engine: COLLATE "C".

-- Facts: rows are inserted and never changed.

CREATE TABLE register (
  no BIGINT NOT NULL PRIMARY KEY,
  kind VARCHAR COLLATE "C" NOT NULL,
  created_at TIMESTAMP NOT NULL, -- UTC
  user_name VARCHAR COLLATE "C" NOT NULL,
  purpose VARCHAR COLLATE "C" NOT NULL,
  item_ledger_entry_before BIGINT NOT NULL,
  value_entry_before BIGINT NOT NULL,
  application_entry_before BIGINT NOT NULL,
  capacity_ledger_entry_before BIGINT NOT NULL,
  gl_entry_before BIGINT NOT NULL,
  item_ledger_entry_after BIGINT NOT NULL,
  value_entry_after BIGINT NOT NULL,
  application_entry_after BIGINT NOT NULL,
  capacity_ledger_entry_after BIGINT NOT NULL,
  gl_entry_after BIGINT NOT NULL,
  content_hash VARCHAR COLLATE "C" NOT NULL,
  hash VARCHAR COLLATE "C" NOT NULL,
  CHECK (no > 0),
  CHECK (item_ledger_entry_after >= item_ledger_entry_before),
  CHECK (value_entry_after >= value_entry_before),
  CHECK (application_entry_after >= application_entry_before),
  CHECK (capacity_ledger_entry_after >= capacity_ledger_entry_before),
  CHECK (gl_entry_after >= gl_entry_before)
);

-- Position counts all transactions in posting order.
CREATE TABLE posted_transaction (
  position BIGINT NOT NULL,
  id VARCHAR COLLATE "C" NOT NULL,
  content_hash VARCHAR COLLATE "C" NOT NULL,
  register_no BIGINT NOT NULL
);

-- What the entries of one posted line have in common; adjustments share the origin of the entry
-- that they adjust, so most value entries add no row here.
CREATE TABLE origin (
  origin_no BIGINT NOT NULL,
  inventory_posting_group VARCHAR COLLATE "C" NOT NULL,
  gen_bus_posting_group VARCHAR COLLATE "C" NOT NULL,
  gen_prod_posting_group VARCHAR COLLATE "C" NOT NULL,
  external_document_no VARCHAR COLLATE "C" NOT NULL,
  source_no VARCHAR COLLATE "C" NOT NULL,
  order_type VARCHAR COLLATE "C" NOT NULL,
  order_no VARCHAR COLLATE "C" NOT NULL,
  order_line INTEGER NOT NULL,
  job VARCHAR COLLATE "C" NOT NULL,
  job_task VARCHAR COLLATE "C" NOT NULL,
  dimensions VARCHAR COLLATE "C" NOT NULL, -- CODE=VALUE;CODE=VALUE, sorted by code
  description VARCHAR COLLATE "C" NOT NULL,
  transaction_id VARCHAR COLLATE "C" NOT NULL
);

CREATE TABLE item_ledger_entry (
  entry_no BIGINT NOT NULL,
  origin_no BIGINT NOT NULL,
  item VARCHAR COLLATE "C" NOT NULL,
  variant VARCHAR COLLATE "C" NOT NULL,
  location VARCHAR COLLATE "C" NOT NULL,
  entry_type VARCHAR COLLATE "C" NOT NULL,
  posting_date DATE NOT NULL,
  document_no VARCHAR COLLATE "C" NOT NULL,
  quantity DECIMAL(19, 5) NOT NULL,
  lot_no VARCHAR COLLATE "C" NOT NULL,
  serial_no VARCHAR COLLATE "C" NOT NULL,
  drop_shipment BOOLEAN NOT NULL,
  correction BOOLEAN NOT NULL,
  register_no BIGINT NOT NULL
);

-- Valuation date and mark of average valuation as first stored; where they moved later:
-- value_entry_state.
CREATE TABLE value_entry (
  entry_no BIGINT NOT NULL,
  origin_no BIGINT NOT NULL,
  item VARCHAR COLLATE "C" NOT NULL,
  variant VARCHAR COLLATE "C" NOT NULL,
  location VARCHAR COLLATE "C" NOT NULL,
  item_ledger_entry_no BIGINT NOT NULL, -- 0 on capacity
  capacity_ledger_entry_no BIGINT NOT NULL, -- 0 on movements
  item_ledger_entry_type VARCHAR COLLATE "C" NOT NULL,
  entry_type VARCHAR COLLATE "C" NOT NULL,
  variance_type VARCHAR COLLATE "C" NOT NULL,
  item_charge VARCHAR COLLATE "C" NOT NULL,
  posting_date DATE NOT NULL,
  valuation_date DATE NOT NULL,
  document_no VARCHAR COLLATE "C" NOT NULL,
  valued_quantity DECIMAL(19, 5) NOT NULL,
  item_ledger_entry_quantity DECIMAL(19, 5) NOT NULL,
  invoiced_quantity DECIMAL(19, 5) NOT NULL,
  cost_per_unit DECIMAL(19, 5) NOT NULL,
  cost_per_unit_acy DECIMAL(19, 5) NOT NULL,
  cost_amount_actual DECIMAL(19, 5) NOT NULL,
  cost_amount_actual_acy DECIMAL(19, 5) NOT NULL,
  cost_amount_expected DECIMAL(19, 5) NOT NULL,
  cost_amount_expected_acy DECIMAL(19, 5) NOT NULL,
  cost_amount_non_invtbl DECIMAL(19, 5) NOT NULL,
  cost_amount_non_invtbl_acy DECIMAL(19, 5) NOT NULL,
  sales_amount_actual DECIMAL(19, 5) NOT NULL,
  sales_amount_expected DECIMAL(19, 5) NOT NULL,
  expected_cost BOOLEAN NOT NULL,
  inventoriable BOOLEAN NOT NULL,
  valued_by_average_cost BOOLEAN NOT NULL,
  partial_revaluation BOOLEAN NOT NULL,
  adjustment BOOLEAN NOT NULL,
  applies_to_value_entry_no BIGINT NOT NULL, -- 0 for none
  register_no BIGINT NOT NULL
);

-- Each move of a value entry; the latest register's counts.
CREATE TABLE value_entry_state (
  entry_no BIGINT NOT NULL,
  valuation_date DATE NOT NULL,
  valued_by_average_cost BOOLEAN NOT NULL,
  register_no BIGINT NOT NULL
);

CREATE TABLE item_application_entry (
  entry_no BIGINT NOT NULL,
  item_ledger_entry_no BIGINT NOT NULL,
  inbound_entry_no BIGINT NOT NULL,
  outbound_entry_no BIGINT NOT NULL, -- 0 on the row of an increase itself
  quantity DECIMAL(19, 5) NOT NULL,
  posting_date DATE NOT NULL,
  cost_application BOOLEAN NOT NULL,
  transferred_from_entry_no BIGINT NOT NULL, -- 0 for none
  register_no BIGINT NOT NULL
);

CREATE TABLE capacity_ledger_entry (
  entry_no BIGINT NOT NULL,
  origin_no BIGINT NOT NULL,
  item VARCHAR COLLATE "C" NOT NULL,
  variant VARCHAR COLLATE "C" NOT NULL,
  location VARCHAR COLLATE "C" NOT NULL,
  capacity_type VARCHAR COLLATE "C" NOT NULL,
  capacity_no VARCHAR COLLATE "C" NOT NULL,
  posting_date DATE NOT NULL,
  document_no VARCHAR COLLATE "C" NOT NULL,
  routing_no VARCHAR COLLATE "C" NOT NULL,
  operation_no VARCHAR COLLATE "C" NOT NULL,
  quantity DECIMAL(19, 5) NOT NULL,
  output_quantity DECIMAL(19, 5) NOT NULL,
  scrap_quantity DECIMAL(19, 5) NOT NULL,
  subcontracting BOOLEAN NOT NULL,
  register_no BIGINT NOT NULL
);

CREATE TABLE gl_entry (
  entry_no BIGINT NOT NULL,
  gl_account VARCHAR COLLATE "C" NOT NULL,
  posting_date DATE NOT NULL,
  document_no VARCHAR COLLATE "C" NOT NULL,
  external_document_no VARCHAR COLLATE "C" NOT NULL,
  description VARCHAR COLLATE "C" NOT NULL,
  amount DECIMAL(19, 5) NOT NULL,
  amount_acy DECIMAL(19, 5) NOT NULL,
  job VARCHAR COLLATE "C" NOT NULL,
  order_no VARCHAR COLLATE "C" NOT NULL,
  dimensions VARCHAR COLLATE "C" NOT NULL,
  register_no BIGINT NOT NULL
);

CREATE TABLE gl_item_relation (
  gl_entry_no BIGINT NOT NULL,
  value_entry_no BIGINT NOT NULL,
  account_type VARCHAR COLLATE "C" NOT NULL,
  expected BOOLEAN NOT NULL,
  amount DECIMAL(19, 5) NOT NULL,
  amount_acy DECIMAL(19, 5) NOT NULL,
  register_no BIGINT NOT NULL
);

-- Each opening and closing of an inventory period; the latest register's counts.
CREATE TABLE inventory_period (
  ending_date DATE NOT NULL,
  name VARCHAR COLLATE "C" NOT NULL,
  closed BOOLEAN NOT NULL,
  register_no BIGINT NOT NULL
);

-- State: rows are replaced by key; everything here can be rebuilt from the facts.

CREATE TABLE item_entry_state (
  entry_no BIGINT NOT NULL,
  remaining_quantity DECIMAL(19, 5) NOT NULL,
  invoiced_quantity DECIMAL(19, 5) NOT NULL,
  completely_invoiced BOOLEAN NOT NULL,
  last_invoice_date DATE,
  shipped_qty_not_returned DECIMAL(19, 5) NOT NULL,
  applied_entry_to_adjust BOOLEAN NOT NULL,
  applies_to_entry_no BIGINT NOT NULL
);

CREATE TABLE posted_cost (
  value_entry_no BIGINT NOT NULL,
  cost_posted_to_gl DECIMAL(19, 5) NOT NULL,
  cost_posted_to_gl_acy DECIMAL(19, 5) NOT NULL,
  expected_cost_posted_to_gl DECIMAL(19, 5) NOT NULL,
  expected_cost_posted_to_gl_acy DECIMAL(19, 5) NOT NULL,
  register_no BIGINT NOT NULL
);

CREATE TABLE application_state (
  entry_no BIGINT NOT NULL,
  output_completely_invoiced_date DATE,
  deleted_in_register BIGINT NOT NULL -- 0 while the application lives
);

CREATE TABLE item_state (
  item VARCHAR COLLATE "C" NOT NULL,
  unit_cost DECIMAL(19, 5) NOT NULL,
  standard_cost DECIMAL(19, 5) NOT NULL,
  last_direct_cost DECIMAL(19, 5) NOT NULL,
  single_level_material_cost DECIMAL(19, 5) NOT NULL,
  single_level_capacity_cost DECIMAL(19, 5) NOT NULL,
  single_level_subcontracted_cost DECIMAL(19, 5) NOT NULL,
  single_level_cap_overhead_cost DECIMAL(19, 5) NOT NULL,
  single_level_mfg_overhead_cost DECIMAL(19, 5) NOT NULL,
  single_level_material_non_inventory_cost DECIMAL(19, 5) NOT NULL,
  rolled_up_material_cost DECIMAL(19, 5) NOT NULL,
  rolled_up_capacity_cost DECIMAL(19, 5) NOT NULL,
  rolled_up_subcontracted_cost DECIMAL(19, 5) NOT NULL,
  rolled_up_cap_overhead_cost DECIMAL(19, 5) NOT NULL,
  rolled_up_mfg_overhead_cost DECIMAL(19, 5) NOT NULL,
  rolled_up_material_non_inventory_cost DECIMAL(19, 5) NOT NULL,
  cost_is_adjusted BOOLEAN NOT NULL,
  allow_online_adjustment BOOLEAN NOT NULL
);

CREATE TABLE stockkeeping_unit_state (
  item VARCHAR COLLATE "C" NOT NULL,
  variant VARCHAR COLLATE "C" NOT NULL,
  location VARCHAR COLLATE "C" NOT NULL,
  unit_cost DECIMAL(19, 5) NOT NULL,
  standard_cost DECIMAL(19, 5) NOT NULL,
  last_direct_cost DECIMAL(19, 5) NOT NULL
);

CREATE TABLE order_state (
  order_type VARCHAR COLLATE "C" NOT NULL,
  order_no VARCHAR COLLATE "C" NOT NULL,
  order_line INTEGER NOT NULL,
  item VARCHAR COLLATE "C" NOT NULL,
  variant VARCHAR COLLATE "C" NOT NULL,
  location VARCHAR COLLATE "C" NOT NULL,
  quantity DECIMAL(19, 5) NOT NULL,
  routing_no VARCHAR COLLATE "C" NOT NULL,
  indirect_cost_pct DECIMAL(19, 5) NOT NULL,
  overhead_rate DECIMAL(19, 5) NOT NULL,
  unit_cost DECIMAL(19, 5) NOT NULL,
  unit_direct_cost DECIMAL(19, 5) NOT NULL,
  unit_indirect_cost DECIMAL(19, 5) NOT NULL,
  unit_material_cost DECIMAL(19, 5) NOT NULL,
  unit_capacity_cost DECIMAL(19, 5) NOT NULL,
  unit_subcontracted_cost DECIMAL(19, 5) NOT NULL,
  unit_cap_overhead_cost DECIMAL(19, 5) NOT NULL,
  unit_mfg_overhead_cost DECIMAL(19, 5) NOT NULL,
  unit_material_non_inventory_cost DECIMAL(19, 5) NOT NULL,
  unit_direct_cost_acy DECIMAL(19, 5) NOT NULL,
  unit_indirect_cost_acy DECIMAL(19, 5) NOT NULL,
  unit_material_cost_acy DECIMAL(19, 5) NOT NULL,
  unit_capacity_cost_acy DECIMAL(19, 5) NOT NULL,
  unit_subcontracted_cost_acy DECIMAL(19, 5) NOT NULL,
  unit_cap_overhead_cost_acy DECIMAL(19, 5) NOT NULL,
  unit_mfg_overhead_cost_acy DECIMAL(19, 5) NOT NULL,
  unit_material_non_inventory_cost_acy DECIMAL(19, 5) NOT NULL,
  finished BOOLEAN NOT NULL,
  cost_is_adjusted BOOLEAN NOT NULL,
  allow_online_adjustment BOOLEAN NOT NULL,
  completely_invoiced BOOLEAN NOT NULL,
  recorded BOOLEAN NOT NULL
);

-- Components of an order line; quantity_per is a decimal text as the order states it, unrounded.
CREATE TABLE order_component (
  order_type VARCHAR COLLATE "C" NOT NULL,
  order_no VARCHAR COLLATE "C" NOT NULL,
  order_line INTEGER NOT NULL,
  position INTEGER NOT NULL,
  line INTEGER NOT NULL,
  item VARCHAR COLLATE "C" NOT NULL,
  variant VARCHAR COLLATE "C" NOT NULL,
  quantity_per VARCHAR COLLATE "C" NOT NULL,
  unit_of_measure VARCHAR COLLATE "C" NOT NULL
);

CREATE TABLE average_cost_point (
  item VARCHAR COLLATE "C" NOT NULL,
  variant VARCHAR COLLATE "C" NOT NULL,
  location VARCHAR COLLATE "C" NOT NULL,
  valuation_date DATE NOT NULL,
  cost_is_adjusted BOOLEAN NOT NULL
);
