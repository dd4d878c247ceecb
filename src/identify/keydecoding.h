// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keylayouts.h"
#include "rawscan.h"

#include <QStringList>

/// The texts that keys may mean, taken from the places of the keys on a layout, whatever the computer's own layout and
/// input method made of them. Held-Alt digits become their characters: behind a 0 a byte (UTF-8, else 1258 or 1252),
/// above 255 a code point. Empty if no place is known or an input method sent some. More than one where the code page
/// is open.
QStringList textsByPlace(const QList<KeyStroke> &keys, KeyLayout layout);

/// The texts as the window received them, with held-Alt digits as their characters.
QStringList textsAsReceived(const QList<KeyStroke> &keys);

/// Whether some characters came as digits under a held Alt.
bool holdsAltDigits(const QList<KeyStroke> &keys);

/// Whether an input method may have been at work: it sent text, took letters back, or no key's place is known.
bool mayBeComposed(const QList<KeyStroke> &keys);

/// The texts of bytes: UTF-8, else 1258 and 1252.
QStringList textsOfBytes(QByteArrayView bytes);
