// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dayview.h"
#include "reviewline.h"

/// Cần xem: what a supervisor looks at before the close, the most urgent first.
QList<ReviewLine> matterLines(const DayMatters &matters);
