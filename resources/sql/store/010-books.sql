-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The books of certification (sổ chứng thực): domain.md 13.4.

-- Every number that a paper got, and papers that wait for theirs (number 0). `series`: agency/book, as their numbers are
-- leased. What a dossier no longer holds stays as dropped, so that no number of the book is without a word.
CREATE TABLE book_entry (
  series TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL, dossier INTEGER NOT NULL REFERENCES dossier (key),
  paper INTEGER NOT NULL, provisional TEXT NOT NULL, certified_at TEXT NOT NULL, is_dropped INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (series, year, number, dossier, paper)) WITHOUT ROWID;
CREATE INDEX book_entry_dossier ON book_entry (dossier);

-- 0: nothing of it is scanned or kept, so nothing is missing.
ALTER TABLE dossier ADD COLUMN keeps_papers INTEGER NOT NULL DEFAULT 1;
