-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The last review of its list of online procedures that each unit declared, for the offices above: names no person.
CREATE TABLE list_review (
  unit text PRIMARY KEY,           -- office that declared it
  at text NOT NULL,                -- never later than it arrived
  officer text NOT NULL,
  period_from text NOT NULL,
  period_to text NOT NULL,
  offered bigint NOT NULL,
  used bigint NOT NULL,
  list_version bigint NOT NULL,    -- of the catalogue, 0: not said
  list_count bigint NOT NULL,
  list_digest text NOT NULL        -- core/onlinelist
);

-- How each dossier is filed, for counting many units' weeks from the index alone; written by gateway/filingtally.
CREATE TABLE filing_tally (
  dossier text PRIMARY KEY,
  office text NOT NULL,
  day text NOT NULL,               -- of its receipt, in office time
  way bigint NOT NULL,             -- 0: on paper, 1: online alone, 2: online with help, 3: void
  wanted bigint NOT NULL,          -- papers handed in that are to be files
  digital bigint NOT NULL          -- of them, those that are
);
CREATE INDEX filing_tally_by_day ON filing_tally (office, day, way, wanted, digital);
