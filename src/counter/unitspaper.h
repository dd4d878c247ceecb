// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheetwriting.h"
#include "unitwords.h"

/// The units of the tree in the order of the view: the last review of each one's list, and the three shares of all
/// weeks and of each.
Sheet unitsSheet(const UnitsView &view);

/// For A4: the shown share alone of each week.
Sheet unitsPaperSheet(const UnitsView &view);
