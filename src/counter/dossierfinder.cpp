// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossierfinder.h"

#include "booktable.h"
#include "counterwindow.h"
#include "dossierpage.h"
#include "dossiertable.h"
#include "filingties.h"
#include "homepage.h"
#include "orderchecking.h"
#include "padtable.h"
#include "printdesk.h"
#include "receivedesk.h"
#include "receivepage.h"
#include "searchpage.h"
#include "storeddossier.h"
#include "syncpage.h"

using namespace Qt::StringLiterals;

namespace {

bool doubtsName(const ScanWarning &warning)
{
    return warning.code == u"needs-review" && warning.field == u"name";
}

/// What the page shall say beside the person; of a doubtful name it speaks at the name itself.
QStringList messagesOf(const ScanWarnings &warnings)
{
    QStringList messages;
    for (const ScanWarning &warning : warnings) {
        if (!doubtsName(warning))
            messages.append(warning.message);
    }
    return messages;
}

/// A tie is no act of anybody: it is shown among the events, at its time.
void showTie(QList<DossierEvent> &events, const FilingTie &tie)
{
    DossierEvent shown{.kind = tie.isHelp ? u"came-of-help"_s : u"became-dossier"_s,
                       .at = tie.at,
                       .officerId = {},
                       .officerName = {},
                       .counter = {},
                       .text = tie.code};
    const auto later =
        std::find_if(events.cbegin(), events.cend(), [&tie](const DossierEvent &event) { return event.at > tie.at; });
    events.insert(later, shown);
}

bool isNameInDoubt(const ScanWarnings &warnings)
{
    return std::any_of(warnings.begin(), warnings.end(), doubtsName);
}

} // namespace

DossierFinder::DossierFinder(CounterContext &context, CounterWindow &window, ReceiveDesk &receiving,
                             PrintDesk &printing, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_receiving(receiving)
{
    window.dossierPage()->setClock(context.clock);
    connect(&window, &CounterWindow::textEntered, this, &DossierFinder::take);
    connect(window.searchPage(), &SearchPage::dossierChosen, this, &DossierFinder::open);
    connect(window.homePage(), &HomePage::dossierChosen, this, &DossierFinder::open);
    connect(window.syncPage(), &SyncPage::dossierChosen, this, &DossierFinder::open);
    connect(window.receivePage(), &ReceivePage::earlierDossierChosen, this, &DossierFinder::open);
    connect(window.receivePage(), &ReceivePage::duplicateOpened, this, &DossierFinder::open);
    connect(window.receivePage(), &ReceivePage::duplicateActAsked, this, &DossierFinder::openAt);
    connect(window.receivePage(), &ReceivePage::dossierOpened, this, &DossierFinder::showSearch);
    connect(window.dossierPage(), &DossierPage::reprintRequested, this,
            [&printing](const QUuid &dossier) { printing.printAgain(dossier); });
    // What is open may have changed: acknowledged, given its official number, undone.
    const auto showAnew = [this] {
        const DossierPage *page = m_window.dossierPage();
        if (m_window.page() == CounterWindow::Page::Dossier && !page->dossier().isNull())
            read(page->dossier(), true);
    };
    connect(&context.store, &Store::changed, this, showAnew, Qt::QueuedConnection);
    connect(window.dossierPage(), &DossierPage::actsClosed, this, showAnew);
}

void DossierFinder::take(const QString &text)
{
    RawScan scan;
    scan.text = text;
    takeScan(decodedScan(scan, m_context.clock.now().date()));
}

void DossierFinder::takeScan(const DecodedScan &decoded)
{
    const Result<Identification> &meaning = decoded.meaning;
    if (!meaning) {
        // A scan that must be refused says why where the officer looks.
        if (!m_context.lookUpOnly.isEmpty() || m_window.page() == CounterWindow::Page::Return ||
            m_window.page() == CounterWindow::Page::HandOver)
            return m_window.showNotice(meaning.error().message);
        m_window.showPage(CounterWindow::Page::Receive);
        m_window.receivePage()->showTrouble(ReceivePage::Trouble::Scan, meaning.error().message);
        return;
    }
    if (const auto *token = meaning->as<TrackingToken>())
        return openTracking(token->token);
    if (const auto *code = meaning->as<DossierCode>())
        return openCode(code->text());
    if (const auto *slip = meaning->as<SlipCode>())
        return openCode(slip->digits());
    if (const auto *cover = meaning->as<CoverCode>(); cover && !cover->isNextPaper())
        return openCode(cover->slip());
    if (const auto *number = meaning->as<CitizenId>())
        return showSearch(number->digits());
    if (meaning->isUnknown() && isCodeAsked()) // Of a form that is not ours: looked up, then taken.
        return openCode(decoded.text);
    const auto applicant = applicantFrom(*meaning);
    if (applicant && m_window.page() == CounterWindow::Page::Return) {
        emit receiverRead(*applicant);
        return;
    }
    if (applicant && !m_context.lookUpOnly.isEmpty())
        return showSearch(applicant->paper.number);
    if (applicant)
        return m_receiving.takeApplicant(*applicant, messagesOf(meaning->warnings), isNameInDoubt(meaning->warnings));
    if (const auto number = bookNumberFrom(decoded.text))
        return openAct(*number, decoded.text);
    showSearch(decoded.text);
}

void DossierFinder::openAct(const BookNumber &number, const QString &text)
{
    m_context.store
        .read<QList<QUuid>>([number](Connection &c) -> Result<QList<QUuid>> {
            constexpr int enough = 2;
            const auto keys = BookTable(c).bearing(number, enough);
            if (!keys)
                return keys.error();
            QList<QUuid> acts;
            for (const qint64 key : *keys) {
                const auto row = DossierTable(c).row(key);
                if (!row)
                    return row.error();
                acts.append(row->id);
            }
            return acts;
        })
        .then(this, [this, text](const Result<QList<QUuid>> &acts) {
            if (acts && acts->size() == 1)
                openFound(acts->first());
            else
                showSearch(text); // Several books or years have it, or it is no number of a book.
        });
}

void DossierFinder::openCode(const QString &code)
{
    // While a code is being noted, what is scanned is that code, whoever else may have it: the act says so.
    const DossierPage *page = m_window.dossierPage();
    if (m_window.page() == CounterWindow::Page::Dossier && page->isWorking() && offerCode(code))
        return;
    m_context.store.read<std::optional<qint64>>([code](Connection &c) { return DossierTable(c).keyOfCode(code); })
        .then(this, [this, code](const Result<std::optional<qint64>> &key) {
            if (!key || !*key)
                return takePadSheet(code);
            m_context.store.read<DossierRow>([id = **key](Connection &c) { return DossierTable(c).row(id); })
                .then(this, [this](const Result<DossierRow> &row) {
                    if (row)
                        openFound(row->id);
                });
        });
}

void DossierFinder::takePadSheet(const QString &code)
{
    const auto slip = SlipCode::parse(code);
    if (!slip && offerCode(code))
        return;
    if (!slip || !m_context.lookUpOnly.isEmpty())
        return showSearch(code);
    m_context.store.read<bool>([slip = *slip](Connection &c) { return PadTable(c).holds(slip.date(), slip.serial()); })
        .then(this, [this, code, slip = *slip](const Result<bool> &isOfPad) {
            const bool isOurs = slip.counter() == m_context.identity.device.counter && isOfPad.value_or(false);
            // Of another counter's pads nothing is known here: the row must stand open for them.
            const bool isAwaited =
                m_window.page() == CounterWindow::Page::Receive && m_window.receivePage()->isLateEntry();
            if (!isOurs && !isAwaited)
                return showSearch(code);
            m_window.showPage(CounterWindow::Page::Receive);
            m_window.receivePage()->openLateEntry(slip.provisional());
        });
}

bool DossierFinder::isCodeAsked() const
{
    if (!m_context.lookUpOnly.isEmpty())
        return false;
    if (m_window.page() == CounterWindow::Page::Receive)
        return m_window.receivePage()->awaitsCode();
    return m_window.page() == CounterWindow::Page::Dossier && m_window.dossierPage()->awaitsCode();
}

bool DossierFinder::offerCode(const QString &code)
{
    if (!isCodeAsked())
        return false;
    return m_window.page() == CounterWindow::Page::Receive ? m_window.receivePage()->takeCode(code)
                                                           : m_window.dossierPage()->takeCode(code);
}

void DossierFinder::openTracking(const QString &token)
{
    m_context.store.read<std::optional<QUuid>>([token](Connection &c) { return DossierTable(c).idOfTracking(token); })
        .then(this, [this, token](const Result<std::optional<QUuid>> &id) {
            if (id && *id)
                openFound(**id);
            else
                showSearch(token);
        });
}

void DossierFinder::openFound(const QUuid &dossier)
{
    if (m_window.page() == CounterWindow::Page::Digitise)
        emit digitiseChosen(dossier);
    else if (m_window.page() == CounterWindow::Page::Return)
        emit returnChosen(dossier);
    else if (m_window.page() == CounterWindow::Page::HandOver)
        emit batchChosen(dossier);
    else if (m_window.page() == CounterWindow::Page::Fees)
        emit feeChosen(dossier);
    else
        open(dossier);
}

void DossierFinder::open(const QUuid &dossier)
{
    read(dossier, false);
}

void DossierFinder::openAt(const QUuid &dossier, DossierAct act)
{
    read(dossier, false, act);
}

void DossierFinder::read(const QUuid &dossier, bool isShown, std::optional<DossierAct> act)
{
    m_context.store
        .read<std::optional<StoredDossier>>([dossier](Connection &c) -> Result<std::optional<StoredDossier>> {
            auto found = findDossier(c, dossier);
            if (!found || !*found)
                return found;
            const auto tie = tieOf(c, (*found)->key);
            if (!tie)
                return tie.error();
            if (*tie)
                showTie((*found)->events, **tie);
            return found;
        })
        .then(this, [this, dossier, isShown, act](const Result<std::optional<StoredDossier>> &found) {
            DossierPage *page = m_window.dossierPage();
            if (!found || !*found || (isShown && page->dossier() != dossier))
                return; // The officer has gone on meanwhile.
            if (isShown && page->isWorking())
                return page->showMeanwhile((*found)->dossier, (*found)->events);
            page->showDossier((*found)->dossier, (*found)->events, (*found)->isAtPortal);
            if (!isShown)
                m_window.showPage(CounterWindow::Page::Dossier);
            if (act)
                page->askWork(*act);
        });
}

void DossierFinder::showSearch(const QString &text)
{
    m_window.showPage(CounterWindow::Page::Search);
    m_window.searchPage()->searchFor(text);
}
