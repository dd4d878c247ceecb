// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "portalkey.h"

namespace {

std::optional<SigningKey> storedKey(GatewayConnection &connection)
{
    const QVariantList row = connection.row("SELECT public_key, secret_key FROM portal_key WHERE id = 1", {});
    if (row.isEmpty())
        return std::nullopt;
    return SigningKey{.publicKey = row.at(0).toByteArray(), .secretKey = row.at(1).toByteArray()};
}

} // namespace

std::optional<SigningKey> portalKey(GatewayConnection &connection)
{
    if (auto key = storedKey(connection))
        return key;
    const SigningKey made = makeSigningKey();
    if (!connection.begin()) {
        connection.rollBack();
        return std::nullopt;
    }
    connection.run("INSERT INTO portal_key (id, public_key, secret_key) VALUES (1, ?, ?) ON CONFLICT (id) DO NOTHING",
                   {made.publicKey, made.secretKey});
    // Another process may have been first.
    auto key = storedKey(connection);
    return connection.commit() ? key : std::nullopt;
}
