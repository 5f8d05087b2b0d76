
ALTER TABLE adjustment_cause ADD PRIMARY KEY (value_entry_no);
