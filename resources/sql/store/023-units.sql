-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How the units of this office's tree stand with online services, as the province told last: whole, with its time.

CREATE TABLE unit_adoption (
  unit TEXT PRIMARY KEY, as_of TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL, document TEXT NOT NULL)
  WITHOUT ROWID;
