-- Why the cost adjustment made a value entry. What it was an order for, and by how much, stands on
-- the value entry itself.
CREATE TABLE adjustment_cause (
  value_entry_no BIGINT NOT NULL,
  link VARCHAR COLLATE "C" NOT NULL,
  source_entry_no BIGINT NOT NULL, -- item ledger entry, 0 for an average and an order
  known_value_entry_no BIGINT NOT NULL,
  period_end DATE, -- of an average
  register_no BIGINT NOT NULL
);

-- Registers before this one were written when causes were not kept.
CREATE TABLE adjustment_cause_start AS
SELECT COALESCE(MAX(no), 0) + 1 AS register_no FROM register;
