-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who left stays, for what he did keeps his name; account: his name at the province's sign-in, empty: his id.
ALTER TABLE officer ADD COLUMN removed_at text NOT NULL DEFAULT '';
ALTER TABLE officer ADD COLUMN account text NOT NULL DEFAULT '';
-- The province's sign-in service as it named it, JSON; empty: none.
ALTER TABLE upstream ADD COLUMN accounts text NOT NULL DEFAULT '';
