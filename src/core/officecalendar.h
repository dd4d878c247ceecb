// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"

/// The calendar that a catalogue gives: its declared days and opening hours over the built-in rules.
WorkingCalendar calendarOf(const Catalogue &catalogue);
/// The same for another unit of the catalogue, with its own opening hours.
WorkingCalendar calendarOf(const Catalogue &catalogue, const Agency &agency);

/// Days from `from` to `to` (both counted) on which the two calendars open the office differently.
QList<QDate> differingDays(const WorkingCalendar &one, const WorkingCalendar &other, QDate from, QDate to);
