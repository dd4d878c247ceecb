-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Work kept and compared: sync.md 3, 10, 11.

-- How each day compared with the portal; the newest comparison. `document`: the difference as it was answered.
CREATE TABLE reconciliation (
  day TEXT PRIMARY KEY, at TEXT NOT NULL, operations INTEGER NOT NULL, is_equal INTEGER NOT NULL, document TEXT NOT NULL)
  WITHOUT ROWID;
CREATE INDEX outbox_made ON outbox (occurred_at);

-- Of a closed block no number is given any more. 1: its rest was declared unused to the portal; 2: the database was
-- restored, and which numbers were given since nobody knows here.
ALTER TABLE lease ADD COLUMN is_closed INTEGER NOT NULL DEFAULT 0;
