-- The journal in whose name an entry was posted; blank where none is demanded.
ALTER TABLE gl_entry ADD COLUMN journal_template_name VARCHAR COLLATE "C" DEFAULT '';
ALTER TABLE gl_entry ADD COLUMN journal_batch_name VARCHAR COLLATE "C" DEFAULT '';

-- Series of document numbers.
CREATE TABLE setup_no_series (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  code VARCHAR COLLATE "C",
  description VARCHAR COLLATE "C",
  starting_no VARCHAR COLLATE "C",
  last_no_used VARCHAR COLLATE "C"
);

CREATE VIEW no_series AS
SELECT
  row_no,
  code,
  description,
  starting_no,
  last_no_used
FROM setup_no_series latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_no_series later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Batches of journal templates.
CREATE TABLE setup_journal_batches (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  journal_template_name VARCHAR COLLATE "C",
  name VARCHAR COLLATE "C",
  description VARCHAR COLLATE "C",
  no_series VARCHAR COLLATE "C"
);

CREATE VIEW journal_batches AS
SELECT
  row_no,
  journal_template_name,
  name,
  description,
  no_series
FROM setup_journal_batches latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_journal_batches later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);
