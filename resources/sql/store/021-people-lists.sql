-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lists of many people (issue 8): the same list again receives nobody twice, also those whose dossier has ended or who have
-- neither number nor date of birth.

-- `list`: store/listtable. `row`: in the file.
CREATE TABLE listed_person (
  list BLOB NOT NULL, row INTEGER NOT NULL, dossier INTEGER NOT NULL REFERENCES dossier (key), PRIMARY KEY (list, row))
  WITHOUT ROWID;
