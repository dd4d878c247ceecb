// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reviewreading.h"
#include "reviewtargets.h"
#include "workingcalendar.h"

/// The day as the page shows it. Without its choices of filters and busy hours, which are read apart.
DayView reviewView(const ReviewedDay &day, const DayFilter &filter, const WorkingCalendar &calendar,
                   const ReviewTargets &targets);
