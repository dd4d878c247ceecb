-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Phi địa giới (domain.md 13.1): dossiers that another office received are seen and handled here, but not counted as received.

-- The unit that received it, if that is another office's; '': received here.
ALTER TABLE dossier ADD COLUMN receiving_unit TEXT NOT NULL DEFAULT '';
-- 1: made at a counter of another office, of a dossier that both handle: it tells what is paid, and lies in no drawer here.
ALTER TABLE fee_entry ADD COLUMN is_elsewhere INTEGER NOT NULL DEFAULT 0;

-- As 020-assisted-filings.sql has it, but only of what was received here: the day, its close and reports count that.
DROP VIEW dossier_tally;
CREATE VIEW dossier_tally AS
WITH known AS (
  SELECT d.key, d.id, d.procedure_code, d.received_at, d.due_at, d.returned_at, d.state, d.is_void, d.is_assisted,
    d.paper_exception, d.keeps_papers, d.counter, d.assisted_by, CAST(d.document AS TEXT) AS document
  FROM dossier d WHERE d.receiving_unit = '' AND NOT EXISTS (SELECT 1 FROM dossier s WHERE s.assisted_by = d.key AND s.is_void = 0)),
counted AS (
  SELECT *,
    CASE WHEN state IN (9, 10) THEN coalesce(
        (SELECT max(at) FROM event WHERE dossier = known.key AND kind = 'result-arrived'), returned_at,
        (SELECT max(json_extract(value, '$.at')) FROM json_each(document, '$.results')),
        (SELECT max(at) FROM event WHERE dossier = known.key), received_at)
      WHEN state IN (3, 7, 8) THEN coalesce(
        (SELECT max(at) FROM event WHERE dossier = known.key AND kind IN ('declined', 'withdrawn', 'stopped')),
        (SELECT max(at) FROM event WHERE dossier = known.key), received_at) END AS closed_at,
    json_extract(document, '$.pause.since') AS paused_at,
    json_extract(document, '$.pause.formerDueAt') AS former_due_at,
    CASE keeps_papers WHEN 0 THEN 0 ELSE (SELECT count(*) FROM component c
      WHERE c.dossier = known.key AND c.state IN ('original', 'certified', 'copy')) END AS wanted,
    (SELECT count(*) FROM component c WHERE c.dossier = known.key AND c.state IN ('original', 'certified', 'copy') AND
      EXISTS (SELECT 1 FROM paper p WHERE p.dossier = known.key AND p.component = c.number AND p.replaced_at IS NULL)) AS digital,
    (SELECT count(*) FROM component c WHERE c.dossier = known.key AND (c.state = 'reused' OR
      EXISTS (SELECT 1 FROM paper p WHERE p.dossier = known.key AND p.component = c.number AND p.replaced_at IS NULL AND
        p.origin LIKE 'reused%'))) AS reused,
    (SELECT coalesce(sum(json_extract(value, '$.amount')), 0) FROM json_each(document, '$.fee.lines')) AS due,
    (SELECT coalesce(sum(CASE WHEN kind IN ('taken', 'confirmed') THEN amount WHEN kind IN ('reversed', 'refunded') THEN -amount END), 0)
      FROM fee_entry WHERE fee_entry.dossier = known.id AND method = 'cash') AS cash,
    (SELECT coalesce(sum(CASE WHEN kind IN ('taken', 'confirmed') THEN amount WHEN kind IN ('reversed', 'refunded') THEN -amount END), 0)
      FROM fee_entry WHERE fee_entry.dossier = known.id AND method <> 'cash') AS transferred
  FROM known)
SELECT key AS dossier, procedure_code AS procedure,
  CASE json_extract(document, '$.channel') WHEN 'online' THEN 2 WHEN 'post' THEN 3 ELSE 1 END
    | ((is_assisted OR assisted_by IS NOT NULL) << 2)
    | ((paper_exception <> '') << 3)
    | ((json_extract(document, '$.late') IS NOT NULL) << 4)
    | ((json_extract(document, '$.competence') IS NOT NULL) << 5)
    | ((coalesce(json_extract(document, '$.home'), 'own') <> 'own') << 6)
    | (coalesce(json_extract(document, '$.atOnce'), 0) << 7)
    | (CASE WHEN state IN (9, 10) THEN 1 WHEN state = 3 THEN 2 WHEN state = 7 THEN 3 WHEN state = 8 THEN 4 ELSE 0 END << 8)
    | (CASE WHEN paused_at IS NULL THEN 0 WHEN substr(former_due_at, 1, 10) < substr(paused_at, 1, 10) THEN 2 ELSE 1 END << 11)
    | ((coalesce(json_extract(document, '$.extensions'), 0) > 0) << 13)
    | (CASE WHEN wanted = 0 THEN 0 WHEN digital = 0 THEN 1 WHEN digital < wanted THEN 2 ELSE 3 END << 14)
    | ((reused > 0) << 16)
    | (CASE WHEN due = 0 THEN 0 WHEN transferred > 0 THEN 3 WHEN cash > 0 THEN 2 ELSE 1 END << 17)
    | (is_void << 19)
    | ((state = 1) << 20)
    | ((state = 5) << 21)
    | ((state = 10) << 22) AS traits,
  CAST(replace(substr(received_at, 1, 10), '-', '') AS INTEGER) AS received_day,
  CAST(replace(substr(coalesce(closed_at, '0'), 1, 10), '-', '') AS INTEGER) AS closed_day,
  -- While it waits for the citizen it has no appointment, unless that had passed before (paused late).
  CAST(replace(substr(coalesce(CASE WHEN paused_at IS NULL THEN due_at
      WHEN substr(former_due_at, 1, 10) < substr(paused_at, 1, 10) THEN former_due_at END, '0'), 1, 10), '-', '') AS INTEGER) AS due_day,
  CAST(replace(substr(coalesce(returned_at, '0'), 1, 10), '-', '') AS INTEGER) AS returned_day,
  wanted, min(digital, wanted) AS digital, reused,
  CAST(substr(received_at, 12, 2) AS INTEGER) * 60 + CAST(substr(received_at, 15, 2) AS INTEGER) AS received_minute,
  -- Who helped and where, not whose device of the portal brought it.
  coalesce((SELECT a.counter FROM dossier a WHERE a.key = assisted_by), counter) AS counter,
  coalesce((SELECT json_extract(CAST(a.document AS TEXT), '$.officerId') FROM dossier a WHERE a.key = assisted_by),
    json_extract(document, '$.officerId'), '') AS officer
FROM counted;
