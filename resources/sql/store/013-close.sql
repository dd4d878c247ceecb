-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Chốt quầy and chốt sổ: how each counter's day was confirmed and the office's day was signed (ux.md 4, sync.md 11).

-- The confirmations of all counters of the office, as this one knows them; of a day and counter the latest one holds.
CREATE TABLE counter_day (
  id BLOB PRIMARY KEY, day TEXT NOT NULL, counter INTEGER NOT NULL, at TEXT NOT NULL, document TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX counter_day_day ON counter_day (day, counter, at);

-- Append-only: a day that changed after it was signed is signed again. `record` is the hash over every record of the day.
CREATE TABLE day_close (
  id BLOB PRIMARY KEY, day TEXT NOT NULL, at TEXT NOT NULL, officer TEXT NOT NULL, record BLOB NOT NULL,
  is_self_closed INTEGER NOT NULL, document TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX day_close_day ON day_close (day, at);
CREATE TRIGGER day_close_kept BEFORE DELETE ON day_close BEGIN SELECT RAISE(ABORT, 'signed days are kept'); END;
CREATE TRIGGER day_close_fixed BEFORE UPDATE ON day_close BEGIN SELECT RAISE(ABORT, 'signed days are kept'); END;

-- What a supervisor has looked at: risky acts (four eyes) and the samples of the rest. `what` is the act's word, `subject` the
-- dossier or entry.
CREATE TABLE looked_at (
  day TEXT NOT NULL, what TEXT NOT NULL, subject BLOB NOT NULL, at TEXT NOT NULL, officer TEXT NOT NULL, note TEXT NOT NULL,
  PRIMARY KEY (day, what, subject)) WITHOUT ROWID;

-- What is looked at by day, of whichever dossier.
CREATE INDEX event_reviewed ON event (at) WHERE kind IN ('voided', 'corrected', 'returned', 'delivered');
