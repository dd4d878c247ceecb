-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sides of sheets that were scanned or imported and are not filed yet; their pictures lie in pages/ of the data directory.
-- Without a dossier: nobody said yet whose they are.
CREATE TABLE page (
  id BLOB PRIMARY KEY, dossier INTEGER REFERENCES dossier (key), place INTEGER NOT NULL, component INTEGER NOT NULL,
  stage INTEGER NOT NULL, revision INTEGER NOT NULL, is_dropped INTEGER NOT NULL, arrived_at TEXT NOT NULL,
  document BLOB NOT NULL, text TEXT NOT NULL DEFAULT '');
CREATE INDEX page_dossier ON page (dossier, place);
CREATE INDEX page_stage ON page (stage, id);

-- Dossiers whose pages an officer called done: they are filed as soon as all of them are recognised.
CREATE TABLE filing (
  dossier INTEGER PRIMARY KEY REFERENCES dossier (key), officer TEXT NOT NULL, officer_name TEXT NOT NULL,
  asked_at TEXT NOT NULL);

-- Papers of dossiers as files (FileStore, by SHA-256). A component has several; origin: 'digitised', 'reused', 'reused-result'.
CREATE TABLE paper (
  key INTEGER PRIMARY KEY, dossier INTEGER NOT NULL REFERENCES dossier (key), component INTEGER NOT NULL,
  sha256 BLOB NOT NULL, bytes INTEGER NOT NULL, pages INTEGER NOT NULL, origin TEXT NOT NULL, source TEXT NOT NULL,
  at TEXT NOT NULL, officer TEXT NOT NULL, replaced_at TEXT, UNIQUE (dossier, component, sha256));
CREATE INDEX paper_sha256 ON paper (sha256);

-- What was recognised on a paper, folded by us; PaperTable keeps both together.
CREATE TABLE paper_text (paper INTEGER PRIMARY KEY, folded TEXT NOT NULL);
CREATE VIRTUAL TABLE paper_search USING fts5 (
  folded, content = 'paper_text', content_rowid = 'paper', detail = 'full', tokenize = 'unicode61 remove_diacritics 0');
