// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "adoptioneffect.h"

#include "clock.h"
#include "filingtally.h"
#include "listreviewjson.h"
#include "unittree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

std::optional<UnitListReview> reviewOf(GatewayConnection &connection, const QString &unit)
{
    const QVariantList row = connection.row(
        "SELECT list_review.at, list_review.officer, officer.role, list_review.period_from, list_review.period_to, "
        "list_review.offered, list_review.used, list_review.list_version, list_review.list_count, "
        "list_review.list_digest FROM list_review LEFT JOIN officer ON officer.office = list_review.unit AND "
        "officer.id = list_review.officer WHERE list_review.unit = ?",
        {unit});
    if (row.isEmpty())
        return std::nullopt;
    return UnitListReview{.at = fromIsoOfficeTime(row.at(0).toString()),
                          .officer = row.at(1).toString(),
                          .role = roleFromText(row.at(2).toString()),
                          .period = {QDate::fromString(row.at(3).toString(), Qt::ISODate),
                                     QDate::fromString(row.at(4).toString(), Qt::ISODate)},
                          .offered = row.at(5).toInt(),
                          .used = row.at(6).toInt(),
                          .list = {row.at(7).toInt(), row.at(8).toInt(), row.at(9).toString()}};
}

} // namespace

std::variant<OperationEffect, Problem> applyListReview(GatewayConnection &connection, const EnrolledDevice &device,
                                                       const CheckedOperation &checked, const QString &now)
{
    const auto review = listReviewFromJson(checked.operation.payload.value("listReview"_L1).toObject());
    if (!review)
        return Problem{.status = 422,
                       .type = ProblemType::invalidField,
                       .title = u"The review cannot be read"_s,
                       .pointers = {"/payload/listReview/"_L1 + review.error().field}};
    // A clock that runs ahead must not keep later reviews away.
    const QString at = std::min(toIsoOfficeTime(review->at), now);
    connection.run("INSERT INTO list_review (unit, at, officer, period_from, period_to, offered, used, list_version, "
                   "list_count, list_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (unit) DO UPDATE SET "
                   "at = excluded.at, officer = excluded.officer, period_from = excluded.period_from, period_to = "
                   "excluded.period_to, offered = excluded.offered, used = excluded.used, list_version = "
                   "excluded.list_version, list_count = excluded.list_count, list_digest = excluded.list_digest WHERE "
                   "list_review.at <= excluded.at",
                   {device.office, at, checked.operation.author, review->period.from.toString(Qt::ISODate),
                    review->period.to.toString(Qt::ISODate), review->offered, review->used, review->list.version,
                    review->list.count, review->list.digest.isNull() ? u""_s : review->list.digest});
    return OperationEffect{.entity = u"operation"_s, .id = checked.operation.id};
}

UnitAdoptionPage unitAdoption(GatewayConnection &connection, const QString &office, const Period &days,
                              const QString &after, int limit)
{
    UnitAdoptionPage page;
    for (const TreeUnit &unit : unitsOfTree(connection, office)) {
        if (unit.code <= after)
            continue;
        if (page.units.size() == limit) {
            page.next = page.units.last().unit;
            break;
        }
        page.units.append({.unit = unit.code,
                           .name = unit.name,
                           .review = reviewOf(connection, unit.code),
                           .weeks = filingWeeks(connection, unit.code, days)});
    }
    return page;
}
