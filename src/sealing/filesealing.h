// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

/// The key (32 bytes) with which a counter's files are sealed, derived from its device key by HKDF-SHA-256: who has not
/// the device key, which lies in the keyring or a key file, cannot read the papers.
QByteArray fileKeyFrom(const QByteArray &deviceSecret);

/// Seals bytes with AES-256-GCM; `name` is bound to them, so that no sealed file can stand in another's place. Null if
/// the library fails.
QByteArray sealed(const QByteArray &bytes, const QByteArray &name, const QByteArray &key);
bool isSealed(const QByteArray &bytes);
/// Nothing if the bytes were changed, or sealed with another key or name.
std::optional<QByteArray> unsealed(const QByteArray &bytes, const QByteArray &name, const QByteArray &key);
