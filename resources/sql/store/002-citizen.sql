-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A person without a card is found by phone, or by name and date of birth; CitizenTable asks with the same expressions.
CREATE INDEX citizen_phone ON citizen (json_extract(CAST(document AS TEXT), '$.phone'));
CREATE INDEX citizen_born ON citizen (json_extract(CAST(document AS TEXT), '$.birthDate'));
