// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportapplying.h"

#include "filedreportjson.h"
#include "filedreporttable.h"

using namespace Qt::StringLiterals;

Result<bool> applyFiledReport(Connection &connection, const ChangeItem &item)
{
    const auto report = filedReportFromJson(item.changed.value("report"_L1).toObject());
    if (!report)
        return false;
    FiledReportTable reports(connection);
    const auto known = reports.find(report->id);
    if (!known)
        return known.error();
    if (*known) // Our own.
        return false;
    if (const auto put = reports.putSigned(*report, {}, item.occurredAt); !put)
        return put.error();
    return true;
}

Result<bool> applyReportStanding(Connection &connection, const ChangeItem &item)
{
    const auto standing = reportStandingOf(item);
    return standing ? FiledReportTable(connection).setStanding(item.id, *standing, item.version) : Result<bool>(false);
}
