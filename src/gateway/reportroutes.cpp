// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "authorising.h"
#include "reporteffect.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int unitsAtOnce = 20;

} // namespace

GatewayReply showUnitReports(const GatewayContext &context, const GatewayRequest &request)
{
    const QString report = request.query.queryItemValue(u"report"_s, QUrl::FullyDecoded);
    const Period period{QDate::fromString(request.query.queryItemValue(u"from"_s), Qt::ISODate),
                        QDate::fromString(request.query.queryItemValue(u"to"_s), Qt::ISODate)};
    const QString after = request.query.queryItemValue(u"after"_s, QUrl::FullyDecoded);
    if (report.isEmpty() || !period.from.isValid() || !period.to.isValid())
        return badRequestReply(u"The report or its period is not said"_s);
    UnitReports reports;
    bool hasFailed = false;
    const auto authorised =
        readAsCounter(context, request, [&](GatewayConnection &connection, const EnrolledDevice &device) {
            reports = unitReports(connection, device.office, report, period, after, unitsAtOnce);
            hasFailed = connection.hasFailed();
        });
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    if (hasFailed)
        return overloadedReply();
    return {.body = writtenUnitReports(reports), .deviceId = std::get<EnrolledDevice>(authorised).id};
}
