// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dayview.h"
#include "sheetwriting.h"

/// The day in figures as a table: group, what, number, of how many, remark. Officers stand in the order of their
/// counters.
Sheet reviewSheet(const DayView &view);
