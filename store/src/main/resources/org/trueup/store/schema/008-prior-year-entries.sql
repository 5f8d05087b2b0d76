-- Entries dated before the first accounting period that was open when they were posted
-- (periods.md R1.2).

ALTER TABLE gl_entry ADD COLUMN prior_year_entry BOOLEAN DEFAULT FALSE;
