-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What citizens are to be told: written with the operation's effect, worked off by any gateway process.
CREATE TABLE notice (
  id text PRIMARY KEY,             -- also the root of the ids under which providers are asked
  office text NOT NULL,
  dossier text NOT NULL,
  event text NOT NULL,             -- received, supplement, ready, late
  occasion text NOT NULL,          -- empty: the event is told once; supplement: the dossier's version that asked
  version bigint NOT NULL,         -- of its item in the feed
  state text NOT NULL,             -- waiting, sent, refused, no-address, overtaken
  channel text NOT NULL,           -- tried now or last; empty: none yet
  tried text NOT NULL,             -- channels that refused, each with a comma behind it
  round bigint NOT NULL,           -- how often an administrator had it tried again
  in_doubt bigint NOT NULL,        -- 1: it may have been sent without an answer
  reason text NOT NULL,
  created_at text NOT NULL,
  attempts bigint NOT NULL,
  next_at text NOT NULL,
  claimed_by text NOT NULL,
  claimed_until text NOT NULL
);
CREATE UNIQUE INDEX notice_once ON notice (dossier, event, occasion);
CREATE INDEX notice_waiting ON notice (next_at) WHERE state = 'waiting';
CREATE INDEX notice_by_state ON notice (state);

-- Appointments that may pass: of dossiers that are neither ready nor ended.
CREATE TABLE appointment (
  dossier text PRIMARY KEY,
  office text NOT NULL,
  due_at text NOT NULL
);
CREATE INDEX appointment_by_time ON appointment (due_at);

-- The fee ledger's entries as counters made them.
CREATE TABLE fee_entry (
  id text PRIMARY KEY,
  office text NOT NULL,
  dossier text NOT NULL,
  kind text NOT NULL,
  method text NOT NULL,
  amount bigint NOT NULL,          -- đồng
  about text NOT NULL,             -- the entry that it is about; empty: none
  at text NOT NULL,
  document text NOT NULL
);
CREATE INDEX fee_entry_by_about ON fee_entry (about);
CREATE INDEX fee_entry_by_dossier ON fee_entry (office, dossier);

-- The e-receipt of each payment. Its number is always the provider's.
CREATE TABLE receipt (
  payment text PRIMARY KEY,        -- the entry that was taken or confirmed
  office text NOT NULL,
  dossier text NOT NULL,
  version bigint NOT NULL,         -- of its item in the feed
  state text NOT NULL,             -- EReceiptState
  cash bigint NOT NULL,            -- 1: goes before transfers
  taken_at text NOT NULL,
  amount bigint NOT NULL,          -- what it should be of now; 0: there should be none
  held_amount bigint NOT NULL,     -- what the provider's receipt is of; 0: there is none
  asking text NOT NULL,            -- issue, replace, cancel: may have reached the provider; empty: nothing
  asking_amount bigint NOT NULL,
  round bigint NOT NULL,           -- replacements asked so far
  form text NOT NULL,
  symbol text NOT NULL,
  number text NOT NULL,
  lookup text NOT NULL,
  issued_at text NOT NULL,
  reason text NOT NULL,
  open bigint NOT NULL,            -- 1: the provider is to be asked
  attempts bigint NOT NULL,
  next_at text NOT NULL,
  claimed_by text NOT NULL,
  claimed_until text NOT NULL,
  request text NOT NULL            -- what the provider needs to know
);
CREATE INDEX receipt_open ON receipt (cash, taken_at, payment) WHERE open = 1;
CREATE INDEX receipt_by_dossier ON receipt (office, dossier);
CREATE INDEX receipt_by_state ON receipt (state, open);
CREATE INDEX receipt_by_number ON receipt (number) WHERE number <> '';

-- The line to each provider: while it is down or busy nobody asks, whichever process it is.
CREATE TABLE outward_line (
  name text PRIMARY KEY,           -- a channel, or "receipts"
  failures bigint NOT NULL,
  resume_at text NOT NULL
);
