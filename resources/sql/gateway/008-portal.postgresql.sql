-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the national portal is to know of each dossier: one row, whatever happened how often. Written with the
-- operation's effect, worked off by any gateway process.
CREATE TABLE national (
  dossier text PRIMARY KEY,
  office text NOT NULL,
  wanted bigint NOT NULL,          -- the dossier's version that the portal is to know
  known bigint NOT NULL,           -- the one that it confirmed; 0: none
  state text NOT NULL,             -- waiting, known, parked, elsewhere
  reason text NOT NULL,            -- why it is parked, elsewhere or still waiting; a code
  version bigint NOT NULL,         -- of its item in the feed
  since text NOT NULL,             -- in this state
  attempts bigint NOT NULL,
  next_at text NOT NULL,
  claimed_by text NOT NULL,
  claimed_until text NOT NULL
);
CREATE INDEX national_open ON national (next_at) WHERE state IN ('waiting', 'parked');
CREATE INDEX national_by_state ON national (state);

-- What was done with each dossier, in order; each is told once after the dossier itself.
CREATE TABLE national_progress (
  dossier text NOT NULL,
  seq bigint NOT NULL,             -- the dossier's version that the act made
  at text NOT NULL,
  act text NOT NULL,               -- empty: a step without an act
  author text NOT NULL,
  author_name text NOT NULL,
  state bigint NOT NULL,           -- DossierState after it
  reason text NOT NULL,
  item text NOT NULL,              -- as the portal is told; empty: not yet asked
  sent bigint NOT NULL,            -- 1: the portal confirmed it
  PRIMARY KEY (dossier, seq)
);
CREATE INDEX national_progress_open ON national_progress (dossier) WHERE sent = 0;

-- Procedures as the national portal knows them (LayThuTuc).
CREATE TABLE national_procedure (
  code text PRIMARY KEY,
  is_known bigint NOT NULL,
  name text NOT NULL,
  sector_code text NOT NULL,
  sector_name text NOT NULL,
  asked_at text NOT NULL
);

-- Whose turn it is to talk to the portal: one process at a time, for a new session of the same account may end the
-- other's.
CREATE TABLE national_turn (
  name text PRIMARY KEY,
  holder text NOT NULL,
  until text NOT NULL
);

-- Links under which another authority fetches one file of a dossier, until they expire; the token itself is not kept.
CREATE TABLE file_link (
  token_hash bytea PRIMARY KEY,
  office text NOT NULL,
  dossier text NOT NULL,
  sha256 bytea NOT NULL,
  media_type text NOT NULL,
  made_at text NOT NULL,
  expires_at text NOT NULL
);
CREATE INDEX file_link_by_expiry ON file_link (expires_at);
CREATE TABLE file_link_use (
  dossier text NOT NULL,
  sha256 bytea NOT NULL,
  at text NOT NULL,
  status bigint NOT NULL           -- of the answer
);
CREATE INDEX file_link_use_by_dossier ON file_link_use (dossier);

-- A portal is enrolled like a counter, but may only bring what citizens submitted online.
ALTER TABLE enrolment_code ADD COLUMN kind text NOT NULL DEFAULT 'counter';
ALTER TABLE device ADD COLUMN kind text NOT NULL DEFAULT 'counter';
CREATE TABLE submission (
  dossier text PRIMARY KEY,
  device text NOT NULL
);

-- Since when each open dossier is in its state, and when somebody should have moved it.
CREATE TABLE movement (
  dossier text PRIMARY KEY,
  office text NOT NULL,
  state bigint NOT NULL,           -- DossierState
  since text NOT NULL,
  minutes bigint NOT NULL,         -- of working time that its procedure has
  look_at text NOT NULL,
  raised bigint NOT NULL,          -- 1: the counters were told that it does not move
  version bigint NOT NULL          -- of its item in the feed
);
CREATE INDEX movement_by_time ON movement (look_at) WHERE raised = 0;
