// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "invocation.h"
#include "reporttemplate.h"

/// The report's template in force on that day for that office: the data directory's own before a built-in one. A file
/// of the office with that name that is broken is told rather than passed over ("template-broken").
Result<ReportTemplate> askedTemplate(const Invocation &invocation, const QString &name, QDate day, const QString &unit);
