// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportdesk.h"

#include "counterwindow.h"
#include "enteredfigures.h"
#include "reportdifferences.h"
#include "reportgathering.h"
#include "reportintake.h"
#include "reportpane.h"
#include "reportspage.h"
#include "reportwriting.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

// Files of the reports page: a unit's, the old way's, and the report itself.

void ReportDesk::askForFile(void (ReportDesk::*use)(const QString &))
{
    auto *dialog = new QFileDialog(&m_window, tr("A report as XLSX"), {}, tr("XLSX (*.xlsx)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, use);
    dialog->open();
}

void ReportDesk::takeFile(const QString &path)
{
    const Period period = m_page.period();
    const auto form = m_library.find(m_page.report(), period.to, m_context.identity.office.code);
    if (!form)
        return say(form.error().message);
    const UnitFileOrder order{*form, period, m_context.catalogue, m_context.clock.now(), m_context.identity.office};
    say(tr("Reading the unit's report…"));
    QtConcurrent::run(readUnitFile, path, order)
        .then(this, [this, ask = ++m_asks](const Result<ImportedReport> &imported) {
            if (ask != m_asks)
                return;
            if (!imported) {
                say(imported.error().message);
                return renew(); // What came meanwhile.
            }
            takeImported(*imported, ask);
        });
}

void ReportDesk::compareWith(const QString &path)
{
    const Report own = m_opened.shown();
    if (own.form.report != m_page.report())
        return;
    QtConcurrent::run([path, form = own.form, catalogue = m_context.catalogue] {
        return importedReport(path, form, *catalogue);
    }).then(this, [this, own, ask = ++m_asks](const Result<ImportedReport> &imported) {
        if (ask != m_asks)
            return;
        if (!imported) {
            say(imported.error().message);
            return renew();
        }
        m_isOwn = false;
        m_opened = {};
        m_opened.computed = besideOther(own, imported->report);
        ReportView view = reportView(m_opened, m_context.officer);
        view.next = ReportView::Step::None; // A comparison; the report itself stands as it did.
        view.isEntering = false;
        m_page.pane()->showReport(view);
        emit shown();
    });
}

void ReportDesk::takeImported(const ImportedReport &imported, int ask)
{
    m_facts = {};
    m_isOwn = false;
    if (imported.faults.isEmpty()) {
        say(tr("Every cell of %1 was read: look it over, then F9.").arg(imported.report.unitName));
        const bool isOwn = imported.report.unitCode == m_context.identity.office.agencyCode;
        if (isOwn && hasEnteredFigures(imported.report.form)) { // As if it were typed.
            m_opened = {};
            m_opened.computed = imported.report;
            return keepEntered(entriesOf(imported.report), m_isCorrecting, true);
        }
        return readFilings(imported.report, ask);
    }
    // Nothing of it goes on before its cells are right.
    m_opened = {};
    m_opened.computed = imported.report;
    ReportView view = reportView(m_opened, m_context.officer);
    view.findings.clear();
    for (const ImportFault &fault : imported.faults) {
        const QString where = fault.cell.isEmpty() ? QString() : fault.cell + u": "_s;
        view.findings.append({0, 0, 0, where + fault.message});
    }
    view.isEntering = false;
    view.obstacle = tr("%n cell(s) of the file are wrong: have them put right, then read it again.", nullptr,
                       int(imported.faults.size()));
    m_page.pane()->showReport(view);
    say(view.obstacle);
    emit shown();
}

void ReportDesk::exportFile()
{
    const Report &report = m_opened.shown();
    QString name = report.form.report.toLower();
    name.replace(u'.', u'-');
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(&m_window, tr("Save the report"), folder,
                                   tr("XLSX (*.xlsx);;ODS (*.ods);;PDF (*.pdf);;CSV (*.csv);;Figures to be added up "
                                      "(*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"xlsx"_s);
    dialog->selectFile(
        u"%1-%2-%3.xlsx"_s.arg(m_context.identity.office.code, name, report.period.to.toString(u"yyyyMMdd"_s)));
    connect(dialog, &QFileDialog::fileSelected, this, &ReportDesk::writeFile);
    dialog->open();
}

void ReportDesk::writeFile(const QString &path)
{
    say(tr("Writing the report…"));
    m_underWay.removeIf([](const QFuture<void> &done) { return done.isFinished(); });
    m_underWay.append(QtConcurrent::run([this, path, report = m_opened.shown(),
                                         hand = ReportHand{m_context.identity.office, m_context.officer.displayName}] {
        QDir().mkpath(QFileInfo(path).absolutePath());
        const Result<void> written = writeReport(report, hand, path);
        QMetaObject::invokeMethod(
            this,
            [this, path, written] {
                say(written ? tr("Written to %1.").arg(path) : written.error().message);
                if (written)
                    emit fileWritten(path);
            },
            Qt::QueuedConnection);
    }));
}
