-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Files that an office holds, whole and verified; their bytes lie in the folder of --files.
CREATE TABLE stored_file (
  office text NOT NULL REFERENCES office (code),
  sha256 bytea NOT NULL,
  bytes bigint NOT NULL,
  media_type text NOT NULL,
  arrived_at text NOT NULL,
  device text NOT NULL,
  PRIMARY KEY (office, sha256)
);

-- How much an office's files take, against its quota.
CREATE TABLE office_files (
  office text PRIMARY KEY REFERENCES office (code),
  bytes bigint NOT NULL
);

-- Uploads under way, and done ones until they expire. How far one is, its part on the disk says.
CREATE TABLE upload (
  id text PRIMARY KEY,
  office text NOT NULL REFERENCES office (code),
  device text NOT NULL REFERENCES device (id),
  sha256 bytea NOT NULL,
  bytes bigint NOT NULL,
  media_type text NOT NULL,
  expires_at text NOT NULL
);
CREATE UNIQUE INDEX upload_by_file ON upload (device, sha256, bytes);
CREATE INDEX upload_by_expiry ON upload (expires_at);

-- Files attached to dossiers: added, never taken away here.
CREATE TABLE attachment (
  dossier text NOT NULL REFERENCES dossier (id),
  component bigint NOT NULL,
  sha256 bytea NOT NULL,
  seq bigint NOT NULL,             -- the dossier's version that brought it
  document text NOT NULL,          -- as GET /v1/dossiers shows it
  PRIMARY KEY (dossier, component, sha256)
);
