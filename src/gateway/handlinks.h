// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enrolleddevice.h"
#include "gatewayconnection.h"

#include <QDateTime>

#include <optional>

/// A dossier's papers under a link that is opened on the computer where the citizen files online.
struct HandLink
{
    struct File
    {
        int number = 0; ///< From 1.
        QByteArray sha256;
        QString name; ///< "01-to-khai.pdf": nothing of a person.
        bool isFetched = false;
    };
    QString office;
    QString dossier;
    QDateTime expiresAt;
    QList<File> files;
};

/// How long such a link works.
inline constexpr int handLinkMinutes = 30;

/// A new link to the dossier's newest paper of each component, all of which are whole here: a token of 80 random bits
/// that can be typed, of which only the hash is kept. Links whose time is over go. Empty: the dossier has no papers. In
/// the caller's transaction.
QString newHandLink(GatewayConnection &connection, const EnrolledDevice &device, const QString &dossier,
                    const QDateTime &now);

/// What lies under a token that has not expired.
std::optional<HandLink> handLink(GatewayConnection &connection, const QString &token, const QDateTime &now);

/// Takes the file of that number out, once: whoever comes second gets nothing. In the caller's transaction.
std::optional<HandLink::File> takeHandFile(GatewayConnection &connection, const QString &token, int number,
                                           const QDateTime &now);
