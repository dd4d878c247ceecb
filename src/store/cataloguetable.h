// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDateTime>

/// The catalogues this counter has received, as the files they came in.
class CatalogueTable
{
public:
    explicit CatalogueTable(Connection &connection) : m_connection(connection) {}
    Result<QByteArray> newest();              ///< Empty if there is none.
    Result<QByteArray> document(int version); ///< Empty if there is none of that version.
    /// The last name of the unit with that agency code in the newest one; empty: it is not in it.
    Result<QString> agencyName(const QString &code);
    Result<int> oldestVersion(); ///< 0 if there is none.
    Result<int> newestVersion(); ///< 0 if there is none.
    Result<void> put(int version, QDate issuedOn, const QDateTime &loadedAt, const QByteArray &document);
    /// As put(), but only a version newer than all that are here; answers whether it was.
    Result<bool> putIfNewer(int version, QDate issuedOn, const QDateTime &loadedAt, const QByteArray &document);

private:
    Connection &m_connection;
};
