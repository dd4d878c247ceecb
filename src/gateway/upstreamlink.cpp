// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "upstreamlink.h"

bool UpstreamLink::read(const std::function<void(GatewayConnection &)> &job) const
{
    bool isRead = false;
    const bool isRun = database.read([&](GatewayConnection &connection) {
        job(connection);
        isRead = !connection.hasFailed();
    });
    return isRun && isRead;
}

bool UpstreamLink::write(const std::function<void(GatewayConnection &)> &job) const
{
    bool isWritten = false;
    const bool isRun = database.write([&](GatewayConnection &connection) {
        if (!connection.begin())
            return connection.rollBack();
        job(connection);
        isWritten = connection.commit();
    });
    return isRun && isWritten;
}
