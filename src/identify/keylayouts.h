// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// Keyboard layouts that scanners and computers are set to.
enum class KeyLayout { American, Vietnamese, French };

/// The character that a key gives; nothing if the layout has none there. `code` by Linux's numbers (KeyStroke).
std::optional<QChar> characterOfKey(int code, bool isShifted, KeyLayout layout);

/// The digit of a key of the number pad, also without NumLock; -1 if it is none.
int padDigit(int code);

/// A text that an American scanner typed into a computer of another layout, key by key as it was meant; characters that
/// stand on no key of it stay. Before NFC only: it fuses what two keys typed.
QString retypedFrom(QStringView text, KeyLayout layout);
