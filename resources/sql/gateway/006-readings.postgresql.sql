-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who was shown what: ids, never content. Only an administrator's command takes rows away, by age.
CREATE TABLE reading (
  at text NOT NULL,
  device text NOT NULL,
  office text NOT NULL,
  officer text NOT NULL,           -- empty: the device asked by itself
  route text NOT NULL,             -- "/v1/dossiers/{id}"; "admin …": the administrator's
  subject text NOT NULL,           -- a dossier; of a page, its first one
  until text NOT NULL,             -- of a page, its last one; else empty
  times bigint NOT NULL            -- within that second
);
CREATE INDEX reading_by_time ON reading (at);
CREATE INDEX reading_by_device ON reading (device, at);

-- How far a device followed its office's feed in an hour.
CREATE TABLE feed_reading (
  hour text NOT NULL,              -- "2026-11-23T09"
  device text NOT NULL,
  office text NOT NULL,
  first_at text NOT NULL,
  last_at text NOT NULL,
  from_seq bigint NOT NULL,
  to_seq bigint NOT NULL,
  PRIMARY KEY (hour, device)
);
