-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Links under which a dossier's scanned papers are fetched on the computer where the citizen files online: short-lived,
-- each file once. Of the token only the hash is kept.
CREATE TABLE hand_link (
  token_hash bytea PRIMARY KEY,
  office text NOT NULL,
  dossier text NOT NULL,
  device text NOT NULL,            -- that asked for it
  made_at text NOT NULL,
  expires_at text NOT NULL
);
CREATE INDEX hand_link_by_expiry ON hand_link (expires_at);
CREATE TABLE hand_file (
  token_hash bytea NOT NULL,
  number bigint NOT NULL,          -- from 1, as the page lists them
  sha256 bytea NOT NULL,
  name text NOT NULL,              -- "01-to-khai.pdf": nothing of a person
  fetched_at text NOT NULL,        -- empty: not yet
  PRIMARY KEY (token_hash, number)
);
