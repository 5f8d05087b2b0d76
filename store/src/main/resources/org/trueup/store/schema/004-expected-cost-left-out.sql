-- Expected cost that turning expected cost posting on has left out of posting (gl-posting.md 8.1).

ALTER TABLE posted_cost ADD COLUMN expected_cost_left_out BOOLEAN DEFAULT FALSE;
