-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Paper taken although the rule is online only, as a list: few among many.

CREATE INDEX dossier_paper_exception ON dossier (received_at) WHERE paper_exception <> '';
