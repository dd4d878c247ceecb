// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDateTime>

/// Who did what at this counter that is no dossier's event: sign-ins, locks, settings, operations set aside. Holds no
/// personal data of citizens, except what a person typed as a reason.
class AuditTable
{
public:
    explicit AuditTable(Connection &connection) : m_connection(connection) {}
    Result<void> add(const QDateTime &at, const QString &officer, const QString &act, const QString &detail = {});

private:
    Connection &m_connection;
};
