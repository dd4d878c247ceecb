// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

// The check digits of machine-readable zones (ICAO 9303): weights 7, 3, 1; letters count from 10, fillers 0.

/// The check digit of digits, capital letters and fillers.
int zoneCheckDigit(QStringView text);
bool holdsZoneCheck(QStringView text, QChar digit);

/// Whether every check digit holds of three lines of thirty (cards, TD1), without line breaks.
bool holdsCardZone(QStringView zone);
/// Whether every check digit holds of two lines of forty-four (passports, TD3), without line breaks.
bool holdsPassportZone(QStringView zone);

/// Whether these are whole first lines of a card's or passport's zone of which more must follow: readers end each line
/// with CR. Line breaks within do not count.
bool isUnfinishedZone(QStringView lines);
