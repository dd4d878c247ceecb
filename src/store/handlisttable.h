// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDateTime>

/// A list with which dossiers went together (giấy bàn giao số 07); their events name it.
struct HandList
{
    QString kind; ///< Name of the form, e.g. "hand-over".
    QDateTime at;
    QString officer;
    QString place;
    QString person;
};

/// The lists of this counter; each kind is numbered from 1 in every year.
class HandListTable
{
public:
    explicit HandListTable(Connection &connection) : m_connection(connection) {}
    Result<int> add(const HandList &list); ///< Answers its number.

private:
    Connection &m_connection;
};
