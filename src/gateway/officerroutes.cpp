// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"
#include "officerlisting.h"

#include <QJsonDocument>

GatewayReply showOfficers(const GatewayContext &context, const GatewayRequest &request)
{
    OfficerList list;
    const auto asked =
        readAsCounter(context, request, [&list](GatewayConnection &connection, const EnrolledDevice &device) {
            list = officersOf(connection, device.office);
        });
    if (const auto *refusal = std::get_if<GatewayReply>(&asked))
        return *refusal;
    return {.body = QJsonDocument(toJson(list)).toJson(QJsonDocument::Compact),
            .deviceId = std::get<EnrolledDevice>(asked).id};
}
