-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A day of an office's waiting numbers. Every step begins by counting up the version: the row's lock lets one step
-- after the other, so that two counters never call the same number.
CREATE TABLE queue_day (
  office text NOT NULL REFERENCES office (code),
  day text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (office, day)
);

CREATE TABLE queue_ticket (
  office text NOT NULL,
  day text NOT NULL,
  letter text NOT NULL,            -- the service at taking: A of A-043
  serial bigint NOT NULL,
  taken_seq bigint NOT NULL,       -- the day's version at taking: its place
  service text NOT NULL,           -- it waits for now
  priority_group text NOT NULL,    -- empty: none
  state bigint NOT NULL,           -- QueueTicket::State
  for_counter bigint NOT NULL,     -- sent there; 0: any
  counter bigint NOT NULL,         -- called it last; 0: none
  calls bigint NOT NULL,
  taken_at text NOT NULL,
  called_at text NOT NULL,         -- last call that was no repetition; empty: none
  wait_seconds bigint NOT NULL,    -- from taking to the first call; -1: not called yet
  service_seconds bigint NOT NULL, -- from call to finish or transfer, together
  PRIMARY KEY (office, day, letter, serial)
);
CREATE INDEX queue_ticket_by_state ON queue_ticket (office, day, state, taken_seq);

-- Counters that called or paused on that day.
CREATE TABLE queue_counter (
  office text NOT NULL,
  day text NOT NULL,
  counter bigint NOT NULL,
  paused bigint NOT NULL,
  since text NOT NULL,
  priority_called bigint NOT NULL, -- priority numbers in a row
  PRIMARY KEY (office, day, counter)
);

-- What happened, by the gateway's clock; never changed.
CREATE TABLE queue_event (
  office text NOT NULL,
  day text NOT NULL,
  version bigint NOT NULL,
  step bigint NOT NULL,            -- of one act
  op_id text NOT NULL,
  device text NOT NULL,
  counter bigint NOT NULL,
  kind text NOT NULL,
  number text NOT NULL,            -- empty: of a counter
  at text NOT NULL,
  detail text NOT NULL,            -- service or counter that it was sent to
  PRIMARY KEY (office, day, version, step)
);

-- Exactly once: the answer is kept in the transaction of its effect.
CREATE TABLE queue_operation (
  device text NOT NULL,
  op_id text NOT NULL,
  sha256 bytea NOT NULL,
  at text NOT NULL,
  answer bytea NOT NULL,
  PRIMARY KEY (device, op_id)
);
