-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Phi địa giới: dossiers that one office received and another one decides; seen and handled by both (gateway/dossiersharing).
CREATE TABLE shared_dossier (
  dossier text NOT NULL,
  office text NOT NULL,            -- with which it is shared
  receiver text NOT NULL,          -- dossier.office
  PRIMARY KEY (office, dossier)
);
CREATE INDEX shared_dossier_by_dossier ON shared_dossier (dossier, office);
CREATE INDEX shared_dossier_by_receiver ON shared_dossier (receiver, dossier);

-- Office whose counter made the entry; empty: the one that received the dossier.
ALTER TABLE fee_entry ADD COLUMN maker text NOT NULL DEFAULT '';
