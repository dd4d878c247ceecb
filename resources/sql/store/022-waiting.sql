-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How long citizens waited on a day, as the gateway last told it (WaitingDay): for the review without a line.

CREATE TABLE waiting_day (
  day TEXT PRIMARY KEY, at TEXT NOT NULL, taken INTEGER NOT NULL, called INTEGER NOT NULL,
  median_seconds INTEGER, longest_seconds INTEGER)
  WITHOUT ROWID;
