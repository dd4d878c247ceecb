-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Figures of reports that no facts give, as they are typed in (issue 9): the latest of a unit, report and period. What was
-- signed of them lies in filed_report.

CREATE TABLE entered_report (
  report TEXT NOT NULL, period_from TEXT NOT NULL, period_to TEXT NOT NULL, unit TEXT NOT NULL, at TEXT NOT NULL,
  officer TEXT NOT NULL, figures TEXT NOT NULL, PRIMARY KEY (report, period_from, period_to, unit)) WITHOUT ROWID;
