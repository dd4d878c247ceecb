// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "pagefiles.h"
#include "workerprocess.h"

#include <QSet>

/// Works on pages in the background: prepares them for looking at and filing, then recognises their text. What is left
/// to do stands in the store, so the work goes on after the program's end. GUI thread; the work itself is done by two
/// worker processes, so that a page being recognised keeps none from being shown.
class PageQueue : public QObject
{
    Q_OBJECT
public:
    PageQueue(CounterContext &context, const PageFiles &files, QObject *parent);

    /// Looks for pages to work on; after each arrival or edit.
    void wake();
    /// Writes pages as one PDF/A; the worker that prepares does it. Answers its size.
    void assemble(const QList<ScannedPage> &pages, const QString &out, const QDateTime &at,
                  WorkerProcess::Answered answered);
    /// Copies a picture or PDF into this folder; answers {source, pages}.
    void import(const QString &file, const QString &into, WorkerProcess::Answered answered);
    bool canRecognise() const { return m_recognisingTrouble.isEmpty(); }

signals:
    void worked(const QUuid &page, int revision, PageStage stage, const PageFindings &findings, const QString &text);
    void recognised(const QUuid &page);    ///< Its text stands in the store.
    void troubled(const QString &message); ///< What keeps the work from going on, for the officer.

private:
    struct Line
    {
        Line() : worker(QStringLiteral("mocua-paperd"), QStringLiteral("pages")) {}
        WorkerProcess worker;
        PageStage from = PageStage::Arrived;
        QString what;
        bool isBusy = false;
        bool isAsking = false;
        bool isWokenAgain = false;
    };
    void wake(Line &line);
    void work(Line &line, const ScannedPage &page);
    void take(Line &line, const ScannedPage &page, const Result<QJsonObject> &answer);
    void note(const ScannedPage &page, PageStage stage, const PageFindings &findings, const QString &text);

    CounterContext &m_context;
    const PageFiles m_files;
    Line m_preparing;
    Line m_recognising;
    QHash<QUuid, int> m_tries;    ///< Pages at which a worker died.
    QString m_recognisingTrouble; ///< Why no text can be recognised, e.g. the language is not installed.
};
