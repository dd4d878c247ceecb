// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificationdesk.h"

#include "bookpage.h"
#include "bookwording.h"
#include "certifying.h"
#include "counterwindow.h"
#include "dossierform.h"
#include "printdesk.h"
#include "receivepage.h"
#include "settingtable.h"
#include "sheetform.h"

#include <QDir>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rememberedNames = 30;
const QString namesSetting = u"certification.names"_s;
const QString signerSetting = u"certification.signer"_s;

struct CertifiedBefore
{
    QStringList names;
    QString signer;
};

Result<CertifiedBefore> readBefore(Connection &connection)
{
    SettingTable settings(connection);
    const auto names = settings.value(namesSetting);
    if (!names)
        return names.error();
    const auto signer = settings.value(signerSetting);
    if (!signer)
        return signer.error();
    return CertifiedBefore{names->split(u'\n', Qt::SkipEmptyParts), *signer};
}

/// Whether papers of this counter wait for a number of a book.
Result<bool> isAnyWaiting(Connection &connection, const QString &agency, int counter, int year)
{
    for (const CertificationBook book : allCertificationBooks()) {
        for (const int of : {year, year - 1}) {
            const auto waiting = BookTable(connection).waiting(bookSeries(agency, book), of, counter, 1);
            if (!waiting)
                return waiting.error();
            if (!waiting->isEmpty())
                return true;
        }
    }
    return false;
}

} // namespace

CertificationDesk::CertificationDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing,
                                     QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_page(*window.bookPage())
    , m_printing(printing)
{
    m_page.setYear(context.clock.now().date().year());
    connect(&window, &CounterWindow::pageShown, this, [this](CounterWindow::Page page) {
        if (page == CounterWindow::Page::Book)
            show();
    });
    connect(&m_page, &BookPage::bookAsked, this, &CertificationDesk::show);
    connect(&m_page, &BookPage::dossierChosen, this, &CertificationDesk::dossierChosen);
    connect(&m_page, &BookPage::paperAsked, this, &CertificationDesk::print);
    connect(&m_page, &BookPage::sheetAsked, this, &CertificationDesk::writeSheet);
    connect(&printing, &PrintDesk::progressed, this, [this](const QString &text) {
        if (m_window.page() == CounterWindow::Page::Book)
            m_page.showNotice(text);
    });
}

CertificationDesk::~CertificationDesk()
{
    for (QFuture<void> &file : m_underWay)
        file.waitForFinished();
}

void CertificationDesk::begin()
{
    m_context.store.read<CertifiedBefore>(readBefore).then(this, [this](const Result<CertifiedBefore> &before) {
        if (!before)
            return;
        m_names = before->names;
        m_signer = before->signer;
        m_window.receivePage()->setCertifiedBefore(m_names, m_signer);
    });
}

void CertificationDesk::noteReceived(const ReceivedDossier &received)
{
    if (!received.dossier.certification)
        return;
    const Certification &certification = *received.dossier.certification;
    for (const CertifiedPaper &paper : certification.papers) {
        m_names.removeAll(paper.name);
        m_names.prepend(paper.name);
    }
    m_names.resize(std::min(rememberedNames, m_names.size()));
    m_signer = certification.signer;
    m_window.receivePage()->setCertifiedBefore(m_names, m_signer);
    m_context.store.write<void>(WritePriority::Sync,
                                [names = m_names.join(u'\n'), signer = m_signer](Connection &c) -> Result<void> {
                                    if (const auto set = SettingTable(c).setValue(namesSetting, names); !set)
                                        return set;
                                    return SettingTable(c).setValue(signerSetting, signer);
                                });
}

void CertificationDesk::numberWaiting()
{
    if (!m_context.lookUpOnly.isEmpty())
        return;
    const QString agency = m_context.identity.office.agencyCode;
    const QDateTime at = m_context.clock.now();
    m_context.store
        .read<bool>([agency, counter = m_context.identity.device.counter, year = at.date().year()](Connection &c) {
            return isAnyWaiting(c, agency, counter, year);
        })
        .then(this, [this, agency, at](const Result<bool> &isWaiting) {
            if (!isWaiting || !*isWaiting)
                return;
            m_context.store
                .write<int>(WritePriority::Sync,
                            [agency, &device = m_context.identity.device, at](Connection &c) {
                                return numberWaitingPapers(c, agency, device, at);
                            })
                .then(this, [this](const Result<int> &numbered) {
                    if (!numbered)
                        qWarning("certification: %s", qPrintable(numbered.error().code));
                    else if (*numbered > 0)
                        m_window.showNotice(
                            tr("%n certification(s) with a provisional number got the number of the book (Ctrl+Alt+B).",
                               nullptr, *numbered));
                    if (numbered && *numbered > 0 && m_window.page() == CounterWindow::Page::Book)
                        show();
                });
        });
}

QString CertificationDesk::series() const
{
    return bookSeries(m_context.identity.office.agencyCode, m_page.book());
}

void CertificationDesk::show()
{
    const CertificationBook book = m_page.book();
    const int year = m_page.year();
    m_context.store
        .read<QList<BookLine>>([series = series(), year](Connection &c) { return BookTable(c).lines(series, year); })
        .then(this, [this, book, year, ask = ++m_asks](const Result<QList<BookLine>> &lines) {
            if (ask != m_asks)
                return;
            if (!lines)
                return m_page.showNotice(lines.error().message);
            m_lines = *lines;
            QList<BookPage::Line> shown;
            for (const BookLine &line : m_lines)
                shown.append({bookRow(line, book), line.dossier, line.kind == BookLine::Kind::Certified});
            const auto values = bookValues(m_lines, book, year);
            m_page.showLines(shown, m_lines.isEmpty() ? QString()
                                                      : tr("%1 papers · %2 copies · %3")
                                                            .arg(values.value(u"count"_s), values.value(u"copies"_s),
                                                                 values.value(u"fees"_s)));
        });
}

FormOccasion CertificationDesk::occasion() const
{
    FormOccasion occasion;
    occasion.at = m_context.clock.now();
    occasion.officerName = m_context.officer.displayName;
    occasion.values = bookValues(m_lines, m_page.book(), m_page.year());
    QList<FormValues> rows;
    for (const BookLine &line : m_lines)
        rows.append(bookRow(line, m_page.book()));
    occasion.rows.insert(u"entries"_s, rows);
    return occasion;
}

void CertificationDesk::print()
{
    if (m_lines.isEmpty())
        return m_page.showNotice(tr("There is nothing to print in this book."));
    m_page.showNotice(tr("Printing…"));
    m_printing.printList(u"certification-book"_s, {}, occasion());
}

void CertificationDesk::writeSheet()
{
    if (m_lines.isEmpty())
        return m_page.showNotice(tr("There is nothing to write in this book."));
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString path = folder.filePath(u"so-chung-thuc-%1-%2-%3.xlsx"_s.arg(
        toText(m_page.book()), QString::number(m_page.year()), m_context.clock.now().toString(u"yyyyMMdd-HHmmss"_s)));
    m_page.showNotice(tr("Writing the sheet…"));
    m_underWay.removeIf([](const QFuture<void> &done) { return done.isFinished(); });
    m_underWay.append(QtConcurrent::run([this, path, folder, occasion = occasion(), office = m_context.identity.office,
                                         forms = m_context.forms] {
        const auto work = dossierListWork(forms, u"certification-book-sheet"_s, {}, office, occasion);
        folder.mkpath(u"."_s);
        const Result<void> written = work ? ::writeSheet(sheetOf(*work), path) : Result<void>(work.error());
        QMetaObject::invokeMethod(
            this,
            [this, path, written] {
                m_page.showNotice(written ? tr("Written to %1. The file holds personal data: keep it where only the "
                                               "office reads it.")
                                                .arg(path)
                                          : written.error().message);
                if (written)
                    emit sheetWritten(path);
            },
            Qt::QueuedConnection);
    }));
}
