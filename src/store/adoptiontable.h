// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "listreview.h"
#include "unitadoption.h"

#include <QHash>

/// How often a reason for coming in person was given at a procedure.
struct VisitCount
{
    QString procedure;
    QString reason;
    int count = 0;
};

/// Citizens and their way to filing online by themselves.
struct OnlineCitizens
{
    int helped = 0;     ///< With a dossier filed with help in the period.
    int electronic = 0; ///< Whose first own online filing lies in the period and came after help.
};

/// What citizens said, what the unit wrote about its list, and how its reviews were declared.
class AdoptionTable
{
public:
    explicit AdoptionTable(Connection &connection) : m_connection(connection) {}

    Result<bool> add(const VisitAnswer &answer); ///< False: it is there already.
    Result<QList<VisitCount>> answers(QDate from, QDate to);

    /// The latest holds: one from before what is kept changes nothing.
    Result<void> setRemark(const UnusedProcedure &remark, const QDateTime &at, const QString &officer);
    Result<QHash<QString, QString>> remarks(); ///< By procedure.

    /// False: it is there already. Its remarks are kept as remarks, too.
    Result<bool> add(const ListReview &review);
    Result<std::optional<ListReview>> newest(const QString &unit);

    /// What the province told of the units of the tree, instead of what it told before.
    Result<void> keepUnits(const KnownUnits &known);
    Result<KnownUnits> knownUnits(); ///< By code. Those written by a later version are left out.

    /// By who the dossiers are of; both days counted.
    Result<OnlineCitizens> citizens(QDate from, QDate to);

private:
    Connection &m_connection;
};
