// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filedreportjson.h"
#include "operationeffect.h"

/// The effect of a report.filed (wire/operation.h): the filing is kept, in the caller's transaction. invalid-field with
/// pointers for what cannot be read; already-transitioned for a revision that the unit has filed already, by whichever
/// counter, or that leaves one out; not-permitted for a unit that is not below the office.
std::variant<OperationEffect, Problem> applyReport(GatewayConnection &connection, const EnrolledDevice &device,
                                                   const CheckedOperation &checked, const QString &now);

/// The newest filings for a report and period of the units below the office, also of those for which one of these
/// offices filed; by agency code, at most `limit` units behind `after`.
UnitReports unitReports(GatewayConnection &connection, const QString &office, const QString &report,
                        const Period &period, const QString &after, int limit);
