-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The office's targets as they were set at its counters (core/reviewtargets); the latest holds.

-- Append-only: how they were before stays.
CREATE TABLE target_setting (id BLOB PRIMARY KEY, at TEXT NOT NULL, document TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX target_setting_at ON target_setting (at);
CREATE TRIGGER target_setting_kept BEFORE DELETE ON target_setting BEGIN SELECT RAISE(ABORT, 'targets are kept'); END;
CREATE TRIGGER target_setting_fixed BEFORE UPDATE ON target_setting BEGIN SELECT RAISE(ABORT, 'targets are kept'); END;
