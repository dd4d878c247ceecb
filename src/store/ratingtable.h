// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDateTime>
#include <QUuid>

/// What a citizen said of the counter; names nobody.
struct Rating
{
    QUuid id;
    QDateTime at;
    int counter = 0;
    int score = 0; ///< 1 (very dissatisfied) to 5.
    QUuid dossier; ///< Null: after something else.
};

/// The ratings given at this counter.
class RatingTable
{
public:
    explicit RatingTable(Connection &connection) : m_connection(connection) {}
    Result<void> add(const Rating &rating);
    Result<QList<int>> countsOf(QDate from, QDate to); ///< How many gave 1, 2, … 5; both days counted.

private:
    Connection &m_connection;
};
