// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "reportfacts.h"
#include "reportgathering.h"
#include "reportimporting.h"
#include "reportlibrary.h"
#include "reportviewing.h"
#include "treereading.h"

#include <QFuture>
#include <QObject>

class CounterWindow;
class PrintDesk;
class ReportsPage;

/// Báo cáo: computes the office's reports, opens the dossiers behind a figure, writes and prints them, and brings them
/// on their way to the province.
class ReportDesk : public QObject
{
    Q_OBJECT
public:
    ReportDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent);
    ~ReportDesk() override;                        ///< Waits for a file under way.
    void begin();                                  ///< An officer signed in.
    void beginOnline(const PortalAddress &portal); ///< The units below can be read from now on.
    void writeFile(const QString &path);           ///< .xlsx, .ods, .pdf, .csv or .json
    void takeFile(const QString &path);            ///< Of a unit that has none of these programs: .xlsx by the form.
    void compareWith(const QString &path);         ///< The same report as it was made the old way: .xlsx by the form.
    void lookAgain(); ///< Another counter may have entered figures: the report that stands there shows them.

signals:
    void shown(); ///< A report stands on the page.
    void fileWritten(const QString &path);
    void entered(); ///< A figure that was typed in is kept.

private:
    void show();
    ReportQuestion question(const ReportTemplate &form, const Period &period) const;
    void renew();
    void take(const Result<OpenedReport> &opened);
    void showTree(const Period &period);
    void takeTree(const TreeReading::Tree &tree, bool isByUnits, int ask);
    void openDossiers(int table, int row, int column);
    void exportFile();
    void askForFile(void (ReportDesk::*use)(const QString &));
    void takeImported(const ImportedReport &imported, int ask);
    void takeSigned(const Error &refusal, bool isLoaded, int ask);
    void enter(int table, int row, int column, const QString &text);
    void keepEntered(const QList<FigureEntry> &figures, bool isCorrection, bool isShownAnew = false);
    void readFilings(const Report &computed, int ask, bool isCorrection = false);
    void print();
    void review(const QString &note);
    void sign(const QString &note, const QString &password);
    void signChecked(const QUuid &id);
    void say(const QString &text);

    CounterContext &m_context;
    CounterWindow &m_window;
    ReportsPage &m_page;
    PrintDesk &m_printing;
    ReportLibrary m_library;
    OpenedReport m_opened;
    ReportFacts m_facts;         ///< Of what was computed last.
    bool m_isCorrecting = false; ///< A filed report was computed anew.
    bool m_isOwn = false;        ///< What is shown is this office's report as the store has it.
    bool m_isOutdated = false;   ///< It has figures that are not shown yet.
    int m_keeping = 0;           ///< Typed figures on their way into the store.
    int m_typed = 0;             ///< Times that figures were typed or loaded.
    int m_asks = 0;
    TreeReading *m_tree = nullptr; ///< Null: not enrolled.
    QList<QFuture<void>> m_underWay;
};
