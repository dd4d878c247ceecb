-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What happens to a dossier after it was received (domain.md 5.1, 13.6).

ALTER TABLE event ADD COLUMN facts BLOB NOT NULL DEFAULT x'';
ALTER TABLE dossier ADD COLUMN place TEXT NOT NULL DEFAULT '';
-- Since when a result of it waits to be fetched.
ALTER TABLE dossier ADD COLUMN ready_at TEXT;
CREATE INDEX dossier_ready ON dossier (ready_at) WHERE ready_at IS NOT NULL;
-- Lists of open dossiers are read from the newest on, part by part.
CREATE INDEX dossier_open_received ON dossier (received_at) WHERE state IN (2, 4, 5, 6) AND is_void = 0;
CREATE INDEX dossier_void ON dossier (received_at) WHERE is_void = 1;

-- Forms with a number: lists with which many dossiers went together (giấy bàn giao), demands, letters. From 1 in each year
-- and kind. Which dossiers a form is of, their events say.
CREATE TABLE numbered_form (
  id BLOB PRIMARY KEY, kind TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL, at TEXT NOT NULL,
  officer TEXT NOT NULL, place TEXT NOT NULL, person TEXT NOT NULL, UNIQUE (kind, year, number)) WITHOUT ROWID;
