-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What supervisors have looked at of a day (issue 9), at whichever counter of the office: in place of `looked_at`, which
-- held one counter's.

-- Append-only: of a risky act the first look by another than who did it holds, of a sample the latest.
CREATE TABLE day_look (
  id BLOB PRIMARY KEY, day TEXT NOT NULL, what TEXT NOT NULL, subject BLOB NOT NULL, at TEXT NOT NULL, officer TEXT NOT NULL,
  officer_name TEXT NOT NULL, note TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX day_look_day ON day_look (day, at);
INSERT INTO day_look SELECT randomblob(16), day, what, subject, at, officer, '', note FROM looked_at;
CREATE TRIGGER day_look_kept BEFORE DELETE ON day_look BEGIN SELECT RAISE(ABORT, 'looks are kept'); END;
CREATE TRIGGER day_look_fixed BEFORE UPDATE ON day_look BEGIN SELECT RAISE(ABORT, 'looks are kept'); END;
