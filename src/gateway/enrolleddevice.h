// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"

/// A counter's or a portal's device as the gateway knows it.
struct EnrolledDevice
{
    QString id;
    QString office; ///< Office code: all it may read and write.
    int counter = 0;
    QByteArray publicKey;
    bool isRevoked = false;
    QString feedEpoch; ///< Of its office's feed, as it stood when the device was looked up.
    qint64 feedEnd = 0;
    bool isPortal = false;   ///< Brings what citizens submit online, and nothing else.
    bool isAtOffice = false; ///< It acts at the gateway of its office, which relays to the province.
    bool isRelay = false;    ///< The gateway of an office: it sends what that office's counters did.
};

/// The device whose bearer token has this SHA-256; nothing if there is none.
std::optional<EnrolledDevice> deviceOfToken(GatewayConnection &connection, const QByteArray &tokenHash);
std::optional<EnrolledDevice> deviceOfId(GatewayConnection &connection, const QString &id);

/// The counter of this office by its id; nothing if there is none.
std::optional<EnrolledDevice> counterOf(GatewayConnection &connection, const QString &office, const QString &deviceId);
