// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dayview.h"

/// An invented day of an office, for the tests of its review.
namespace ReviewFixture {

DayView day();      ///< Monday 23 November 2026, 16:38: busy, one counter not confirmed.
DayView ready();    ///< The same, to be signed: one difference of cash must be explained.
DayView emptyDay(); ///< A Sunday: nobody came.
} // namespace ReviewFixture
