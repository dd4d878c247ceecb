// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "ministryfigures.h"

/// What ministries' systems counted, every revision as it was loaded.
class MinistryTable
{
public:
    explicit MinistryTable(Connection &connection) : m_connection(connection) {}

    Result<bool> add(const MinistryList &list);                              ///< False: it is there already.
    Result<int> newestRevision(const QString &system, const Period &period); ///< 0: none.
    /// Every revision of lists whose days all lie in the period, the latest first; figures are left out.
    Result<QList<MinistryList>> loaded(const Period &within);
    /// Those of them that hold together (holdingLists()), with their figures.
    Result<QList<MinistryList>> holding(const Period &within);
    Result<QStringList> systems(); ///< Names of those loaded, the latest used first.

private:
    Result<QList<MinistryFigure>> figuresOf(const QUuid &list);
    Connection &m_connection;
};
