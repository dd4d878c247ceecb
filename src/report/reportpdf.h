// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printedform.h"
#include "reportwriting.h"

/// A report on lying A4 sheets as a document of the state (NĐ 30/2020): heads repeated, checks that do not hold and
/// notes below, places to sign. Needs a QGuiApplication; any thread.
PrintedForm reportForm(const Report &report, const ReportHand &hand);
