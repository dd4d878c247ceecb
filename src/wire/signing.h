// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

/// A device's Ed25519 key pair (RFC 8032), made at enrolment. The secret never leaves the device.
struct SigningKey
{
    QByteArray publicKey; ///< 32 bytes.
    QByteArray secretKey; ///< 64 bytes as libsodium keeps it.
};

SigningKey makeSigningKey();
SigningKey signingKeyOf(const QByteArray &seed); ///< The same key for the same 32 bytes; empty: they are not 32.
QByteArray signatureOf(const QByteArray &bytes, const SigningKey &key); ///< 64 bytes.
bool isSignedBy(const QByteArray &bytes, const QByteArray &signature, const QByteArray &publicKey);

/// A random URL-safe token of that many bytes, in base32 without look-alikes (a-z2-9 less l, o).
QString makeToken(int bytes = 16);
/// The bytes of a token, whatever blanks and hyphens stand in it; empty: a letter is none of its alphabet.
QByteArray tokenBytes(const QString &token);
