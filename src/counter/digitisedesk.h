// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "coversheet.h"
#include "digitisevalues.h"
#include "pagefiles.h"
#include "pagestack.h"
#include "papertable.h"
#include "stacksplitting.h"

#include <QObject>

class CounterWindow;
class DigitisePage;
class PageQueue;
class PaperArrival;
class PaperFiler;
class SigningBatch;

/// Digitising at the counter: the dossiers that wait, the pages of the one that is open, everything done to them, and
/// their way to the background work. GUI thread.
class DigitiseDesk : public QObject
{
    Q_OBJECT
public:
    DigitiseDesk(CounterContext &context, CounterWindow &window, QObject *parent);
    ~DigitiseDesk() override;

    void openDossier(const QUuid &dossier); ///< Shows the page with this dossier.
    void importFiles(const QStringList &paths);
    void takeSheet(const QString &sheet); ///< A scanner's, complete in the folder for arriving sheets.
    SigningBatch &signing() { return *m_signing; }
    void noteOfficer(); ///< Another one signed in: nobody signs with the key of somebody else.

signals:
    void filed(const QString &code);
    void coversAsked(const QList<CoverSheet> &sheets);

private:
    void joinEdits();
    void joinSources();
    void joinWork();
    void refresh();                       ///< The list of dossiers.
    void tellFiles(const QUuid &dossier); ///< To its own page.
    void open(qint64 key);
    void showStack();
    void showPaper(int component); ///< Kept, or of an earlier dossier.
    void reuse(int component);
    void askCovers(bool isGeneral);      ///< Separator sheets for what is still to be scanned.
    void showFacts();                    ///< How many pages, how large, how many of them recognised.
    void compare();                      ///< What was recognised with what was entered.
    void save(const QString &file = {}); ///< `file`: of a watched folder, whose pages are among them.
    void edit(bool isChanged);
    void takeAll(qint64 dossier, const QList<ScannedPage> &pages, const QString &file);
    void takeBacks(qint64 dossier, const QList<QUuid> &fronts, const QList<ScannedPage> &backs);
    void keepFor(qint64 dossier, const QList<ScannedPage> &pages, const QString &file); ///< It is not open.
    void scanFor(const QUuid &page, bool isReplacing); ///< One page again, or pages to insert behind it.
    void chooseFolder();
    void openFound(qint64 key); ///< By its code: pages without dossier are then its own.
    void noteWork(const QUuid &page, int revision, PageStage stage, const PageFindings &findings, const QString &text);
    void takeUpWaiting(); ///< Of the dossier that was just opened.
    void endBatch();
    QString split(const StackSplit &split); ///< Says what went where.
    void assignBatch(const QString &before);
    void showPicture(const QUuid &page);
    void showThumbnail(const ScannedPage &page);
    void showSheet(const ScannedPage &page); ///< As it came.
    void finish();                           ///< F9.
    QList<int> openComponents() const;
    QString faultOf() const; ///< Why the pages cannot be filed yet; empty: they can.

    CounterContext &m_context;
    CounterWindow &m_window;
    DigitisePage &m_page;
    const PageFiles m_files;
    PageQueue *m_queue;
    SigningBatch *m_signing;
    PaperFiler *m_filer;
    PaperArrival *m_arrival;
    qint64 m_key = -1; ///< Of the open dossier; 0: pages without one; -1: none.
    QString m_code;
    QList<CoverSheet> m_covers; ///< For its papers.
    Applicant m_applicant;
    QList<PaperEntry> m_papers;
    QList<Paper> m_filed;
    QList<ReusablePaper> m_reusable;
    PageStack m_stack;
    QList<QUuid> m_batch;      ///< Pages that came together and wait for being assigned.
    bool m_isBatchOld = false; ///< … that lay here before: only their codes divide them.
    QUuid m_replaced;          ///< The page that the next one replaces …
    QUuid m_insertAfter;       ///< … or behind which the next ones go.
    int m_opening = 0;         ///< Only what was opened last is shown.
    bool m_isSplitting = false;
    bool m_hasLooked = false; ///< For scanners.
};
