-- Entries of another system may state their amount in the additional reporting currency.
ALTER TABLE setup_external_gl_entries ADD COLUMN amount_acy VARCHAR COLLATE "C";

CREATE OR REPLACE VIEW external_gl_entries AS
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
  dimensions,
  amount_acy
FROM setup_external_gl_entries latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_external_gl_entries later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);
