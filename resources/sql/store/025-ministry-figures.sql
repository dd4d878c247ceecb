-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What ministries' centralised systems counted of dossiers that they handle (issue 9), as supervisors loaded it. Append-only:
-- loading the same system and period again is a revision of its own; the latest holds.

CREATE TABLE ministry_list (
  id BLOB PRIMARY KEY, system TEXT NOT NULL, system_key TEXT NOT NULL, period_from TEXT NOT NULL, period_to TEXT NOT NULL,
  revision INTEGER NOT NULL, at TEXT NOT NULL, officer TEXT NOT NULL, officer_name TEXT NOT NULL, file TEXT NOT NULL,
  is_withdrawn INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX ministry_list_period ON ministry_list (system_key, period_from, period_to, at);
CREATE TRIGGER ministry_list_kept BEFORE DELETE ON ministry_list BEGIN SELECT RAISE(ABORT, 'loaded figures are kept'); END;
CREATE TRIGGER ministry_list_fixed BEFORE UPDATE ON ministry_list BEGIN SELECT RAISE(ABORT, 'loaded figures are kept'); END;

CREATE TABLE ministry_figure (
  list BLOB NOT NULL REFERENCES ministry_list (id), procedure TEXT NOT NULL, received INTEGER, online INTEGER, settled INTEGER,
  late INTEGER, PRIMARY KEY (list, procedure)) WITHOUT ROWID;
CREATE TRIGGER ministry_figure_kept BEFORE DELETE ON ministry_figure BEGIN SELECT RAISE(ABORT, 'loaded figures are kept'); END;
CREATE TRIGGER ministry_figure_fixed BEFORE UPDATE ON ministry_figure BEGIN SELECT RAISE(ABORT, 'loaded figures are kept'); END;
