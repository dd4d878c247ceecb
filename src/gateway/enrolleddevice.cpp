// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrolleddevice.h"

std::optional<EnrolledDevice> deviceOfToken(GatewayConnection &connection, const QByteArray &tokenHash)
{
    const QVariantList row = connection.row(
        "SELECT id, office, counter, public_key, revoked_at, kind FROM device WHERE token_hash = ?", {tokenHash});
    if (row.isEmpty())
        return std::nullopt;
    return EnrolledDevice{.id = row.at(0).toString(),
                          .office = row.at(1).toString(),
                          .counter = row.at(2).toInt(),
                          .publicKey = row.at(3).toByteArray(),
                          .isRevoked = !row.at(4).toString().isEmpty(),
                          .isPortal = row.at(5).toString() == QLatin1StringView("portal")};
}
