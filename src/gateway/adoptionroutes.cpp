// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoptioneffect.h"
#include "authorising.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int adoptionUnitsAtOnce = 50;
constexpr int longestAdoptionDays = 53 * 7;

} // namespace

GatewayReply showUnitAdoption(const GatewayContext &context, const GatewayRequest &request)
{
    const QString after = request.query.queryItemValue(u"after"_s, QUrl::FullyDecoded);
    const Period days{QDate::fromString(request.query.queryItemValue(u"from"_s), Qt::ISODate),
                      QDate::fromString(request.query.queryItemValue(u"to"_s), Qt::ISODate)};
    const bool isSpan = days.from.isValid() && days.to.isValid() && days.from <= days.to;
    if (!isSpan || days.from.daysTo(days.to) >= longestAdoptionDays)
        return badRequestReply(u"The weeks are not said, or more than a year of them"_s);
    UnitAdoptionPage page;
    bool hasFailed = false;
    const auto authorised =
        readAsCounter(context, request, [&](GatewayConnection &connection, const EnrolledDevice &device) {
            page = unitAdoption(connection, device.office, days, after, adoptionUnitsAtOnce);
            hasFailed = connection.hasFailed();
        });
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    if (hasFailed)
        return overloadedReply();
    return {.body = writtenUnitAdoption(page), .deviceId = std::get<EnrolledDevice>(authorised).id};
}
