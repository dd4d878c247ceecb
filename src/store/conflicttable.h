// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDateTime>
#include <QJsonObject>
#include <QUuid>

#include <optional>

/// A dossier as it stood at the portal after an operation of ours was refused (sync.md 9).
struct PortalState
{
    QUuid opId; ///< The refused operation.
    qint64 version = 0;
    QDateTime readAt;
    QJsonObject dossier; ///< dossierjson.
};

/// What sync keeps for the officer who compares, and which dossiers it is to read anew.
class ConflictTable
{
public:
    explicit ConflictTable(Connection &connection) : m_connection(connection) {}

    Result<void> put(const PortalState &state);
    Result<std::optional<PortalState>> find(const QUuid &opId);
    Result<void> remove(const QUuid &opId);
    /// Refused operations with their dossiers, for which the portal's state is not here or older than what the feed
    /// told.
    struct Wanted
    {
        QUuid opId;
        QUuid dossier;
    };
    Result<QList<Wanted>> wanted(int limit);

    Result<void> askReread(const QUuid &dossier);
    Result<QList<QUuid>> rereads(int limit);
    Result<void> endReread(const QUuid &dossier);

private:
    Connection &m_connection;
};
