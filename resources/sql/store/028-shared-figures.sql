-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Figures of reports that no facts give (issue 9), cell by cell, as they were entered last at whichever counter of the office:
-- in place of `entered_report`, which held one counter's, report by report.

-- `sheet` is the template's table from 0; a line is known by its id and name; `place` is the column ("3"); no value: emptied.
CREATE TABLE entered_figure (
  report TEXT NOT NULL, period_from TEXT NOT NULL, period_to TEXT NOT NULL, unit TEXT NOT NULL, sheet INTEGER NOT NULL,
  line TEXT NOT NULL, line_name TEXT NOT NULL, place TEXT NOT NULL, value REAL, at TEXT NOT NULL, officer TEXT NOT NULL,
  officer_name TEXT NOT NULL,
  PRIMARY KEY (report, period_from, period_to, unit, sheet, line, line_name, place)) WITHOUT ROWID;
INSERT OR IGNORE INTO entered_figure
  SELECT e.report, e.period_from, e.period_to, e.unit, t.key, coalesce(json_extract(l.value, '$.id'), ''),
         coalesce(json_extract(l.value, '$.name'), ''), f.key, f.value, e.at, e.officer, ''
    FROM entered_report e, json_each(e.figures, '$.tables') t, json_each(t.value) r, json_each(r.value, '$.figures') f,
         json_each(e.figures, '$.form.tables[' || t.key || '].lines') l, json_each(e.figures, '$.form.tables[' || t.key || '].columns') c
   WHERE json_extract(r.value, '$.kind') = 'line' AND l.key = json_extract(r.value, '$.line')
     AND json_extract(c.value, '$.id') = f.key AND json_extract(c.value, '$.entered') AND f.value IS NOT NULL;
