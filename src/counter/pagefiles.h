// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "scannedpage.h"
#include "sealedfiles.h"

#include <QSet>

/// Where the working files of pages lie: pages/<page's id>/ below the data directory, only for this user and sealed
/// with the counter's file key. Names hold nothing personal. Any thread.
class PageFiles
{
public:
    PageFiles(const QString &dataDirectory, const QByteArray &key)
        : m_root(dataDirectory + QStringLiteral("/pages"))
        , m_files(key)
    {
    }

    QString folder(const QUuid &page) const;
    QString incoming() const;                      ///< Where scanners put sheets until they are taken.
    QString source(const ScannedPage &page) const; ///< The file the page came as.
    /// "…/picture-3.bin": the page's present revision.
    QString file(const ScannedPage &page, const QString &name, const QString &ending) const;

    /// What stands in one of them.
    Result<QByteArray> read(const QString &file) const { return m_files.read(file); }

    Result<void> prepare() const; ///< Makes the folders.
    /// A page of a sheet in incoming(). The sheet stays where it is: until the page stands in the store, an end of the
    /// program leaves it to be taken again (waiting).
    ScannedPage take(const QString &sheet, const QDateTime &at) const;
    /// Sheets in incoming() of which no page came, by the sources of all pages; in their order.
    QStringList waiting(const QSet<QString> &sources) const;
    /// After these were filed; a folder that others still need (PageTable::folders) stays.
    void remove(const QList<ScannedPage> &pages, const QSet<QUuid> &needed) const;
    /// Folders that nobody needs, e.g. of filed pages that a crash left.
    void removeAllBut(const QSet<QUuid> &needed, const QDateTime &olderThan) const;

private:
    QString m_root;
    SealedFiles m_files;
};
