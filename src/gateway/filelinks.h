// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"

#include <QDateTime>

#include <optional>

/// One file of a dossier that another authority may fetch without a device's token.
struct LinkedFile
{
    QString office;
    QString dossier;
    QByteArray sha256;
    QString type;
};

/// A new link to the file until that time: a token of 160 random bits, of which only the hash is kept, so that the
/// database alone opens no file. In the caller's transaction.
QString newFileLink(GatewayConnection &connection, const LinkedFile &file, const QDateTime &now,
                    const QDateTime &expiresAt);

/// The file behind a token, if it has not expired.
std::optional<LinkedFile> linkedFile(GatewayConnection &connection, const QString &token, const QDateTime &now);

/// Keeps that somebody asked for it, and takes away links that have expired.
void noteLinkUse(GatewayConnection &connection, const LinkedFile &file, int status, const QDateTime &now);
