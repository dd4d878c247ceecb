-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who left stays, for what he did keeps his name; account: his name at the province's sign-in, empty: his id.
ALTER TABLE officer ADD COLUMN is_removed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE officer ADD COLUMN account TEXT NOT NULL DEFAULT '';
