// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "applicant.h"
#include "connection.h"

#include <QDateTime>
#include <QList>

/// Persons this counter has served, by identity number: brings back the phone, and a name whose accents a scan lost.
class CitizenTable
{
public:
    explicit CitizenTable(Connection &connection) : m_connection(connection) {}
    Result<void> put(const Applicant &person, const QDateTime &seenAt); ///< Without a number nothing is kept.
    Result<std::optional<Applicant>> find(const QString &number);
    /// The people seen last first, a few at most. Names are compared without accents.
    Result<QList<Applicant>> withPhone(const QString &phone);
    Result<QList<Applicant>> namedAndBorn(const QString &name, const PartialDate &born);

private:
    Result<QList<Applicant>> people(const char *sql, const QString &value);
    Connection &m_connection;
};
