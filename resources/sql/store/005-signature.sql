-- SPDX-FileCopyrightText: 2026 the mocua authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Signatures of officers on papers; certificate: its SHA-256.
CREATE TABLE paper_signature (
  paper INTEGER PRIMARY KEY REFERENCES paper (key), signer TEXT NOT NULL, at TEXT NOT NULL, certificate TEXT NOT NULL,
  stamped_at TEXT);
