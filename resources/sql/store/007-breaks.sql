-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- When the office breaks (domain.md 13.7).

-- Blank Mẫu 01 printed beforehand: serials of the slip count of that day, first to last, that no dossier gets by itself.
CREATE TABLE pad (
  id BLOB PRIMARY KEY, day TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, printed_at TEXT NOT NULL,
  officer TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX pad_day ON pad (day, first);

-- In thay: the earlier copy of the same form that a print voids; 0: none.
ALTER TABLE print ADD COLUMN replaces INTEGER NOT NULL DEFAULT 0;
ALTER TABLE print ADD COLUMN voided_at TEXT;
