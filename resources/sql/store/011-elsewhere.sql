-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Dossiers that live in other systems, and filing online with help at the counter (domain.md 13.1, 13.8).

-- Chờ mã: of those alone no code is known here.
CREATE INDEX dossier_awaiting_code ON dossier (received_at) WHERE code = '' AND is_void = 0;
-- One code at two dossiers is looked for among the codes of other systems.
CREATE INDEX dossier_code_elsewhere ON dossier_code (text) WHERE kind = 'other-system';

-- Filed on the portal with help here: counted apart from what was received. And the ground of paper that was taken
-- although the rule is online only; empty: none.
ALTER TABLE dossier ADD COLUMN is_assisted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE dossier ADD COLUMN paper_exception TEXT NOT NULL DEFAULT '';
