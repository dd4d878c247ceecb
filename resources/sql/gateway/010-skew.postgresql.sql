-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How far the sending device's clock was ahead of ours when the operation arrived; 0: within five minutes (sync.md 10).
ALTER TABLE operation ADD COLUMN skew_seconds bigint NOT NULL DEFAULT 0;
