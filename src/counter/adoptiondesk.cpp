// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoptiondesk.h"

#include "adoptionpage.h"
#include "adoptionpaper.h"
#include "adoptiontable.h"
#include "counterwindow.h"
#include "listreviewpane.h"
#include "printdesk.h"
#include "reportperiods.h"
#include "searchpage.h"
#include "sheetform.h"
#include "signingin.h"
#include "tallyreading.h"
#include "targetsetting.h"
#include "unitspane.h"
#include "unitspaper.h"
#include "unitsreading.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestAdoptionList = 1000;

struct ReadAdoption
{
    AdoptionReview review;
    std::optional<ListReview> last;
};

} // namespace

AdoptionDesk::AdoptionDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_page(*window.adoptionPage())
    , m_printing(printing)
{
    connect(&window, &CounterWindow::pageShown, this, [this](CounterWindow::Page page) {
        if (page != CounterWindow::Page::Adoption)
            return;
        show();
        if (m_page.showsUnits())
            showUnits();
    });
    connect(&m_page, &AdoptionPage::unitsAsked, this, &AdoptionDesk::showUnits);
    connect(&m_page, &AdoptionPage::reviewAsked, this, &AdoptionDesk::show);
    connect(&m_page, &AdoptionPage::dossiersAsked, this, &AdoptionDesk::open);
    connect(&m_page, &AdoptionPage::remarkWritten, this, &AdoptionDesk::keepRemark);
    connect(&m_page, &AdoptionPage::exportAsked, this, &AdoptionDesk::exportFile);
    connect(&m_page, &AdoptionPage::paperAsked, this, &AdoptionDesk::print);
    connect(m_page.signing(), &ListReviewPane::signAsked, this, &AdoptionDesk::sign);
}

AdoptionDesk::~AdoptionDesk()
{
    for (QFuture<void> &file : m_underWay)
        file.waitForFinished();
}

void AdoptionDesk::begin()
{
    m_page.setToday(m_context.clock.now().date());
    m_page.signing()->leavePassword();
    m_page.signing()->setObstacle(!m_context.lookUpOnly.isEmpty() ? m_context.lookUpOnly
                                  : m_context.officer.role == Role::Officer
                                      ? tr("The review of the list is signed by a supervisor.")
                                      : QString());
    m_context.store.read<ReviewTargets>(reviewTargets).then(this, [this](const Result<ReviewTargets> &targets) {
        if (targets && targets->selfFiled) // The one of the day's review.
            m_page.setTarget(qRound(*targets->selfFiled));
    });
}

void AdoptionDesk::show()
{
    if (m_window.page() != CounterWindow::Page::Adoption)
        return;
    m_page.showMessage(tr("The figures are being computed…"));
    m_context.store
        .read<ReadAdoption>([period = m_page.period(), catalogue = m_context.catalogue,
                             unit = m_context.identity.office.code,
                             now = m_context.clock.now()](Connection &c) -> Result<ReadAdoption> {
            auto review = adoptionReview(c, period, *catalogue, now);
            if (!review)
                return review.error();
            auto last = AdoptionTable(c).newest(unit);
            if (!last)
                return last.error();
            return ReadAdoption{*std::move(review), *std::move(last)};
        })
        .then(this, [this, ask = ++m_asks](const Result<ReadAdoption> &read) {
            if (ask != m_asks)
                return;
            if (!read)
                return m_page.showMessage(read.error().message);
            m_page.showMessage(tr("as of %1").arg(read->review.asOf.toString(u"HH:mm dd/MM/yyyy"_s)));
            m_page.showReview(read->review);
            m_page.signing()->showLast(read->last);
            emit shown();
        });
}

void AdoptionDesk::beginOnline(const PortalAddress &portal)
{
    m_units = new UnitsReading(portal, this);
}

void AdoptionDesk::showUnits()
{
    m_page.showUnitsMessage(tr("The units are being read…"));
    m_context.store.read<KnownUnits>([](Connection &c) { return AdoptionTable(c).knownUnits(); })
        .then(this, [this, ask = ++m_unitAsks](const Result<KnownUnits> &known) {
            if (ask != m_unitAsks)
                return;
            if (!known)
                return m_page.showUnitsMessage(known.error().message);
            takeUnits(*known, m_units ? tr("the province is asked…") : tr("this counter is enrolled at no portal"));
            emit unitsShown(false);
            if (m_units)
                readUnits();
        });
}

void AdoptionDesk::readUnits()
{
    const Period days = lastWeeks(m_context.clock.now().date());
    m_units->read(days, [this, days, ask = m_unitAsks](const Result<QList<UnitAdoption>> &units) {
        if (ask != m_unitAsks)
            return;
        if (units)
            return keepUnits({*units, m_context.clock.now(), days});
        takeUnits(m_page.units()->view().known, units.error().message);
        emit unitsShown(false);
    });
}

void AdoptionDesk::keepUnits(const KnownUnits &known)
{
    if (!m_context.lookUpOnly.isEmpty()) {
        takeUnits(known, {});
        emit unitsShown(true);
        return;
    }
    m_context.store
        .write<void>(WritePriority::Sync, [known](Connection &c) { return AdoptionTable(c).keepUnits(known); })
        .then(this, [this, known, ask = m_unitAsks](const Result<void> &kept) {
            if (ask != m_unitAsks)
                return;
            takeUnits(known, kept ? QString() : kept.error().message);
            emit unitsShown(true);
        });
}

void AdoptionDesk::takeUnits(const KnownUnits &known, const QString &trouble)
{
    const QDate today = m_context.clock.now().date();
    const OnlineList current = onlineList(*m_context.catalogue, today);
    QStringList words;
    if (known.asOf.isValid())
        words.append(tr("as of %1").arg(known.asOf.toString(u"HH:mm dd/MM/yyyy"_s)));
    if (known.asOf.isValid() && known.units.size() < 2)
        words.append(tr("no unit stands below this one"));
    if (!trouble.isEmpty())
        words.append(trouble);
    m_page.units()->showUnits({.known = {sortedByReview(known.units, current), known.asOf, known.days},
                               .current = current,
                               .today = today,
                               .own = m_context.identity.office.code});
    m_page.showUnitsMessage(words.join(u" · "_s));
}

void AdoptionDesk::open(const QString &procedure)
{
    const AdoptionReview &review = m_page.review();
    const auto known = std::find_if(review.procedures.begin(), review.procedures.end(),
                                    [&procedure](const AdoptionProcedure &one) { return one.code == procedure; });
    if (known == review.procedures.end() || known->total == 0)
        return say(tr("No dossier of this procedure was received in the period."));
    TallyList list;
    list.question = {.from = review.period.from,
                     .to = review.period.to,
                     .asOf = {},
                     .by = TallyQuestion::By::Procedure,
                     .procedure = procedure,
                     .counter = 0,
                     .officer = {}};
    const QString title = u"%1 · %2"_s.arg(known->name, shortPeriodText(review.period));
    m_context.store.read<QList<DossierRow>>([list](Connection &c) { return tallied(c, list, longestAdoptionList); })
        .then(this, [this, title](const Result<QList<DossierRow>> &rows) {
            if (!rows)
                return say(rows.error().message);
            if (m_window.page() != CounterWindow::Page::Adoption) // Gone on meanwhile.
                return;
            m_window.showPage(CounterWindow::Page::Search);
            m_window.searchPage()->showGiven(tr("Online services"), title, *rows, rows->size() == longestAdoptionList);
        });
}

void AdoptionDesk::keepRemark(const QString &procedure, const QString &remark)
{
    if (!m_context.lookUpOnly.isEmpty())
        return say(m_context.lookUpOnly);
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [procedure, remark, act = m_context.act()](Connection &c) {
                         return keepUnusedRemark(c, {procedure, remark}, act);
                     })
        .then(this, [this](const Result<void> &kept) {
            if (!kept)
                return say(kept.error().message);
            m_window.announce(tr("The reason is kept; it goes out with the signed review."));
            show();
        });
}

void AdoptionDesk::exportFile()
{
    const bool isOfUnits = m_page.showsUnits();
    auto *dialog =
        new QFileDialog(&m_window, tr("Save the list"),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("XLSX (*.xlsx)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"xlsx"_s);
    dialog->selectFile(u"%1-dvc-truc-tuyen-%2%3.xlsx"_s.arg(
        m_context.identity.office.code, isOfUnits ? u"don-vi-"_s : QString(),
        (isOfUnits ? m_context.clock.now().date() : m_page.period().to).toString(u"yyyyMMdd"_s)));
    connect(dialog, &QFileDialog::fileSelected, this, &AdoptionDesk::writeFile);
    dialog->open();
}

Sheet AdoptionDesk::shownSheet() const
{
    return m_page.showsUnits() ? unitsSheet(m_page.units()->view()) : adoptionSheet(m_page.review());
}

void AdoptionDesk::writeFile(const QString &path)
{
    say(tr("Writing the list…"));
    m_underWay.removeIf([](const QFuture<void> &done) { return done.isFinished(); });
    m_underWay.append(QtConcurrent::run([this, path, sheet = shownSheet()] {
        QDir().mkpath(QFileInfo(path).absolutePath());
        const Result<void> written = writeSheet(sheet, path);
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

void AdoptionDesk::print()
{
    say(tr("Printing the list…"));
    const QDateTime now = m_context.clock.now();
    const bool isOfUnits = m_page.showsUnits();
    const Sheet sheet =
        isOfUnits ? unitsPaperSheet(m_page.units()->view()) : meetingSheet(m_page.review(), m_page.target());
    const QDate day = isOfUnits ? now.date() : m_page.period().to;
    m_printing.printReport(
        sheetForm(sheet, m_context.identity.office, now, m_context.officer.displayName),
        u"dvc-truc-tuyen-%1%2"_s.arg(isOfUnits ? u"don-vi-"_s : QString(), day.toString(u"yyyyMMdd"_s)));
}

void AdoptionDesk::sign(const QString &note, const QString &password)
{
    if (password.isEmpty())
        return m_page.signing()->askPassword(m_context.officer.displayName);
    m_context.store
        .write<SignInTry>(WritePriority::OfficersAct,
                          [name = m_context.officer.id, password, now = m_context.clock.now()](Connection &c) {
                              return trySignIn(c, name, password, now);
                          })
        .then(this, [this, note](const Result<SignInTry> &tried) {
            if (!tried)
                return m_page.signing()->showFault(tried.error());
            if (!tried->officer)
                return m_page.signing()->showFault(tried->refusal);
            signChecked(note);
        });
}

void AdoptionDesk::signChecked(const QString &note)
{
    m_context.store
        .write<ListReview>(WritePriority::OfficersAct,
                           [review = m_page.review(), office = m_context.identity.office, note, act = m_context.act()](
                               Connection &c) { return signListReview(c, review, office, note, act); })
        .then(this, [this](const Result<ListReview> &made) {
            if (!made)
                return m_page.signing()->showFault(made.error());
            m_page.signing()->leavePassword();
            m_window.announce(tr("The review of the list is signed and goes to the province."));
            emit reviewSigned();
            show();
        });
}

void AdoptionDesk::say(const QString &text)
{
    if (m_window.page() == CounterWindow::Page::Adoption)
        m_window.showNotice(text);
}
