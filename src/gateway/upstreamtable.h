// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"
#include "portallimits.h"
#include "signing.h"

#include <QUrl>

/// How this gateway, an office's, is known to the province that it relays to, and how their line is.
struct UpstreamAccount
{
    QUrl url;
    QString caFile; ///< Certificates (PEM) to trust besides the system's; empty: none.
    QString office;
    QString device; ///< Its own id there.
    SigningKey key;
    QString token; ///< Empty: asked to be let in, no answer yet.
    QDateTime joinedAt;
    QString cursor; ///< In the province's feed; empty: from the beginning.
    QDateTime refreshedAt;
    QDateTime reachedAt; ///< Last whole pass; invalid: none.
    QString trouble;     ///< Code of what kept the last pass from being whole; empty: nothing.
    QDateTime troubleAt;
    qint64 skewSeconds = 0; ///< The province's clock before ours.
    int failures = 0;
    QDateTime resumeAt;           ///< Not before; invalid: at once.
    QByteArray portalKey;         ///< The province's (portallimits.h); empty: not known.
    AccountService accounts = {}; ///< The province's, named to the counters here.

    bool isJoined() const { return !token.isEmpty(); }
};

/// The account; nothing: this gateway is a province's own. Like all of this file it runs on a database thread.
std::optional<UpstreamAccount> upstreamAccount(GatewayConnection &connection);
/// Whether what is done here is to be relayed. A database that has joined never forgets it.
bool relaysUpward(GatewayConnection &connection);

bool beginJoining(GatewayConnection &connection, const UpstreamAccount &account);
bool keepJoined(GatewayConnection &connection, const QString &token, const QString &office);
/// A process begins: the same province, perhaps under another name or port, is tried at once.
bool setUpstreamUrl(GatewayConnection &connection, const QUrl &url);
bool setUpstreamCursor(GatewayConnection &connection, const QString &cursor);
bool noteRefreshed(GatewayConnection &connection, const QDateTime &now);
/// A whole pass is over; what the province told of itself is kept for the counters.
bool noteReached(GatewayConnection &connection, const QDateTime &now, qint64 skewSeconds, const PortalLimits &told);
/// What kept a pass from being whole, and when the next one may begin.
bool noteUpstreamTrouble(GatewayConnection &connection, const QString &code, int failures, const QDateTime &now,
                         const QDateTime &resumeAt);
