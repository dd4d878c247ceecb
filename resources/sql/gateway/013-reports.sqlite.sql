-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Which office's leaders read the reports of which others: the tree of units.
CREATE TABLE office_parent (
  child text PRIMARY KEY,
  parent text NOT NULL
);
CREATE INDEX office_parent_by_parent ON office_parent (parent);

-- Reports as units filed them: of a unit, report and period each revision once; all of them are kept. Worked off towards the
-- reporting system by any gateway process.
CREATE TABLE report_filing (
  id text PRIMARY KEY,             -- also the key under which the reporting system is asked
  office text NOT NULL,            -- that filed it; also for a unit that has none of these programs
  unit text NOT NULL,              -- agency code of the unit that it tells of
  report text NOT NULL,
  period_from text NOT NULL,
  period_to text NOT NULL,
  revision bigint NOT NULL,
  filed_at text NOT NULL,
  document text NOT NULL,          -- filedreportjson
  version bigint NOT NULL,         -- of its item in the feed
  state text NOT NULL,             -- sent, received, refused
  reference text NOT NULL,         -- what the reporting system calls it
  reason text NOT NULL,
  attempts bigint NOT NULL,
  next_at text NOT NULL,
  claimed_by text NOT NULL,
  claimed_until text NOT NULL,
  UNIQUE (unit, report, period_from, period_to, revision)
);
CREATE INDEX report_filing_open ON report_filing (filed_at) WHERE state = 'sent';
CREATE INDEX report_filing_by_period ON report_filing (report, period_from, period_to, unit, revision);
