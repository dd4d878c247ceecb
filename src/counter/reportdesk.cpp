// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportdesk.h"

#include "counterwindow.h"
#include "enteredfigures.h"
#include "enteredfiguretable.h"
#include "figureentering.h"
#include "figurelisting.h"
#include "printdesk.h"
#include "reportfiling.h"
#include "reportgathering.h"
#include "reportpane.h"
#include "reportpdf.h"
#include "reportspage.h"
#include "reportsumming.h"
#include "searchpage.h"
#include "signingin.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestFigureList = 1000;

QList<StandingFigure> without(const QList<FigureEntry> &cells, QList<StandingFigure> figures)
{
    figures.removeIf([&cells](const StandingFigure &one) {
        return std::any_of(cells.begin(), cells.end(),
                           [&one](const FigureEntry &cell) { return cell.isOfCell(one.figure); });
    });
    return figures;
}

} // namespace

ReportDesk::ReportDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_page(*window.reportsPage())
    , m_printing(printing)
    , m_library(ReportLibrary::load(reportsFolder(context.store.directory())))
{
    ReportPane *pane = m_page.pane();
    connect(&window, &CounterWindow::pageShown, this, [this](CounterWindow::Page page) {
        if (page == CounterWindow::Page::Reports)
            show();
    });
    connect(&m_page, &ReportsPage::reportAsked, this, [this] {
        m_isCorrecting = false;
        show();
    });
    connect(&m_page, &ReportsPage::exportAsked, this, &ReportDesk::exportFile);
    connect(&m_page, &ReportsPage::paperAsked, this, &ReportDesk::print);
    connect(&m_page, &ReportsPage::unitFileAsked, this, [this] { askForFile(&ReportDesk::takeFile); });
    connect(&m_page, &ReportsPage::otherWayAsked, this, [this] { askForFile(&ReportDesk::compareWith); });
    connect(pane, &ReportPane::figureAsked, this, [this, pane](int table, int row, int column) {
        pane->showFigure(figureWords(m_opened, table, row, column));
    });
    connect(pane, &ReportPane::dossiersAsked, this, &ReportDesk::openDossiers);
    connect(pane, &ReportPane::reviewed, this, &ReportDesk::review);
    connect(pane, &ReportPane::signAsked, this, &ReportDesk::sign);
    connect(pane, &ReportPane::figureEntered, this, &ReportDesk::enter, Qt::QueuedConnection); // After its editor.
    connect(pane, &ReportPane::typingEnded, this, &ReportDesk::renew);
    connect(pane, &ReportPane::loadAsked, this, [this] {
        m_isCorrecting = true;
        keepEntered(entriesOf(m_opened.computed), true, true);
    });
    connect(pane, &ReportPane::loadLeft, this, [this] {
        m_isCorrecting = false;
        show();
    });
    connect(pane, &ReportPane::correctionAsked, this, [this] {
        m_isCorrecting = true;
        show();
    });
}

ReportDesk::~ReportDesk()
{
    for (QFuture<void> &file : m_underWay)
        file.waitForFinished();
}

void ReportDesk::begin()
{
    const QDate today = m_context.clock.now().date();
    m_isCorrecting = false;
    m_page.setToday(today);
    QList<ReportChoice> choices;
    for (const QString &name : m_library.names()) {
        const auto form = m_library.find(name, today, m_context.identity.office.code);
        if (form)
            choices.append({name, form->number, form->name, form->isCutOff});
    }
    m_page.setChoices(choices);
}

void ReportDesk::show()
{
    if (m_window.page() != CounterWindow::Page::Reports || m_page.report().isEmpty())
        return;
    const Period period = m_page.period();
    const auto form = m_library.find(m_page.report(), period.to, m_context.identity.office.code);
    if (!form) {
        m_page.pane()->showReport({});
        return m_page.pane()->showMessage(form.error().message);
    }
    if (m_page.scope() != ReportScope::Unit)
        return showTree(period);
    m_page.pane()->showMessage(tr("The figures are being computed…"), true);
    m_isOutdated = false;
    m_context.store
        .read<GatheredReport>([asked = question(*form, period)](Connection &c) { return gatheredReport(c, asked); })
        .then(this, [this, ask = ++m_asks](const Result<GatheredReport> &read) {
            if (ask != m_asks)
                return;
            if (read)
                m_facts = read->facts;
            m_isOwn = read.has_value();
            take(read ? Result<OpenedReport>(read->opened) : Result<OpenedReport>(read.error()));
        });
}

ReportQuestion ReportDesk::question(const ReportTemplate &form, const Period &period) const
{
    return {form,
            period,
            m_page.isCompared(),
            m_isCorrecting,
            m_context.identity.office,
            m_context.catalogue,
            m_context.clock.now()};
}

void ReportDesk::beginOnline(const PortalAddress &portal)
{
    m_tree = new TreeReading(portal, this);
}

void ReportDesk::showTree(const Period &period)
{
    m_isOwn = false;
    m_page.pane()->showReport({});
    if (!m_tree)
        return m_page.pane()->showMessage(
            tr("This counter is not enrolled at a portal: the reports of other units cannot be read."));
    m_page.pane()->showMessage(tr("The reports of the units are being read…"));
    const bool isByUnits = m_page.scope() == ReportScope::TreeByUnits;
    const auto form = m_library.find(m_page.report(), period.to, m_context.identity.office.code);
    if (!form)
        return m_page.pane()->showMessage(form.error().message);
    const ReportQuestion own{
        *form, period, false, true, m_context.identity.office, m_context.catalogue, m_context.clock.now()};
    m_context.store.read<GatheredReport>([own](Connection &c) { return gatheredReport(c, own); })
        .then(this, [this, period, isByUnits, ask = ++m_asks](const Result<GatheredReport> &gathered) {
            if (ask != m_asks)
                return;
            if (!gathered)
                return m_page.pane()->showMessage(gathered.error().message);
            // What this office itself received goes into the sum, too.
            const Report report = gathered->opened.computed;
            m_tree->read(m_page.report(), period, [this, report, isByUnits, ask](Result<TreeReading::Tree> tree) {
                if (ask != m_asks)
                    return;
                if (!tree)
                    return m_page.pane()->showMessage(tree.error().message);
                if (!report.isEmpty && !tree->reports.isEmpty())
                    tree->reports.prepend(report);
                takeTree(*tree, isByUnits, ask);
            });
        });
}

void ReportDesk::takeTree(const TreeReading::Tree &tree, bool isByUnits, int ask)
{
    const Office &office = m_context.identity.office;
    if (tree.reports.isEmpty())
        return m_page.pane()->showMessage(
            tree.missing.isEmpty() ? tr("No unit stands below this office.")
                                   : tr("No unit has sent this report yet: %1.").arg(tree.missing.join(u", "_s)));
    const SummingOrder order{office.agencyCode, office.name, tree.missing, m_context.clock.now()};
    using Summed = Result<Report>;
    QtConcurrent::run([tree, order, isByUnits]() -> Summed {
        return isByUnits ? reportByUnits(tree.reports, order) : summedReport(tree.reports, order);
    }).then(this, [this, ask, isByUnits](const Summed &summed) {
        if (ask != m_asks)
            return;
        if (!summed)
            return m_page.pane()->showMessage(summed.error().message);
        OpenedReport opened;
        opened.computed = *summed;
        m_facts = {};
        if (isByUnits) { // For comparison; what is filed is the sum.
            m_opened = opened;
            ReportView view = reportView(opened, m_context.officer);
            view.next = ReportView::Step::None;
            m_page.pane()->showReport(view);
            emit shown();
            return;
        }
        readFilings(*summed, ask);
    });
}

void ReportDesk::readFilings(const Report &computed, int ask, bool isCorrection)
{
    m_context.store
        .read<QList<StoredReport>>([report = computed.form.report, period = computed.period, unit = computed.unitCode](
                                       Connection &c) { return FiledReportTable(c).filings(report, period, unit); })
        .then(this, [this, ask, computed, isCorrection](const Result<QList<StoredReport>> &filings) {
            if (ask != m_asks)
                return;
            if (!filings)
                return take(filings.error());
            OpenedReport opened;
            opened.computed = computed;
            opened.filings = *filings;
            if (!isCorrection)
                return take(opened);
            m_opened = opened;
            m_page.pane()->showReport(correctionView(opened, m_context.officer));
            emit shown();
        });
}

void ReportDesk::take(const Result<OpenedReport> &opened)
{
    if (!opened) {
        m_page.pane()->showReport({});
        return m_page.pane()->showMessage(opened.error().message);
    }
    m_opened = *opened;
    m_page.pane()->showReport(reportView(m_opened, m_context.officer));
    emit shown();
}

void ReportDesk::enter(int table, int row, int column, const QString &text)
{
    const QList<ReportTable> &tables = m_opened.computed.tables;
    const bool isThere = !m_opened.filed && table < tables.size() && row < tables.at(table).rows.size() &&
                         m_opened.computed.units == 0 && tables.at(table).rows.at(row).line >= 0 &&
                         isEnteredCell(tables.at(table), tables.at(table).rows.at(row), column);
    if (!isThere)
        return;
    const auto value = enteredFigureFromText(text);
    if (!value) {
        m_page.pane()->showReport(reportView(m_opened, m_context.officer)); // As it was.
        return m_page.pane()->showFault(value.error());
    }
    const EnteredFigure figure{table, row, column, *value};
    m_opened.computed = withEntered(m_opened.computed, figure, m_facts, m_context.identity.office);
    m_page.pane()->showReport(reportView(m_opened, m_context.officer));
    keepEntered({entryOf(m_opened.computed, figure)}, m_isCorrecting);
}

void ReportDesk::keepEntered(const QList<FigureEntry> &figures, bool isCorrection, bool isShownAnew)
{
    if (!m_context.lookUpOnly.isEmpty())
        return m_page.pane()->showFault({ErrorKind::StorageFailed, u"look-up-only"_s, m_context.lookUpOnly, {}, {}});
    const Report &report = m_opened.computed;
    const FigureOrder order{{report.form.report, report.period, report.unitCode}, figures, isCorrection};
    ++m_typed;
    ++m_keeping;
    m_context.store
        .write<QList<StandingFigure>>(WritePriority::OfficersAct,
                                      [order, act = m_context.act()](Connection &c) -> Result<QList<StandingFigure>> {
                                          if (const auto kept = enterFigures(c, order, act); !kept)
                                              return kept.error();
                                          return EnteredFigureTable(c).of(order.of);
                                      })
        .then(this, [this, order, isShownAnew, ask = m_asks](const Result<QList<StandingFigure>> &standing) {
            --m_keeping;
            if (!standing && standing.error().code == u"report-signed")
                return takeSigned(standing.error(), isShownAnew, ask);
            if (!standing)
                return m_page.pane()->showFault(standing.error());
            const Report &now = m_opened.computed; // Another may have been opened meanwhile.
            if (now.form.report == order.of.report && now.period == order.of.period) {
                m_isOutdated =
                    m_isOutdated || without(order.figures, m_opened.entered) != without(order.figures, *standing);
                m_opened.entered = *standing;
            }
            emit entered();
            if (isShownAnew)
                show();
            else
                renew();
        });
}

void ReportDesk::openDossiers(int table, int row, int column)
{
    const Report &report = m_opened.shown();
    QList<TallyList> lists;
    for (const FigureSource &question : originOf(report, table, row, column).questions)
        lists += dossierLists(question, m_facts, report.period);
    if (lists.isEmpty())
        return say(tr("Behind this figure there are no dossiers of this office."));
    const QString from = u"%1, %2"_s.arg(report.form.number.isEmpty() ? report.form.report : report.form.number,
                                         formPeriodText(report.period));
    const ReportColumn &form = report.tables.at(table).form.columns.at(column);
    const QString title = (form.groups + QStringList{form.head}).join(u" · "_s);
    m_context.store
        .read<QList<DossierRow>>([lists](Connection &c) { return dossiersBehind(c, lists, longestFigureList); })
        .then(this, [this, from, title](const Result<QList<DossierRow>> &rows) {
            if (!rows)
                return say(rows.error().message);
            if (m_window.page() != CounterWindow::Page::Reports) // Gone on meanwhile.
                return;
            m_window.showPage(CounterWindow::Page::Search);
            m_window.searchPage()->showGiven(from, title, *rows, rows->size() == longestFigureList);
        });
}

void ReportDesk::print()
{
    const Report &report = m_opened.shown();
    say(tr("Printing the report…"));
    m_printing.printReport(reportForm(report, {m_context.identity.office, m_context.officer.displayName}),
                           u"bao-cao-%1-%2"_s.arg(report.form.report, report.period.to.toString(u"yyyyMMdd"_s)));
}

void ReportDesk::review(const QString &note)
{
    if (!m_context.lookUpOnly.isEmpty())
        return m_page.pane()->showFault({ErrorKind::StorageFailed, u"look-up-only"_s, m_context.lookUpOnly, {}, {}});
    m_context.store
        .write<StoredReport>(WritePriority::OfficersAct,
                             [filed = filedReportOf(m_opened.computed), note, act = m_context.act()](Connection &c) {
                                 const auto kept = keepReport(c, filed, act);
                                 return kept ? reviewReport(c, kept->report.id, note, act) : kept;
                             })
        .then(this, [this](const Result<StoredReport> &reviewed) {
            if (!reviewed)
                return m_page.pane()->showFault(reviewed.error());
            m_isCorrecting = false;
            m_window.announce(tr("The report is reviewed: a supervisor can sign it."));
            show();
        });
}

void ReportDesk::sign(const QString &note, const QString &password)
{
    const StoredReport *draft = m_opened.open();
    if (!draft)
        return;
    if (note.trimmed() != draft->report.note) // Other words: it is looked over again by who writes them.
        return review(note);
    if (password.isEmpty())
        return m_page.pane()->askPassword(m_context.officer.displayName);
    m_context.store
        .write<SignInTry>(WritePriority::OfficersAct,
                          [name = m_context.officer.id, password, now = m_context.clock.now()](Connection &c) {
                              return trySignIn(c, name, password, now);
                          })
        .then(this, [this, id = draft->report.id](const Result<SignInTry> &tried) {
            if (!tried)
                return m_page.pane()->showFault(tried.error());
            if (!tried->officer)
                return m_page.pane()->showFault(tried->refusal);
            signChecked(id);
        });
}

void ReportDesk::signChecked(const QUuid &id)
{
    m_context.store
        .write<StoredReport>(WritePriority::OfficersAct,
                             [id, findings = int(m_opened.computed.findings.size()),
                              act = m_context.act()](Connection &c) { return signReport(c, id, findings, act); })
        .then(this, [this](const Result<StoredReport> &signedReport) {
            if (!signedReport)
                return m_page.pane()->showFault(signedReport.error());
            m_window.announce(tr("The report is signed and goes to the province."));
            show();
        });
}

void ReportDesk::say(const QString &text)
{
    if (m_window.page() == CounterWindow::Page::Reports)
        m_window.showNotice(text);
}
