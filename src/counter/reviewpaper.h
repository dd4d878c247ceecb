// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dayview.h"
#include "office.h"
#include "printedform.h"

/// The day in figures and charts on A4, as sharp as the printer is: over as many sheets as its tables need.
PrintedForm reviewPaper(const DayView &view, const Office &office, const QDateTime &at, const QString &officerName);
