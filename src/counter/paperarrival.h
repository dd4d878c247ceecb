// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manualduplex.h"
#include "papersources.h"

class PageQueue;

/// How papers become pages: sheets from a scanner one by one, files split into their pages. What was begun for a
/// dossier arrives for it, whatever is opened meanwhile: papers never get into another citizen's dossier. GUI thread.
class PaperArrival : public QObject
{
    Q_OBJECT
public:
    PaperArrival(CounterContext &context, const PageFiles &files, PageQueue &queue, QObject *parent);

    PaperSources &sources() { return m_sources; }
    static constexpr qint64 unsaid =
        -1; ///< Nobody said yet for whom: files of a watched folder, sheets left by a crash.

    /// While a stack of this dossier waits to be turned over, its next batch.
    void scan(const ScanChoice &choice, qint64 dossier);
    void giveUpTurning(); ///< The fronts are all there is.
    StackTurn turnOf(qint64 dossier) const;
    void importFiles(const QStringList &paths, qint64 dossier);
    void takeSheet(const QString &sheet, qint64 dossier);
    /// Sheets that were scanned when the program ended and belong to no page yet.
    void adoptLeft();
    bool isBusyFor(qint64 dossier) const;
    void confirm(const QString &file); ///< The pages of this file stand in the store.

signals:
    /// New pages, in their order, with the file of a watched folder they came of, if any.
    void arrived(qint64 dossier, const QList<ScannedPage> &pages, const QString &file);
    /// The backs of these fronts, of a stack that was turned over by hand.
    void backsArrived(qint64 dossier, const QList<QUuid> &fronts, const QList<ScannedPage> &backs);
    void turnChanged(); ///< See turnOf().
    void ended();       ///< All of a batch has arrived.
    void troubled(const QString &message);

private:
    void takeScannedSheet(const QString &sheet);
    void endBatch(const QString &words, const QString &code);
    void giveBacks();
    void importNext();

    CounterContext &m_context;
    const PageFiles m_files;
    PageQueue &m_queue;
    PaperSources m_sources;
    struct Import
    {
        QString path;
        qint64 dossier = unsaid;
    };
    QList<Import> m_imports; ///< The first is under way.
    qint64 m_scannedFor = unsaid;
    ManualDuplex m_turning; ///< For the same dossier.
    QString m_turnTrouble;
    bool m_isImporting = false;
};
