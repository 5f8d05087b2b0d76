-- Dimensions and values that no entry may carry any more.
ALTER TABLE setup_dimensions ADD COLUMN blocked VARCHAR COLLATE "C";
ALTER TABLE setup_dimension_values ADD COLUMN blocked VARCHAR COLLATE "C";

CREATE OR REPLACE VIEW dimensions AS
SELECT
  row_no,
  code,
  name,
  blocked
FROM setup_dimensions latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_dimensions later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

CREATE OR REPLACE VIEW dimension_values AS
SELECT
  row_no,
  dimension,
  code,
  name,
  blocked
FROM setup_dimension_values latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_dimension_values later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Dimensions that may not stand together, or not with all their values.
CREATE TABLE setup_dimension_combinations (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  dimension_1 VARCHAR COLLATE "C",
  dimension_2 VARCHAR COLLATE "C",
  restriction VARCHAR COLLATE "C"
);

CREATE VIEW dimension_combinations AS
SELECT
  row_no,
  dimension_1,
  dimension_2,
  restriction
FROM setup_dimension_combinations latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_dimension_combinations later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);

-- Values that may not stand together, of dimensions whose combination is limited.
CREATE TABLE setup_dimension_value_combinations (
  row_no BIGINT NOT NULL,
  register_no BIGINT NOT NULL,
  removed BOOLEAN NOT NULL,
  dimension_1 VARCHAR COLLATE "C",
  value_1 VARCHAR COLLATE "C",
  dimension_2 VARCHAR COLLATE "C",
  value_2 VARCHAR COLLATE "C"
);

CREATE VIEW dimension_value_combinations AS
SELECT
  row_no,
  dimension_1,
  value_1,
  dimension_2,
  value_2
FROM setup_dimension_value_combinations latest
WHERE NOT removed
  AND NOT EXISTS (
    SELECT 1 FROM setup_dimension_value_combinations later
    WHERE later.row_no = latest.row_no AND later.register_no > latest.register_no);
