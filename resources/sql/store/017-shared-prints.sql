-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- One receipt for many dossiers (issue 8): a print of each of them, all on one paper.

-- The first print of the paper that these prints share; NULL: it has its paper alone.
ALTER TABLE print ADD COLUMN paper BLOB;
CREATE INDEX print_paper ON print (paper) WHERE paper IS NOT NULL;
