
-- Keys and indexes. DuckDB does without: it scans columns faster than it keeps an index current,
-- and verify proves what the keys enforce here.

ALTER TABLE posted_transaction ADD PRIMARY KEY (id);
CREATE UNIQUE INDEX posted_transaction_position ON posted_transaction (position);

ALTER TABLE origin ADD PRIMARY KEY (origin_no);
CREATE INDEX origin_order ON origin (order_no, order_type) WHERE order_no <> '';
CREATE INDEX origin_transaction ON origin (transaction_id);

ALTER TABLE item_ledger_entry ADD PRIMARY KEY (entry_no);
CREATE INDEX item_ledger_entry_item ON item_ledger_entry (item);
CREATE INDEX item_ledger_entry_origin ON item_ledger_entry (origin_no);

ALTER TABLE value_entry ADD PRIMARY KEY (entry_no);
CREATE INDEX value_entry_item ON value_entry (item);
CREATE INDEX value_entry_origin ON value_entry (origin_no);
CREATE INDEX value_entry_item_ledger_entry ON value_entry (item_ledger_entry_no);

ALTER TABLE value_entry_state ADD PRIMARY KEY (entry_no, register_no);

ALTER TABLE item_application_entry ADD PRIMARY KEY (entry_no);
CREATE INDEX item_application_entry_item_ledger_entry
  ON item_application_entry (item_ledger_entry_no);

ALTER TABLE capacity_ledger_entry ADD PRIMARY KEY (entry_no);
CREATE INDEX capacity_ledger_entry_origin ON capacity_ledger_entry (origin_no);

ALTER TABLE gl_entry ADD PRIMARY KEY (entry_no);

ALTER TABLE gl_item_relation ADD PRIMARY KEY (gl_entry_no, value_entry_no);
CREATE INDEX gl_item_relation_value_entry ON gl_item_relation (value_entry_no);

ALTER TABLE inventory_period ADD PRIMARY KEY (ending_date, register_no);

ALTER TABLE item_entry_state ADD PRIMARY KEY (entry_no);
ALTER TABLE posted_cost ADD PRIMARY KEY (value_entry_no);
ALTER TABLE application_state ADD PRIMARY KEY (entry_no);
ALTER TABLE item_state ADD PRIMARY KEY (item);
ALTER TABLE stockkeeping_unit_state ADD PRIMARY KEY (item, variant, location);
ALTER TABLE order_state ADD PRIMARY KEY (order_type, order_no, order_line);
ALTER TABLE order_component ADD PRIMARY KEY (order_type, order_no, order_line, position);
ALTER TABLE average_cost_point ADD PRIMARY KEY (item, variant, location, valuation_date);
