// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The verifier of a password: Argon2id with a random salt, as libsodium writes it (interactive limits, 64 MiB).
QString makeVerifier(const QString &password);

/// Whether the password fits; takes about as long as makeVerifier().
bool fitsVerifier(const QString &password, const QString &verifier);
