-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A filing with help at a counter and the dossier that came of it from the portal are one matter: counted once, as filed with
-- help (domain.md 13.8).

-- The filing with help of which this dossier, submitted online, came; NULL: none that is known (store/filingties).
ALTER TABLE dossier ADD COLUMN assisted_by INTEGER REFERENCES dossier (key);
CREATE INDEX dossier_assisted_by ON dossier (assisted_by) WHERE assisted_by IS NOT NULL;

-- Pairs that look like one matter and of which an officer said that they are not.
CREATE TABLE filing_apart (
  assisted INTEGER NOT NULL REFERENCES dossier (key), submitted INTEGER NOT NULL REFERENCES dossier (key), officer TEXT NOT NULL,
  at TEXT NOT NULL, PRIMARY KEY (assisted, submitted)) WITHOUT ROWID;

UPDATE dossier SET assisted_by = (
    SELECT min(a.key) FROM dossier_code mine JOIN dossier_code theirs ON theirs.text = mine.text JOIN dossier a ON a.key = theirs.dossier
    WHERE mine.dossier = dossier.key AND theirs.kind = 'other-system' AND a.is_assisted = 1 AND a.is_void = 0 AND
      (a.applicant_number = dossier.applicant_number OR a.applicant_number = '' OR dossier.applicant_number = ''))
  WHERE is_assisted = 0 AND is_void = 0 AND json_extract(CAST(document AS TEXT), '$.channel') = 'online' AND key IN (
    SELECT theirs.dossier FROM dossier a JOIN dossier_code mine ON mine.dossier = a.key
    JOIN dossier_code theirs ON theirs.text = mine.text WHERE a.is_assisted = 1 AND mine.kind = 'other-system');

-- As 012-figures.sql has it, but for what is tied: the filing with help is no row of its own, the dossier counts as filed with help.
DROP VIEW dossier_tally;
CREATE VIEW dossier_tally AS
WITH known AS (
  SELECT d.key, d.id, d.procedure_code, d.received_at, d.due_at, d.returned_at, d.state, d.is_void, d.is_assisted,
    d.paper_exception, d.keeps_papers, d.counter, d.assisted_by, CAST(d.document AS TEXT) AS document
  FROM dossier d WHERE NOT EXISTS (SELECT 1 FROM dossier s WHERE s.assisted_by = d.key AND s.is_void = 0)),
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

DELETE FROM tally WHERE dossier IN (SELECT assisted_by FROM dossier WHERE assisted_by IS NOT NULL);
INSERT OR REPLACE INTO tally SELECT * FROM dossier_tally WHERE dossier IN (SELECT key FROM dossier WHERE assisted_by IS NOT NULL);
