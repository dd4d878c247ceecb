// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "scannedpage.h"

#include <QSet>

/// The pages that wait to be filed. A dossier key of 0 stands for pages of which nobody said yet whose they are.
class PageTable
{
public:
    explicit PageTable(Connection &connection) : m_connection(connection) {}

    Result<QList<ScannedPage>> of(qint64 dossier); ///< In their order.
    /// Writes these pages as the dossier's, in this order; pages that it has besides stay, behind them.
    Result<void> put(qint64 dossier, const QList<ScannedPage> &pages);
    Result<void> append(qint64 dossier, const ScannedPage &page); ///< Behind the others.
    /// What the machine found; nothing happens if the page was edited or filed meanwhile.
    Result<void> note(const QUuid &id, int revision, PageStage stage, const PageFindings &findings,
                      const QString &text);
    Result<void> remove(const QList<QUuid> &ids);

    /// Pages at this stage that are not dropped, oldest first.
    Result<QList<ScannedPage>> at(PageStage stage, int limit);
    /// The pages' folders that are still needed: their own, and those of the files that they came of.
    Result<QSet<QUuid>> folders();
    Result<QSet<QString>> sources(); ///< The files that pages came of.

private:
    Result<QList<ScannedPage>> pages(const char *sql, const QVariantList &values);
    Connection &m_connection;
};
