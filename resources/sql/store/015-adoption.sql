-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How far citizens use what is offered online (issue 9).

-- Why citizens came in person, of a sample, from all counters of the office; names nobody and no dossier.
CREATE TABLE visit_answer (
  id BLOB PRIMARY KEY, at TEXT NOT NULL, counter INTEGER NOT NULL, procedure TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX visit_answer_at ON visit_answer (at, procedure, reason);

-- Why nothing of a procedure comes online, in the unit's words; the latest holds.
CREATE TABLE unused_remark (
  procedure TEXT PRIMARY KEY, at TEXT NOT NULL, officer TEXT NOT NULL, remark TEXT NOT NULL) WITHOUT ROWID;

-- Append-only: the unit's declared reviews of its list.
CREATE TABLE list_review (
  id BLOB PRIMARY KEY, unit TEXT NOT NULL, at TEXT NOT NULL, document TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX list_review_unit ON list_review (unit, at);
CREATE TRIGGER list_review_kept BEFORE DELETE ON list_review BEGIN SELECT RAISE(ABORT, 'signed reviews are kept'); END;
CREATE TRIGGER list_review_fixed BEFORE UPDATE ON list_review BEGIN SELECT RAISE(ABORT, 'signed reviews are kept'); END;
