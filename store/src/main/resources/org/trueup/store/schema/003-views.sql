-- Ledgers as readers want them: with what their lines share, and value entries on their present
-- valuation dates.

CREATE VIEW item_ledger_entries AS
SELECT
  entry.*,
  origin.inventory_posting_group,
  origin.gen_bus_posting_group,
  origin.gen_prod_posting_group,
  origin.external_document_no,
  origin.source_no,
  origin.order_type,
  origin.order_no,
  origin.order_line,
  origin.job,
  origin.job_task,
  origin.dimensions,
  origin.description,
  origin.transaction_id
FROM item_ledger_entry entry
JOIN origin ON origin.origin_no = entry.origin_no;

CREATE VIEW capacity_ledger_entries AS
SELECT
  entry.*,
  origin.inventory_posting_group,
  origin.gen_bus_posting_group,
  origin.gen_prod_posting_group,
  origin.external_document_no,
  origin.source_no,
  origin.order_type,
  origin.order_no,
  origin.order_line,
  origin.job,
  origin.job_task,
  origin.dimensions,
  origin.description,
  origin.transaction_id
FROM capacity_ledger_entry entry
JOIN origin ON origin.origin_no = entry.origin_no;

CREATE VIEW value_entries AS
SELECT
  entry.entry_no,
  entry.origin_no,
  entry.item,
  entry.variant,
  entry.location,
  entry.item_ledger_entry_no,
  entry.capacity_ledger_entry_no,
  entry.item_ledger_entry_type,
  entry.entry_type,
  entry.variance_type,
  entry.item_charge,
  entry.posting_date,
  coalesce(moved.valuation_date, entry.valuation_date) AS valuation_date,
  entry.document_no,
  entry.valued_quantity,
  entry.item_ledger_entry_quantity,
  entry.invoiced_quantity,
  entry.cost_per_unit,
  entry.cost_per_unit_acy,
  entry.cost_amount_actual,
  entry.cost_amount_actual_acy,
  entry.cost_amount_expected,
  entry.cost_amount_expected_acy,
  entry.cost_amount_non_invtbl,
  entry.cost_amount_non_invtbl_acy,
  entry.sales_amount_actual,
  entry.sales_amount_expected,
  entry.expected_cost,
  entry.inventoriable,
  coalesce(moved.valued_by_average_cost, entry.valued_by_average_cost) AS valued_by_average_cost,
  entry.partial_revaluation,
  entry.adjustment,
  entry.applies_to_value_entry_no,
  entry.register_no,
  origin.inventory_posting_group,
  origin.gen_bus_posting_group,
  origin.gen_prod_posting_group,
  origin.external_document_no,
  origin.source_no,
  origin.order_type,
  origin.order_no,
  origin.order_line,
  origin.job,
  origin.job_task,
  origin.dimensions,
  origin.description,
  origin.transaction_id
FROM value_entry entry
JOIN origin ON origin.origin_no = entry.origin_no
LEFT JOIN (
  SELECT latest.entry_no, latest.valuation_date, latest.valued_by_average_cost
  FROM value_entry_state latest
  WHERE NOT EXISTS (
    SELECT 1 FROM value_entry_state later
    WHERE later.entry_no = latest.entry_no AND later.register_no > latest.register_no)
) moved ON moved.entry_no = entry.entry_no;

-- Applications that live, and when their owner became fully invoiced.
CREATE VIEW item_application_entries AS
SELECT entry.*, state.output_completely_invoiced_date
FROM item_application_entry entry
LEFT JOIN application_state state ON state.entry_no = entry.entry_no
WHERE coalesce(state.deleted_in_register, 0) = 0;
