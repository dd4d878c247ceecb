// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing.h"
#include "filingtable.h"
#include "pagequeue.h"

#include <QSet>

/// Files the papers of dossiers that an officer called done, one after the other, as soon as their pages are
/// recognised: each component's pages become one PDF/A in the FileStore, attached to the dossier. GUI thread.
class PaperFiler : public QObject
{
    Q_OBJECT
public:
    PaperFiler(CounterContext &context, const PageFiles &files, PageQueue &queue, QObject *parent);

    /// Looks for a dossier that can be filed now; after a filing was asked and after each page.
    void wake();
    void wakeFor(qint64 dossier); ///< One that failed before is tried again, too.

signals:
    void filed(qint64 dossier, const QString &code);
    void troubled(const QString &message);

private:
    struct Work
    {
        FilingOrder order;
        QList<ScannedPage> pages; ///< All of the dossier.
        QList<int> components;    ///< Still to be written.
        QList<FinishedPaper> done;
    };
    void begin(const FilingOrder &order, const QList<ScannedPage> &pages);
    void writeNext();
    void keep(int component, const QList<ScannedPage> &pages, const QString &file);
    void attach();
    void fail(const Error &error); ///< Its order stays for the next start; others go on.

    CounterContext &m_context;
    const PageFiles m_files;
    PageQueue &m_queue;
    std::optional<Work> m_work;
    QSet<qint64> m_failed; ///< Not tried again by themselves.
    bool m_isAsking = false;
    bool m_isWokenAgain = false;
};
