// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDateTime>
#include <QUuid>

/// A dossier whose pages an officer called done: to be filed as soon as their text is recognised.
struct FilingOrder
{
    qint64 dossier = 0;
    QUuid dossierId;
    QString code;
    QString officer;
    QString officerName;
    QDateTime at;
};

/// The dossiers that are to be filed; they survive the program's end.
class FilingTable
{
public:
    explicit FilingTable(Connection &connection) : m_connection(connection) {}
    Result<void> put(qint64 dossier, const QString &officer, const QString &officerName, const QDateTime &at);
    Result<bool> remove(qint64 dossier); ///< Whether it was there.
    Result<QList<FilingOrder>> all();    ///< The oldest first.

private:
    Connection &m_connection;
};
