// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDateTime>
#include <QJsonObject>
#include <QUuid>

/// An order that is not a dossier yet: the one being entered, or one that was parked with F4.
struct Draft
{
    QUuid id;
    QString officer;
    bool isParked = false;
    QString title;    ///< The applicant's name.
    QString subtitle; ///< The procedure.
    QDateTime updatedAt;
    QJsonObject order;
};

/// The drafts of this counter.
class DraftTable
{
public:
    static constexpr int maximalParked = 5;

    explicit DraftTable(Connection &connection) : m_connection(connection) {}
    Result<void> put(const Draft &draft);
    Result<void> remove(const QUuid &id);
    Result<QList<Draft>> all(); ///< The newest first.

private:
    Connection &m_connection;
};
