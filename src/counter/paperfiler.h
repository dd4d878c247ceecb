// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing.h"
#include "filingtable.h"
#include "pagequeue.h"
#include "papersignature.h"

#include <QSet>

class SigningBatch;

/// Files the papers of dossiers that an officer called done, one after the other, as soon as their pages are
/// recognised: each component's pages become one PDF/A, signed where this counter signs, in the FileStore, attached to
/// the dossier. GUI thread.
class PaperFiler : public QObject
{
    Q_OBJECT
public:
    PaperFiler(CounterContext &context, const PageFiles &files, PageQueue &queue, SigningBatch &signing,
               QObject *parent);

    /// Looks for a dossier that can be filed now; after a filing was asked and after each page.
    void wake();
    void wakeFor(qint64 dossier); ///< One that failed before is tried again, too.
    void wakeAll();               ///< Those that waited for a signature.

signals:
    void filed(qint64 dossier, const QString &code);
    void waiting(int dossiers); ///< So many are still to be filed by this officer.
    void troubled(const QString &message);

private:
    struct Work
    {
        FilingOrder order;
        QList<ScannedPage> pages; ///< All of the dossier.
        QList<int> components;    ///< Still to be written.
        QList<FinishedPaper> done;
    };
    /// One component's paper on its way.
    struct Part
    {
        int component = 0;
        QList<ScannedPage> pages;
        QString plain;      ///< The file as it is assembled …
        QString signedFile; ///< … and signed; its name tells of which pages, so it is never taken for others.
    };
    void begin(const FilingOrder &order, const QList<ScannedPage> &pages);
    void writeNext();
    void take(const Part &part); ///< Signed before the program ended, or to be signed now.
    void assemble(const Part &part);
    void sign(const Part &part);
    void keep(const Part &part, const QString &file, const PaperSignature &signature);
    void attach();
    void hold();                   ///< Until it can be signed.
    void fail(const Error &error); ///< Its order stays for the next start; others go on.

    CounterContext &m_context;
    const PageFiles m_files;
    PageQueue &m_queue;
    SigningBatch &m_signing;
    std::optional<Work> m_work;
    QSet<qint64> m_failed;   ///< Not tried again by themselves.
    QSet<qint64> m_unsigned; ///< They wait for the PIN.
    bool m_isAsking = false;
    bool m_isWokenAgain = false;
};
