// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dayview.h"
#include "reviewline.h"

/// The list that is gone through before signing, as lines with a sign before each.
QList<ReviewLine> closeLines(const DayClosing &closing);
/// "4/5": how many of them are done.
QString closeCount(const DayClosing &closing);
