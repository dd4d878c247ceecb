// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrolleddevice.h"

namespace {

std::optional<EnrolledDevice> deviceOfRow(const QVariantList &row)
{
    if (row.isEmpty())
        return std::nullopt;
    return EnrolledDevice{.id = row.at(0).toString(),
                          .office = row.at(1).toString(),
                          .counter = row.at(2).toInt(),
                          .publicKey = row.at(3).toByteArray(),
                          .isRevoked = !row.at(4).toString().isEmpty(),
                          .isRelay = row.at(5).toString() == QLatin1StringView("relay")};
}

} // namespace

std::optional<EnrolledDevice> deviceOfToken(GatewayConnection &connection, const QByteArray &tokenHash)
{
    return deviceOfRow(connection.row(
        "SELECT id, office, counter, public_key, revoked_at, kind FROM device WHERE token_hash = ?", {tokenHash}));
}

std::optional<EnrolledDevice> counterOf(GatewayConnection &connection, const QString &office, const QString &deviceId)
{
    return deviceOfRow(connection.row("SELECT id, office, counter, public_key, revoked_at, kind FROM device "
                                      "WHERE id = ? AND office = ? AND kind = 'counter'",
                                      {deviceId, office}));
}

std::optional<EnrolledDevice> deviceOfId(GatewayConnection &connection, const QString &id)
{
    return deviceOfRow(
        connection.row("SELECT id, office, counter, public_key, revoked_at, kind FROM device WHERE id = ?", {id}));
}
