// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QMap>

/// Whose key signed an operation.
struct PastIdentity
{
    QString deviceId;
    QByteArray publicKey;
};

/// The identities under which this computer made its operations (sync.md 10); empty while it had only one.
class IdentityTable
{
public:
    explicit IdentityTable(Connection &connection) : m_connection(connection) {}
    Result<void> add(qint64 firstSeq, const PastIdentity &identity);
    Result<QMap<qint64, PastIdentity>> all(); ///< By the first operation of each.

private:
    Connection &m_connection;
};
