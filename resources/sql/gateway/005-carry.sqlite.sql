-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The portal's own key (Ed25519): carried bundles are sealed to it, their receipts signed by it. One row.
CREATE TABLE portal_key (
  id bigint PRIMARY KEY,
  public_key blob NOT NULL,
  secret_key blob NOT NULL
);

-- Bundles that came by hand (sync.md 11), each time one was taken.
CREATE TABLE carried_bundle (
  device text NOT NULL,
  taken_at text NOT NULL,
  made_at text NOT NULL,
  head_hash text NOT NULL,         -- hex, of the last operation in it
  operations bigint NOT NULL,
  applied bigint NOT NULL,
  files bigint NOT NULL,
  PRIMARY KEY (device, taken_at, head_hash)
);

-- What a counter's day was compared with (sync.md 11): the newest comparison of each.
CREATE TABLE reconciliation (
  device text NOT NULL,
  day text NOT NULL,
  compared_at text NOT NULL,
  operations bigint NOT NULL,
  equal bigint NOT NULL,           -- 1: nothing differed
  document text NOT NULL,          -- the difference as it was answered
  PRIMARY KEY (device, day)
);

-- Serials of leases that no dossier got: never given again (sync.md 10).
CREATE TABLE unused_number (
  device text NOT NULL,
  agency text NOT NULL,
  day text NOT NULL,
  first bigint NOT NULL,
  last bigint NOT NULL,
  declared_at text NOT NULL,
  PRIMARY KEY (device, agency, day, first)
);
