// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A scan's text without what devices add to it: control characters, byte order marks, AIM identifiers (]Q1), spaces at
/// the ends; UTF-8 that was read as Windows-1252 is put right; NFC.
QString cleanedScan(QStringView text);

/// Whether the text holds a Vietnamese letter with a mark, or đ: in a field of digits a sign that an input method has
/// altered the scan.
bool holdsComposedLetter(QStringView text);

bool isDigitsOnly(QStringView text); ///< One or more ASCII digits.
