// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papersources.h"

class PageQueue;

/// How papers become pages: sheets from a scanner one by one, files split into their pages. GUI thread.
class PaperArrival : public QObject
{
    Q_OBJECT
public:
    PaperArrival(CounterContext &context, const PageFiles &files, PageQueue &queue, QObject *parent);

    PaperSources &sources() { return m_sources; }
    void scan(const ScanChoice &choice);
    void importFiles(const QStringList &paths);
    /// Sheets that were scanned when the program ended and belong to no page yet.
    void adoptLeft();
    bool isBusy() const { return m_sources.isScanning() || m_isImporting; }
    void confirm(const QString &file); ///< The pages of this file stand in the store.

signals:
    /// New pages, in their order, with the file of a watched folder they came of, if any.
    void arrived(const QList<ScannedPage> &pages, const QString &file);
    void ended(); ///< All of a batch has arrived.
    void troubled(const QString &message);

private:
    void takeSheet(const QString &sheet);
    void importNext();

    CounterContext &m_context;
    const PageFiles m_files;
    PageQueue &m_queue;
    PaperSources m_sources;
    QStringList m_imports;
    bool m_isImporting = false;
};
