// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listdesk.h"

#include "badge.h"
#include "counterwindow.h"
#include "dossiertable.h"
#include "exceptionwording.h"
#include "pdfwriting.h"
#include "searching.h"
#include "searchpage.h"
#include "settingtable.h"
#include "sheetform.h"

#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace {

constexpr int shownHits = 50;
constexpr int filteredHits = 1000; // Of words, before the list narrows them.
constexpr int listPart = 200;
constexpr int longestSheet = 100'000;

const QString savedSetting = u"search.saved"_s;

Result<QList<DossierRow>> hitsIn(Connection &connection, const QString &text, const DossierFilter &filter,
                                 const QDateTime &now, bool &isCut)
{
    if (text.isEmpty())
        return filter.isEmpty() ? Result<QList<DossierRow>>(QList<DossierRow>())
                                : DossierTable(connection).listed(filter, now, {}, listPart);
    const auto hits = search(connection, text, filter.isEmpty() ? shownHits : filteredHits);
    if (!hits)
        return hits.error();
    isCut = hits->hasMore || hits->total > hits->rows.size();
    QList<DossierRow> rows;
    for (const DossierRow &row : hits->rows) {
        if (fits(row, filter, now))
            rows.append(row);
    }
    return rows;
}

Sheet sheetOfRows(const QList<DossierRow> &rows, const QString &title, const OnlineFiling &filing)
{
    using Type = SheetColumn::Type;
    Sheet sheet;
    sheet.name = ListDesk::tr("Dossiers");
    sheet.title = {title};
    sheet.columns = {{ListDesk::tr("No."), Type::Number, 6},        {ListDesk::tr("Dossier code"), Type::Text, 22},
                     {ListDesk::tr("Applicant"), Type::Text, 28},   {ListDesk::tr("Procedure"), Type::Text, 40},
                     {ListDesk::tr("State"), Type::Text, 16},       {ListDesk::tr("Received"), Type::Time, 17},
                     {ListDesk::tr("Promised"), Type::Time, 17},    {ListDesk::tr("Where it is"), Type::Text, 24},
                     {ListDesk::tr("Result since"), Type::Time, 17}};
    const bool hasExceptions =
        std::any_of(rows.begin(), rows.end(), [](const DossierRow &row) { return !row.paperException.isEmpty(); });
    if (hasExceptions)
        sheet.columns += {{ListDesk::tr("Ground for taking paper"), Type::Text, 40},
                          {ListDesk::tr("Where the ground stands"), Type::Text, 40},
                          {ListDesk::tr("Received by"), Type::Text, 24}};
    int number = 0;
    for (const DossierRow &row : rows) {
        QVariantList cells{++number,
                           row.code,
                           row.applicantName,
                           row.procedureName,
                           badgeOf(row.state, row.isVoid).text,
                           row.receivedAt,
                           row.dueAt ? QVariant(*row.dueAt) : QVariant(),
                           row.place,
                           row.readyAt ? QVariant(*row.readyAt) : QVariant()};
        if (hasExceptions) {
            const PaperException *exception =
                filing.exceptionAt(row.paperException, inOfficeTime(row.receivedAt).date());
            cells += {exceptionGround(row, filing), exception ? exception->ground : QString(), row.receivedBy};
        }
        sheet.rows.append(cells);
    }
    return sheet;
}

Result<void> writePaper(const Sheet &sheet, const Office &office, const QDateTime &at, const QString &officer,
                        const QString &path)
{
    const auto pdf = formPdf(sheetForm(sheet, office, at, officer));
    if (!pdf)
        return pdf.error();
    return savePdf(path, *pdf);
}

} // namespace

ListDesk::ListDesk(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
{
    SearchPage *page = window.searchPage();
    page->setClock(context.clock);
    page->setFiling(context.catalogue->filing);
    connect(&window, &CounterWindow::pageShown, this, [this, page](CounterWindow::Page shown) {
        if (shown == CounterWindow::Page::Search)
            page->setFiling(m_context.catalogue->filing); // A new catalogue may name others.
    });
    connect(page, &SearchPage::textChanged, this, &ListDesk::answer);
    connect(page, &SearchPage::moreAsked, this, &ListDesk::readMore);
    connect(page, &SearchPage::sheetAsked, this, [this] { askForFile(u".xlsx"_s, tr("Sheets (*.xlsx)")); });
    connect(page, &SearchPage::paperAsked, this, [this] { askForFile(u".pdf"_s, tr("PDF (*.pdf)")); });
    connect(page, &SearchPage::savedChanged, this, [this](const QList<ListFilter> &filters) {
        QJsonArray saved;
        for (const ListFilter &filter : filters)
            saved.append(toJson(filter));
        m_context.store.write<void>(WritePriority::OfficersAct, [saved](Connection &c) {
            return SettingTable(c).setValue(savedSetting,
                                            QString::fromUtf8(QJsonDocument(saved).toJson(QJsonDocument::Compact)));
        });
    });
    readSaved();
}

ListDesk::~ListDesk()
{
    for (QFuture<void> &file : m_underWay)
        file.waitForFinished();
}

void ListDesk::readSaved()
{
    m_context.store.read<QString>([](Connection &c) { return SettingTable(c).value(savedSetting); })
        .then(this, [this](const Result<QString> &saved) {
            if (!saved)
                return;
            QList<ListFilter> filters;
            const QJsonArray array = QJsonDocument::fromJson(saved->toUtf8()).array();
            for (const QJsonValue &value : array)
                filters.append(listFilterFromJson(value.toObject()));
            m_window.searchPage()->setSaved(filters);
        });
}

void ListDesk::answer(const QString &text)
{
    struct Answer
    {
        QList<DossierRow> rows;
        bool isCut = false;
    };
    const ListFilter asked = m_window.searchPage()->filter();
    const QDateTime now = m_context.clock.now();
    const int ask = ++m_asks;
    m_context.store
        .read<Answer>([text, now, asked](Connection &c) -> Result<Answer> {
            Answer found;
            const auto rows = hitsIn(c, text, asked.on(now.date()), now, found.isCut);
            if (!rows)
                return rows.error();
            found.rows = *rows;
            return found;
        })
        .then(this, [this, text, ask](const Result<Answer> &found) {
            SearchPage *page = m_window.searchPage();
            if (ask != m_asks) // The two readers may answer out of turn.
                return;
            if (found)
                page->showResults(text, found->rows, found->isCut, text.isEmpty() && found->rows.size() == listPart);
            else
                page->showFailure(found.error().message);
        });
}

void ListDesk::readMore(const DossierRow &last)
{
    const ListFilter asked = m_window.searchPage()->filter();
    const QDateTime now = m_context.clock.now();
    m_context.store
        .read<QList<DossierRow>>([asked, last, now](Connection &c) {
            return DossierTable(c).listed(asked.on(now.date()), now, last, listPart);
        })
        .then(this, [this, ask = m_asks](const Result<QList<DossierRow>> &rows) {
            if (rows && ask == m_asks)
                m_window.searchPage()->showMore(*rows, rows->size() == listPart);
        });
}

void ListDesk::askForFile(const QString &ending, const QString &kind)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(&m_window, tr("Save the list"), folder, kind);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending.mid(1));
    dialog->selectFile(u"ho-so-"_s + m_context.clock.now().toString(u"yyyyMMdd-HHmm"_s) + ending);
    connect(dialog, &QFileDialog::fileSelected, this, &ListDesk::writeList);
    dialog->open();
}

void ListDesk::writeList(const QString &path)
{
    const ListFilter asked = m_window.searchPage()->filter();
    if (!asked.text.isEmpty() || m_window.searchPage()->isGiven())
        return writeRows(m_window.searchPage()->rows(), path);
    const QDateTime now = m_context.clock.now();
    m_context.store
        .read<QList<DossierRow>>(
            [asked, now](Connection &c) { return DossierTable(c).listed(asked.on(now.date()), now, {}, longestSheet); })
        .then(this, [this, path](const Result<QList<DossierRow>> &rows) {
            if (rows)
                writeRows(*rows, path);
            else
                m_window.searchPage()->showNotice(rows.error().message);
        });
}

void ListDesk::writeRows(const QList<DossierRow> &rows, const QString &path)
{
    const QDateTime now = m_context.clock.now();
    const QString title =
        tr("List of dossiers: %1, %2").arg(m_window.searchPage()->filter().name(), now.toString(u"HH:mm dd/MM/yyyy"_s));
    m_window.searchPage()->showNotice(tr("Writing %n dossier(s)…", nullptr, static_cast<int>(rows.size())));
    m_underWay.removeIf([](const QFuture<void> &done) { return done.isFinished(); });
    m_underWay.append(QtConcurrent::run([this, rows, path, title, now, office = m_context.identity.office,
                                         officer = m_context.officer.displayName,
                                         filing = m_context.catalogue->filing] {
        const Sheet sheet = sheetOfRows(rows, title, filing);
        const Result<void> written = path.endsWith(u".pdf", Qt::CaseInsensitive)
                                         ? writePaper(sheet, office, now, officer, path)
                                         : writeSheet(sheet, path);
        const int count = static_cast<int>(rows.size());
        QMetaObject::invokeMethod(
            this,
            [this, written, path, count] {
                m_window.searchPage()->showNotice(written ? tr("%n dossier(s) written to %1. The file holds personal "
                                                               "data: keep it where only the office reads it.",
                                                               nullptr, count)
                                                                .arg(path)
                                                          : written.error().message);
            },
            Qt::QueuedConnection);
    }));
}
