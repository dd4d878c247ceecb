-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The province that this gateway relays to: one row, or none.
CREATE TABLE upstream (
  id bigint PRIMARY KEY,           -- 1
  url text NOT NULL,
  ca_file text NOT NULL,
  office text NOT NULL,
  device text NOT NULL,
  public_key bytea NOT NULL,
  secret_key bytea NOT NULL,
  token text NOT NULL,             -- empty: asked to be let in, no answer yet
  joined_at text NOT NULL,
  last_seq bigint NOT NULL,        -- of relay
  cursor text NOT NULL,            -- in the province's feed
  refreshed_at text NOT NULL,      -- office record and devices
  reached_at text NOT NULL,        -- last whole pass
  trouble text NOT NULL,           -- why the last pass was not whole; empty: it was
  trouble_at text NOT NULL,
  skew_seconds bigint NOT NULL,    -- the province's clock before ours
  portal_key bytea NOT NULL,        -- the province's: bundles are carried there; empty: not known
  failures bigint NOT NULL,
  resume_at text NOT NULL          -- not before
);

-- What this office did that the province is to know, in the order in which it was done; written with its effect.
CREATE TABLE relay (
  seq bigint PRIMARY KEY,
  device text NOT NULL,
  op_id text NOT NULL,
  dossier text NOT NULL,           -- empty: of no dossier
  kind text NOT NULL,
  state text NOT NULL,             -- waiting, doubt, relayed, refused, settled
  attempts bigint NOT NULL,
  next_at text NOT NULL,           -- empty: at once
  outcome bytea NOT NULL,           -- the province's last word, empty: none yet
  problem text NOT NULL,           -- its type, if it was none to be glad of
  told bigint NOT NULL,            -- how often the counter was told of a refusal
  made_at text NOT NULL,
  settled_at text NOT NULL
);
CREATE UNIQUE INDEX relay_by_operation ON relay (device, op_id);
CREATE INDEX relay_open ON relay (seq) WHERE state IN ('waiting', 'doubt');
CREATE INDEX relay_open_by_dossier ON relay (dossier) WHERE state IN ('waiting', 'doubt');
CREATE INDEX relay_by_state ON relay (state);

-- What the province's feed told of acts that were not relayed from here: never done a second time.
CREATE TABLE upstream_effect (
  device text NOT NULL,
  op_id text NOT NULL,
  version bigint NOT NULL,         -- of the dossier here
  official_code text NOT NULL,
  PRIMARY KEY (device, op_id)
);

-- The version of a dossier at the province when it was read there whole: what the feed tells of earlier ones is in it.
CREATE TABLE upstream_dossier (
  dossier text PRIMARY KEY,
  version bigint NOT NULL
);

-- Numbers that the province gave this office; counters get their blocks out of them.
CREATE TABLE upstream_block (
  agency text NOT NULL,
  day text NOT NULL,
  first bigint NOT NULL,
  last bigint NOT NULL,
  next bigint NOT NULL,
  PRIMARY KEY (agency, day, first)
);
