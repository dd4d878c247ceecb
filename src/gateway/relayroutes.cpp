// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"
#include "officerlisting.h"
#include "registering.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QList<RelayedDevice> countersOf(GatewayConnection &connection, const QString &office)
{
    QList<RelayedDevice> devices;
    const auto rows = connection.rows("SELECT id, counter, public_key, token_hash, enrolled_at, revoked_at FROM device "
                                      "WHERE office = ? AND kind = 'counter' ORDER BY id",
                                      {office});
    for (const QVariantList &row : rows)
        devices.append({.id = row.at(0).toString(),
                        .counter = row.at(1).toInt(),
                        .publicKey = row.at(2).toByteArray(),
                        .tokenHash = row.at(3).toByteArray(),
                        .enrolledAt = fromIsoOfficeTime(row.at(4).toString()),
                        .revokedAt = fromIsoOfficeTime(row.at(5).toString())});
    return devices;
}

} // namespace

GatewayReply showRelayOffice(const GatewayContext &context, const GatewayRequest &request)
{
    const auto authorised = authorisedDevice(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    const auto &device = std::get<EnrolledDevice>(authorised);
    if (!device.isRelay)
        return GatewayReply::of(
            {.status = 403, .type = ProblemType::notPermitted, .title = u"For an office's gateway only"_s});
    std::optional<RelayOffice> relayed;
    bool hasFailed = false;
    const bool isRun = context.database.read([&](GatewayConnection &connection) {
        if (const auto office = registeredOffice(connection, device.office))
            relayed = RelayOffice{.office = office->office,
                                  .people = officersOf(connection, device.office),
                                  .devices = countersOf(connection, device.office)};
        hasFailed = connection.hasFailed();
    });
    if (!isRun || hasFailed || !relayed)
        return overloadedReply();
    return {.body = QJsonDocument(toJson(*relayed)).toJson(QJsonDocument::Compact), .deviceId = device.id};
}
