// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filedreportjson.h"
#include "operationeffect.h"

/// The effect of a report.filed (wire/operation.h): the filing is kept, in the caller's transaction. invalid-field with
/// pointers for what cannot be read; already-transitioned for a revision that the unit has filed already, by whichever
/// counter, or that leaves one out: the next one is then said in `current`.
std::variant<OperationEffect, Problem> applyReport(GatewayConnection &connection, const EnrolledDevice &device,
                                                   const CheckedOperation &checked, const QString &now);

/// The newest filings of the units below the office, and of itself, for a report and period; units by code, at most
/// `limit` behind `after`.
UnitReports unitReports(GatewayConnection &connection, const QString &office, const QString &report,
                        const Period &period, const QString &after, int limit);

/// Sets above which office another one stands; empty: none. False: it would stand above itself, or is not there.
bool setParentOffice(GatewayConnection &connection, const QString &child, const QString &parent);
