-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The counter's database (sync.md 3). Times are ISO text with +07:00 unless a name ends in _ms (since 1970, UTC).

CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE officer (
  id TEXT PRIMARY KEY, display_name TEXT NOT NULL, role TEXT NOT NULL, title TEXT NOT NULL, verifier TEXT NOT NULL,
  failed INTEGER NOT NULL DEFAULT 0, blocked_until_ms INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;

CREATE TABLE catalogue (version INTEGER PRIMARY KEY, issued_on TEXT NOT NULL, loaded_at TEXT NOT NULL, document BLOB NOT NULL);

CREATE TABLE dossier (
  key INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  code TEXT NOT NULL,
  slip TEXT NOT NULL UNIQUE,
  tracking TEXT NOT NULL,
  applicant_name TEXT NOT NULL,
  applicant_number TEXT NOT NULL,
  procedure_code TEXT NOT NULL,
  procedure_name TEXT NOT NULL,
  state INTEGER NOT NULL,
  is_void INTEGER NOT NULL DEFAULT 0,
  counter INTEGER NOT NULL,
  received_at TEXT NOT NULL,
  due_at TEXT,
  returned_at TEXT,
  returned_counter INTEGER,
  server_version INTEGER NOT NULL DEFAULT 0,
  document BLOB NOT NULL);
CREATE INDEX dossier_tracking ON dossier (tracking);
CREATE INDEX dossier_received ON dossier (received_at);
CREATE INDEX dossier_applicant ON dossier (applicant_number, received_at);
CREATE INDEX dossier_open_due ON dossier (due_at) WHERE state IN (2, 4, 5, 6) AND is_void = 0;
CREATE INDEX dossier_returned ON dossier (returned_at) WHERE returned_at IS NOT NULL;

CREATE TABLE dossier_code (
  text TEXT NOT NULL, dossier INTEGER NOT NULL REFERENCES dossier (key), kind TEXT NOT NULL, system TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (text, dossier)) WITHOUT ROWID;
CREATE INDEX dossier_code_dossier ON dossier_code (dossier);

CREATE TABLE component (
  dossier INTEGER NOT NULL REFERENCES dossier (key), number INTEGER NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL,
  state TEXT NOT NULL, quantity INTEGER NOT NULL, is_required INTEGER NOT NULL, note TEXT NOT NULL, source TEXT NOT NULL,
  checked_at TEXT, PRIMARY KEY (dossier, number)) WITHOUT ROWID;

CREATE TABLE event (
  dossier INTEGER NOT NULL REFERENCES dossier (key), seq INTEGER NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL,
  officer TEXT NOT NULL, officer_name TEXT NOT NULL, counter INTEGER NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (dossier, seq)) WITHOUT ROWID;

-- Guidance given and refusals made without taking a dossier (lượt hướng dẫn, domain.md 13.3).
CREATE TABLE guidance (
  id BLOB PRIMARY KEY, kind TEXT NOT NULL, at TEXT NOT NULL, procedure_code TEXT NOT NULL, officer TEXT NOT NULL,
  counter INTEGER NOT NULL, document BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX guidance_at ON guidance (at);

CREATE TABLE outbox (
  device_seq INTEGER PRIMARY KEY,
  op_id BLOB NOT NULL UNIQUE,
  dossier BLOB NOT NULL,
  lane_seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  body BLOB NOT NULL,
  body_sha256 BLOB NOT NULL,
  signature BLOB NOT NULL,
  author TEXT NOT NULL,
  occurred_at TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_try_ms INTEGER NOT NULL DEFAULT 0,
  settled_ms INTEGER NOT NULL DEFAULT 0,
  problem TEXT NOT NULL DEFAULT '',
  problem_text TEXT NOT NULL DEFAULT '',
  outcome BLOB);
CREATE UNIQUE INDEX outbox_lane ON outbox (dossier, lane_seq);
CREATE INDEX outbox_open ON outbox (device_seq, state) WHERE state NOT IN ('acked', 'void');
CREATE INDEX outbox_open_dossier ON outbox (dossier) WHERE state NOT IN ('acked', 'void');
CREATE INDEX outbox_waiting ON outbox (device_seq, next_try_ms) WHERE state IN ('ready', 'in_doubt', 'waiting_dependency');
CREATE INDEX outbox_settled ON outbox (settled_ms) WHERE settled_ms > 0;

-- How many operations stand in each state: a count over a million bodies would read gigabytes. Changes of state are
-- counted by a trigger; new operations by OutboxTable::append, because a trigger on an insert makes SQLite open a savepoint
-- that FTS5 answers by writing out its index, for every dossier anew.
CREATE TABLE outbox_count (state TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO outbox_count (state, n) VALUES ('ready', 0), ('in_doubt', 0), ('acked', 0), ('waiting_dependency', 0), ('conflict', 0), ('quarantined', 0), ('void', 0);
CREATE TRIGGER outbox_state_changed AFTER UPDATE OF state ON outbox WHEN old.state <> new.state BEGIN
  UPDATE outbox_count SET n = n - 1 WHERE state = old.state;
  UPDATE outbox_count SET n = n + 1 WHERE state = new.state;
END;

CREATE TABLE lease (
  agency TEXT NOT NULL, day TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, next INTEGER NOT NULL,
  PRIMARY KEY (agency, day, first)) WITHOUT ROWID;
CREATE TABLE slip_count (day TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE draft (
  id BLOB PRIMARY KEY, officer TEXT NOT NULL, is_parked INTEGER NOT NULL, title TEXT NOT NULL, subtitle TEXT NOT NULL,
  updated_at TEXT NOT NULL, document BLOB NOT NULL) WITHOUT ROWID;

CREATE TABLE print (
  id BLOB PRIMARY KEY, dossier INTEGER NOT NULL REFERENCES dossier (key), form TEXT NOT NULL, copy INTEGER NOT NULL,
  made_at TEXT NOT NULL, officer TEXT NOT NULL, printer TEXT NOT NULL, state TEXT NOT NULL, sha256 BLOB) WITHOUT ROWID;
CREATE INDEX print_dossier ON print (dossier, form, copy);
CREATE INDEX print_asked ON print (made_at) WHERE state = 'asked';

-- With row ids: numbers come in no order, and moving whole documents about for each would be slow.
CREATE TABLE citizen (number TEXT PRIMARY KEY, seen_at TEXT NOT NULL, document BLOB NOT NULL);

CREATE TABLE feed (scope TEXT PRIMARY KEY, cursor TEXT NOT NULL, pulled_ms INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE audit (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, officer TEXT NOT NULL, act TEXT NOT NULL, detail TEXT NOT NULL);

-- The text by which a dossier is found, folded by us (ux.md 3.6); DossierTable keeps both together.
CREATE TABLE search_text (dossier INTEGER PRIMARY KEY, folded TEXT NOT NULL);
CREATE VIRTUAL TABLE search USING fts5 (
  folded, content = 'search_text', content_rowid = 'dossier', detail = 'none', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0');
