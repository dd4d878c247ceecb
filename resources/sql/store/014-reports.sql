-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reports as they are reviewed, signed and sent (issue 9). A filing is never changed once it is signed: a correction is one of
-- its own with the next revision.

CREATE TABLE filed_report (
  id BLOB PRIMARY KEY, report TEXT NOT NULL, period_from TEXT NOT NULL, period_to TEXT NOT NULL, unit TEXT NOT NULL,
  revision INTEGER NOT NULL, state TEXT NOT NULL, since TEXT NOT NULL, op_id BLOB, version INTEGER NOT NULL DEFAULT 0,
  reference TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '', document TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX filed_report_period ON filed_report (report, period_from, period_to, unit, revision);
CREATE TRIGGER filed_report_fixed BEFORE UPDATE OF document ON filed_report WHEN old.state NOT IN ('draft', 'reviewed')
  AND new.document <> old.document BEGIN SELECT RAISE(ABORT, 'signed reports are kept'); END;
CREATE TRIGGER filed_report_kept BEFORE DELETE ON filed_report WHEN old.state NOT IN ('draft', 'reviewed')
  BEGIN SELECT RAISE(ABORT, 'signed reports are kept'); END;
