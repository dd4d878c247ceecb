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
                          .feedEpoch = row.at(5).toString(),
                          .feedEnd = row.at(6).toLongLong(),
                          .isPortal = row.at(7).toString() == QLatin1StringView("portal"),
                          .isRelay = row.at(7).toString() == QLatin1StringView("relay")};
}

} // namespace

std::optional<EnrolledDevice> deviceOfToken(GatewayConnection &connection, const QByteArray &tokenHash)
{
    return deviceOfRow(connection.row(
        "SELECT device.id, device.office, device.counter, device.public_key, device.revoked_at, scope.epoch, "
        "scope.seq, device.kind FROM device JOIN scope ON scope.code = device.office WHERE device.token_hash = ?",
        {tokenHash}));
}

std::optional<EnrolledDevice> counterOf(GatewayConnection &connection, const QString &office, const QString &deviceId)
{
    return deviceOfRow(connection.row(
        "SELECT device.id, device.office, device.counter, device.public_key, device.revoked_at, scope.epoch, "
        "scope.seq, device.kind FROM device JOIN scope ON scope.code = device.office WHERE device.id = ? AND "
        "device.office = ? AND device.kind = 'counter'",
        {deviceId, office}));
}

std::optional<EnrolledDevice> deviceOfId(GatewayConnection &connection, const QString &id)
{
    return deviceOfRow(connection.row(
        "SELECT device.id, device.office, device.counter, device.public_key, device.revoked_at, scope.epoch, "
        "scope.seq, device.kind FROM device JOIN scope ON scope.code = device.office WHERE device.id = ?",
        {id}));
}
