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

-- Under which identity and key this computer's operations were made, from which one on; empty: always under the present
-- one. A new identity follows a fork, a revocation or a new portal (sync.md 10).
CREATE TABLE device_identity (first_seq INTEGER PRIMARY KEY, device TEXT NOT NULL, public_key BLOB NOT NULL);

-- What an officer asked the supervisor about an operation in trouble (sync.md 10): the last question.
CREATE TABLE question (op_id BLOB PRIMARY KEY, text TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL)
  WITHOUT ROWID;

-- Whose code was given twice (sync.md 9): the citizen is told on paper.
CREATE INDEX dossier_code_disputed ON dossier_code (dossier) WHERE kind = 'disputed';
