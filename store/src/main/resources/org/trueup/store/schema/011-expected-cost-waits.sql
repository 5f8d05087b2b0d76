-- Expected cost that still was to be posted when expected cost posting was turned off
-- (gl-posting.md 8.1).

ALTER TABLE posted_cost ADD COLUMN expected_cost_waits BOOLEAN DEFAULT FALSE;
