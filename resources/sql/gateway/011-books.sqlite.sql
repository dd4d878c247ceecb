-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Numbers of the books of certification (sổ chứng thực) that papers bear: each once. `series`: agency/book.
CREATE TABLE book_number (
  series text NOT NULL,
  year bigint NOT NULL,
  number bigint NOT NULL,
  dossier text NOT NULL,
  PRIMARY KEY (series, year, number)
);
