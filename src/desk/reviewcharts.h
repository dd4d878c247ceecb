// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dayview.h"

#include <memory>

class Chart;

/// The charts of the review, from the day's values.
std::shared_ptr<const Chart> proceduresChart(const DayView &view);
std::shared_ptr<const Chart> arrivalsChart(const DayView &view);
/// Weekdays by hours; without a busy hour it has no value.
std::shared_ptr<const Chart> busyHoursChart(const DayView &view);
