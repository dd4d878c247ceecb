-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The act behind a number of a book (số chứng thực): asked by number, whichever book and year.

CREATE INDEX book_entry_number ON book_entry (number, year);
