-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Money at the counter (domain.md 2.9, 13.5).

-- The fee ledger of the office as this counter knows it: append-only. `document` is the entry as it was written; the other
-- columns repeat it for asking. Own entries stand in an operation too, whose bytes are signed: `mocuactl check` compares.
CREATE TABLE fee_entry (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE, dossier BLOB NOT NULL, kind TEXT NOT NULL, method TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0), reference TEXT NOT NULL, of BLOB, counter INTEGER NOT NULL, officer TEXT NOT NULL,
  at TEXT NOT NULL, op_id BLOB, sha256 BLOB NOT NULL, document BLOB NOT NULL);
CREATE INDEX fee_entry_dossier ON fee_entry (dossier);
CREATE INDEX fee_entry_at ON fee_entry (at);
CREATE INDEX fee_entry_of ON fee_entry (of) WHERE of IS NOT NULL;
CREATE INDEX fee_entry_reference ON fee_entry (reference) WHERE reference <> '';
CREATE TRIGGER fee_entry_kept BEFORE DELETE ON fee_entry BEGIN SELECT RAISE(ABORT, 'the fee ledger is append-only'); END;
CREATE TRIGGER fee_entry_fixed BEFORE UPDATE ON fee_entry BEGIN SELECT RAISE(ABORT, 'the fee ledger is append-only'); END;

-- What of the ledger waits for somebody: 'transfer' (entry Announced), 'refund' (RefundAsked), 'receipt' (Taken or Confirmed whose
-- e-receipt was not issued), 'excess' (a dossier that was paid beyond its fee). Follows from the ledger; FeeTable keeps both together.
CREATE TABLE fee_matter (
  id BLOB NOT NULL, what TEXT NOT NULL, dossier BLOB NOT NULL, since TEXT NOT NULL, PRIMARY KEY (what, id)) WITHOUT ROWID;
CREATE INDEX fee_matter_dossier ON fee_matter (dossier);

-- E-receipts by payment (fee_entry.id), as the provider answered through the gateway. Numbers are the provider's, never ours.
CREATE TABLE e_receipt (
  payment BLOB PRIMARY KEY, version INTEGER NOT NULL, state TEXT NOT NULL, form TEXT NOT NULL, symbol TEXT NOT NULL, number TEXT NOT NULL, lookup TEXT NOT NULL,
  issued_at TEXT, amount INTEGER NOT NULL, reason TEXT NOT NULL, told_at TEXT NOT NULL) WITHOUT ROWID;

-- Lines of the bank's statements, each once however often its file is imported. `entry`: the Announced one that it pays; `state`:
-- 'matched', 'amount-differs', 'unknown', 'settled' (a person decided, `note` says what).
CREATE TABLE statement_line (
  key BLOB PRIMARY KEY, day TEXT NOT NULL, amount INTEGER NOT NULL, text TEXT NOT NULL, bank_id TEXT NOT NULL, reference TEXT NOT NULL,
  entry BLOB, state TEXT NOT NULL, note TEXT NOT NULL, imported_at TEXT NOT NULL, officer TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX statement_line_day ON statement_line (day);
CREATE INDEX statement_line_entry ON statement_line (entry) WHERE entry IS NOT NULL;
CREATE INDEX statement_line_open ON statement_line (day) WHERE state IN ('amount-differs', 'unknown');

-- Counts of this counter's drawer: up to which entry of the ledger, what was expected, counted, handed over and left.
CREATE TABLE cash_count (
  id BLOB PRIMARY KEY, at TEXT NOT NULL, officer TEXT NOT NULL, upto_seq INTEGER NOT NULL, expected INTEGER NOT NULL, counted INTEGER NOT NULL,
  left_over INTEGER NOT NULL, document BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX cash_count_at ON cash_count (at);

-- What citizens said of the counter, 1 to 5; names nobody.
CREATE TABLE rating (id BLOB PRIMARY KEY, at TEXT NOT NULL, counter INTEGER NOT NULL, score INTEGER NOT NULL, dossier BLOB) WITHOUT ROWID;
CREATE INDEX rating_at ON rating (at);

-- Which lanes hold money that the portal does not know yet: they are sent first.
CREATE INDEX outbox_open_fee ON outbox (dossier) WHERE kind = 'fee.entry' AND state NOT IN ('acked', 'void');
