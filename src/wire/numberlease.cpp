// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numberlease.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPerLease = 10000;

Error unreadableLease()
{
    return {.kind = ErrorKind::BadInput,
            .code = u"unreadable-lease"_s,
            .message = QCoreApplication::translate("numberlease", "The block of numbers cannot be read."),
            .detail = u"number lease JSON"_s};
}

} // namespace

QJsonObject toJson(const NumberLease &lease)
{
    return {{"agency"_L1, lease.agency},
            {"date"_L1, lease.date.toString(Qt::ISODate)},
            {"from"_L1, lease.from},
            {"to"_L1, lease.to}};
}

Result<NumberLease> numberLeaseFromJson(const QJsonObject &json)
{
    NumberLease lease{.agency = json.value("agency"_L1).toString(),
                      .date = QDate::fromString(json.value("date"_L1).toString(), Qt::ISODate),
                      .from = json.value("from"_L1).toInt(-1),
                      .to = json.value("to"_L1).toInt(-1)};
    if (lease.agency.isEmpty() || !lease.date.isValid() || lease.from < 0 || lease.to < lease.from)
        return unreadableLease();
    return lease;
}

QJsonObject toJson(const LeaseRequest &request)
{
    return {{"opId"_L1, request.opId.toString(QUuid::WithoutBraces)},
            {"agency"_L1, request.agency},
            {"date"_L1, request.date.toString(Qt::ISODate)},
            {"count"_L1, request.count}};
}

Result<LeaseRequest> leaseRequestFromJson(const QJsonObject &json)
{
    LeaseRequest request{.opId = QUuid::fromString(json.value("opId"_L1).toString()),
                         .agency = json.value("agency"_L1).toString(),
                         .date = QDate::fromString(json.value("date"_L1).toString(), Qt::ISODate),
                         .count = json.value("count"_L1).toInt()};
    if (request.opId.isNull() || request.agency.isEmpty() || !request.date.isValid() || request.count < 1 ||
        request.count > mostPerLease)
        return unreadableLease();
    return request;
}
