-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- One-stop offices, each the scope of a change feed.
CREATE TABLE office (
  code text PRIMARY KEY,
  document text NOT NULL,          -- officejson
  demonstration bigint NOT NULL,   -- 1: the code "demo" leads here
  serial_start bigint NOT NULL,    -- first serial of a day
  last_counter bigint NOT NULL     -- given to the next device that asks without one
);

CREATE TABLE officer (
  office text NOT NULL REFERENCES office (code),
  id text NOT NULL,
  display_name text NOT NULL,
  role text NOT NULL,
  title text NOT NULL,
  verifier text NOT NULL,          -- Argon2id, empty: none known
  PRIMARY KEY (office, id)
);

CREATE TABLE enrolment_code (
  code_hash bytea PRIMARY KEY,
  office text NOT NULL REFERENCES office (code),
  counter bigint NOT NULL,         -- 0: the next free one
  expires_at text NOT NULL,
  used_by text NOT NULL            -- device id, empty: not used
);

CREATE TABLE device (
  id text PRIMARY KEY,
  office text NOT NULL REFERENCES office (code),
  counter bigint NOT NULL,
  public_key bytea NOT NULL UNIQUE,
  token_hash bytea NOT NULL UNIQUE,
  enrolled_at text NOT NULL,
  revoked_at text NOT NULL         -- empty: valid
);

-- The next serial of an agency's day: leases and official codes minted here come from the same row.
CREATE TABLE serial (
  agency text NOT NULL,
  day text NOT NULL,
  next bigint NOT NULL,
  PRIMARY KEY (agency, day)
);

CREATE TABLE lease (
  device text NOT NULL REFERENCES device (id),
  op_id text NOT NULL,
  agency text NOT NULL,
  day text NOT NULL,
  first bigint NOT NULL,
  last bigint NOT NULL,
  given_at text NOT NULL,
  PRIMARY KEY (device, op_id)
);
CREATE INDEX lease_by_number ON lease (agency, day, first);

CREATE TABLE dossier (
  id text PRIMARY KEY,
  office text NOT NULL,
  version bigint NOT NULL,
  state bigint NOT NULL,           -- DossierState
  voided bigint NOT NULL,
  official_code text NOT NULL,     -- minted here for a provisional one, else empty
  tracking_token text NOT NULL,
  changed_at text NOT NULL,
  document bytea NOT NULL           -- dossierjson as it was received
);
CREATE INDEX dossier_by_token ON dossier (tracking_token);
CREATE INDEX dossier_by_office ON dossier (office, id);

-- One number, one dossier: official codes are unique.
CREATE TABLE official_code (
  code text PRIMARY KEY,
  dossier text NOT NULL
);

-- What was applied, exactly once: bound to the operation in the transaction of its effect.
CREATE TABLE operation (
  device text NOT NULL,
  op_id text NOT NULL,
  device_seq bigint NOT NULL,
  sha256 bytea NOT NULL,
  kind text NOT NULL,
  dossier text NOT NULL,           -- empty: of no dossier
  arrived_at text NOT NULL,
  outcome bytea NOT NULL,
  signature bytea NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (device, op_id)
);
CREATE UNIQUE INDEX operation_by_seq ON operation (device, device_seq);

-- The feed: numbers are given last before the commit, so that no later one is seen before an earlier one.
CREATE TABLE scope (
  code text PRIMARY KEY,
  epoch text NOT NULL,             -- of this database: a cursor of another one is unknown here
  seq bigint NOT NULL
);

CREATE TABLE change (
  scope text NOT NULL,
  seq bigint NOT NULL,
  item bytea NOT NULL,
  PRIMARY KEY (scope, seq)
);

-- Catalogues of procedures that were given out, as the files they came in.
CREATE TABLE catalogue (
  version bigint PRIMARY KEY,
  id text NOT NULL,                -- in the feed
  issued_on text NOT NULL,
  sha256 text NOT NULL,
  published_at text NOT NULL,
  document bytea NOT NULL
);
