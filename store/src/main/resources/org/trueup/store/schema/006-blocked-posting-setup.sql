-- Nothing is posted by a row that is blocked.
ALTER TABLE setup_general_posting_setup ADD COLUMN blocked VARCHAR COLLATE "C";

CREATE OR REPLACE VIEW general_posting_setup AS
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
  sales_account,
  blocked
FROM setup_general_posting_setup latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_general_posting_setup later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);
