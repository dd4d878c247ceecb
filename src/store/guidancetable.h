// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDateTime>
#include <QJsonObject>
#include <QUuid>

/// One citizen who was guided or refused without a dossier being taken (domain.md 13.3).
struct Guidance
{
    QUuid id;
    QString kind; ///< "guide" or "refuse".
    QDateTime at;
    QString procedureCode;
    QString officer;
    int counter = 0;
    QJsonObject document; ///< The order as it stood.
};

/// Guidance given at this counter.
class GuidanceTable
{
public:
    explicit GuidanceTable(Connection &connection) : m_connection(connection) {}
    Result<void> insert(const Guidance &guidance);
    Result<int> countOn(QDate date);

private:
    Connection &m_connection;
};
