-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Codes by which a filing with help and the dossier that the portal sends of it are known as one matter (gateway/filingtying).
CREATE TABLE filing_code (
  dossier text NOT NULL,
  code text NOT NULL,
  office text NOT NULL,
  helped bigint NOT NULL,          -- 1: filed with help at a counter, 0: submitted online
  person text NOT NULL,            -- the owner's number, may be empty
  PRIMARY KEY (dossier, code)
);
CREATE INDEX filing_code_by_code ON filing_code (office, code);

-- What was filed online is counted anew, with its codes (gateway/filingtally, tallyEarlier).
DELETE FROM filing_tally WHERE way IN (1, 2);
