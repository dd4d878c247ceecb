// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "meetingtask.h"

#include <QList>

#include <optional>

/// Tasks of meetings as this counter knows them.
class MeetingTaskTable
{
public:
    explicit MeetingTaskTable(Connection &connection) : m_connection(connection) {}

    /// False: what is there is as new or newer, and stays. Two changes of the same time are judged alike everywhere.
    Result<bool> put(const MeetingTask &task);
    Result<std::optional<MeetingTask>> find(const QUuid &id);
    /// The list of a meeting: what was given there, and before and not done until then; by the meeting, then by the day
    /// it is due.
    Result<QList<MeetingTask>> of(QDate meeting);
    /// Days on which something was given or reported as done, the earliest first.
    Result<QList<QDate>> meetings();

private:
    Result<QList<MeetingTask>> tasks(const char *sql, const QVariantList &values);
    Connection &m_connection;
};
