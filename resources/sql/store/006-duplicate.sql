-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Open dossiers of an owner whose number is not known on both sides: by procedure and tax code or date of birth (domain.md
-- 13.1). DossierTable asks with the same expressions.
CREATE INDEX dossier_open_owner ON dossier (procedure_code, coalesce(
  json_extract(CAST(document AS TEXT), '$.applicant.taxCode'), json_extract(CAST(document AS TEXT), '$.applicant.birthDate')))
  WHERE state IN (1, 2, 4, 5, 6, 8, 9) AND is_void = 0;

-- What is compared when the portal refused an operation because somebody else changed the dossier meanwhile (sync.md 9):
-- the dossier as it stood there, and who changed it.
CREATE TABLE conflict (
  op_id BLOB PRIMARY KEY, version INTEGER NOT NULL, read_ms INTEGER NOT NULL, document BLOB NOT NULL) WITHOUT ROWID;

-- Dossiers that are to be read anew from the portal: another counter had done the same act, with facts of its own.
CREATE TABLE reread (dossier BLOB PRIMARY KEY) WITHOUT ROWID;
