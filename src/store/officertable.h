// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "officer.h"

#include <QDateTime>

/// An officer as stored: with the verifier of the password and the count of wrong tries.
struct OfficerEntry
{
    Officer officer;
    QString verifier; ///< Argon2id, as libsodium writes it.
    int failed = 0;
    QDateTime blockedUntil; ///< Invalid: not blocked.
};

/// The officers of this office.
class OfficerTable
{
public:
    explicit OfficerTable(Connection &connection) : m_connection(connection) {}
    Result<std::optional<OfficerEntry>> find(const QString &id);
    Result<QList<Officer>> all();
    Result<void> put(const Officer &officer, const QString &verifier); ///< Adds or replaces.
    Result<void> noteTry(const QString &id, int failed, const QDateTime &blockedUntil);

private:
    Connection &m_connection;
};
