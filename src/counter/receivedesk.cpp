// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receivedesk.h"

#include "citizentable.h"
#include "counterwindow.h"
#include "dossiertable.h"
#include "drafttable.h"
#include "duplicatewatch.h"
#include "filingties.h"
#include "finishing.h"
#include "homecode.h"
#include "orderchecking.h"
#include "papertable.h"
#include "personseries.h"
#include "printdesk.h"
#include "settingtable.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int draftDelayMs = 300;
constexpr int earlierDossiers = 20;
constexpr int shortestNumber = 9;
constexpr int recentProcedures = 5;
const QString recentSetting = u"receive.recent"_s;

/// What the person handed in before, with how many papers of it are there to be used again.
Result<QList<DossierRow>> earlierOf(Connection &connection, const QString &number)
{
    auto rows = DossierTable(connection).ofApplicant(number, earlierDossiers);
    if (!rows)
        return rows;
    for (DossierRow &row : *rows) {
        const auto papers = PaperTable(connection).of(row.key);
        if (!papers)
            return papers.error();
        row.papers = static_cast<int>(papers->size());
    }
    return rows;
}

} // namespace

ReceiveDesk::ReceiveDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_page(*window.receivePage())
    , m_printing(printing)
    , m_duplicates(new DuplicateWatch(context, window, this))
    , m_series(new PersonSeries(printing, this))
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftDelayMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &ReceiveDesk::keepDraft);
    m_seriesTimer.setSingleShot(true); // A page that is filled shows other people on the way.
    connect(&m_seriesTimer, &QTimer::timeout, this, [this] {
        if (!m_series->continuesWith(m_entered))
            m_series->finish(); // The next person comes.
    });
    connect(&m_page, &ReceivePage::orderChanged, this, &ReceiveDesk::noteOrder);
    connect(&m_page, &ReceivePage::saveRequested, this, &ReceiveDesk::save);
    connect(&m_page, &ReceivePage::holdRequested, this, &ReceiveDesk::hold);
    connect(&m_page, &ReceivePage::undoRequested, this, &ReceiveDesk::undo);
    connect(&m_page, &ReceivePage::recentPersonChosen, this, &ReceiveDesk::serveAgain);
    connect(&window, &CounterWindow::lockShown, m_series, &PersonSeries::finish);
    connect(&window, &CounterWindow::lockShown, this, [this] { m_entryTime.interrupt(); });
    connect(&window, &CounterWindow::closing, m_series, &PersonSeries::finish);
    connect(&m_page, &ReceivePage::draftDropped, this, [this] {
        dropDraft();
        m_page.clear();
    });
    connect(&m_page, &ReceivePage::reprintRequested, this, [this](const QUuid &dossier) {
        const bool hasReceipt = !m_saved.isFinishedNow && !m_printing.isOnLastReceipt(dossier);
        m_printing.printAgain(dossier, hasReceipt ? std::optional(m_page.paperForm()) : std::nullopt);
    });
    connect(&m_printing, &PrintDesk::progressed, &m_page, &ReceivePage::showPrinting);
    connect(&m_printing, &PrintDesk::failed, &m_page, &ReceivePage::showPrinting);
}

void ReceiveDesk::begin()
{
    m_page.setClock(m_context.clock);
    m_page.setPlace(m_context.place());
    m_page.setCalendar(m_context.calendar);
    m_page.setCatalogue(m_context.catalogue);
    m_served.clear();
    m_page.setRecentPeople({});
    m_printing.askForAwaited();
    m_context.store.read<QString>([](Connection &c) { return SettingTable(c).value(recentSetting); })
        .then(this, [this](const Result<QString> &codes) {
            m_recent = codes.value_or({}).split(u',', Qt::SkipEmptyParts);
            m_page.setRecentProcedures(m_recent);
        });
    m_context.store.read<QList<Draft>>([](Connection &c) { return DraftTable(c).all(); })
        .then(this, [this](const Result<QList<Draft>> &drafts) {
            if (!drafts || m_hasDraft)
                return;
            for (const Draft &draft : *drafts) {
                if (draft.isParked)
                    continue;
                m_draftId = draft.id;
                m_hasDraft = true;
                const ReceiveOrder order = receiveOrderFromJson(draft.order);
                m_window.showPage(CounterWindow::Page::Receive);
                m_page.restore(order, draft.updatedAt);
                m_entryTime.interrupt();
                m_entered = order;
                return;
            }
        });
}

void ReceiveDesk::takeApplicant(const Applicant &applicant, const QStringList &warnings, bool isNameInDoubt)
{
    m_window.showPage(CounterWindow::Page::Receive);
    m_page.showApplicant(applicant, warnings, isNameInDoubt);
    m_context.store
        .read<std::optional<Applicant>>(
            [number = applicant.paper.number](Connection &c) { return CitizenTable(c).find(number); })
        .then(this, [this](const Result<std::optional<Applicant>> &known) {
            if (known && *known)
                m_page.completeApplicant(**known);
        });
}

void ReceiveDesk::showEarlier(const QString &number)
{
    m_earlierOf = number;
    if (number.isEmpty())
        return m_page.showEarlierDossiers({});
    m_context.store.read<QList<DossierRow>>([number](Connection &c) { return earlierOf(c, number); })
        .then(this, [this, number](const Result<QList<DossierRow>> &rows) {
            if (m_earlierOf == number)
                m_page.showEarlierDossiers(rows.value_or({}));
        });
}

void ReceiveDesk::noteOrder(const ReceiveOrder &order)
{
    m_entered = order;
    m_entryTime.note(m_page.isEmpty(), m_context.clock.now());
    m_seriesTimer.start();
    const QString &number = order.applicant.paper.number;
    const QString whole = number.size() >= shortestNumber ? number : QString();
    if (whole != m_earlierOf)
        showEarlier(whole);
    lookForCode(order);
    if (!m_draftTimer.isActive())
        m_draftTimer.start();
}

void ReceiveDesk::serveAgain(int place)
{
    if (place < m_served.orders().size() && m_page.isEmpty())
        m_page.beginNextOf(m_served.orders().at(place));
}

void ReceiveDesk::printSaved(const Dossier &dossier, PaperForm form, bool hasNext)
{
    if (dossier.isAtOnce) { // It has no receipt: what waits for one gets it now.
        m_printing.print(dossier, form);
        if (!hasNext && m_series->count() > 0)
            m_series->finish();
        return;
    }
    if (!hasNext && m_series->count() == 0)
        return m_printing.print(dossier, form);
    m_series->add(dossier, form);
    if (!hasNext)
        m_series->finish();
}

/// One code at two dossiers is said before the second one is saved.
void ReceiveDesk::lookForCode(const ReceiveOrder &order)
{
    const Procedure *procedure =
        m_context.catalogue->find(order.procedureCode, receiptOf(order, m_context.clock.now()).date());
    const auto code = cleanedHomeCode(order.otherSystemCode, nullptr);
    const QString wanted = procedure && code ? *code : QString();
    if (wanted == m_codeLookedFor)
        return;
    m_codeLookedFor = wanted;
    if (wanted.isEmpty())
        return m_page.showCodeElsewhere({});
    m_context.store
        .read<std::optional<DossierRow>>(
            [wanted, isAssisted = order.assistance.has_value(),
             number = order.applicant.paper.number](Connection &c) -> Result<std::optional<DossierRow>> {
                auto other = DossierTable(c).otherWithCode(wanted, 0);
                if (!other || !*other || !isAssisted)
                    return other;
                // The portal was faster: this is what comes of the filing that is entered.
                const auto isOurs = wouldBeTied(c, **other, number);
                if (!isOurs)
                    return isOurs.error();
                return *isOurs ? std::optional<DossierRow>() : *other;
            })
        .then(this, [this, wanted](const Result<std::optional<DossierRow>> &other) {
            if (wanted != m_codeLookedFor)
                return;
            m_page.showCodeElsewhere(other && *other ? tr("Another dossier has this code already: %1, %2, received %3.")
                                                           .arg((*other)->applicantName, (*other)->procedureName,
                                                                (*other)->receivedAt.toString(u"dd/MM/yyyy"_s))
                                                     : QString());
        });
}

void ReceiveDesk::noteRecent(const QString &procedure)
{
    m_recent.removeAll(procedure);
    m_recent.prepend(procedure);
    m_recent.resize(std::min<qsizetype>(m_recent.size(), recentProcedures));
    m_page.setRecentProcedures(m_recent);
    m_context.store.write<void>(WritePriority::Sync, [codes = m_recent.join(u',')](Connection &c) {
        return SettingTable(c).setValue(recentSetting, codes);
    });
}

void ReceiveDesk::save(const ReceiveOrder &order, bool beginNext)
{
    if (m_isSaving)
        return;
    const QDateTime now = m_context.clock.now();
    const QList<FieldFault> faults = faultsOf(order, *m_context.catalogue, m_context.calendar, now, m_context.place());
    m_page.showFaults(faults);
    if (!faults.isEmpty())
        return;
    if (!order.assistance && lacksRequired(order) && order.missingChoice != MissingChoice::SupplementLater)
        guide(order, now);
    else
        receive(order, beginNext, now);
}

void ReceiveDesk::receive(const ReceiveOrder &order, bool beginNext, const QDateTime &at)
{
    m_isSaving = true;
    m_draftTimer.stop();
    m_page.showSaving(true);
    const PaperForm form = m_page.paperForm();
    const Dossier composed = composedDossier(order, m_context.place(), *m_context.catalogue, m_context.calendar, at);
    m_context.store
        .write<ReceivedDossier>(
            WritePriority::OfficersAct,
            [composed, officer = m_context.officer, &device = m_context.identity.device,
             number = m_context.identity.office.number, draft = m_draftId, at, beside = order.beside,
             calendar = m_context.calendar, catalogue = m_context.catalogue,
             waitsForReceipt = (beginNext || m_series->count() > 0) && form != PaperForm::None,
             seconds =
                 composed.late ? std::nullopt : m_entryTime.seconds(at)](Connection &c) -> Result<ReceivedDossier> {
                // One may have come while the officer was entering this.
                const auto open = duplicatesOf(c, composed.applicant, composed.procedureCode, officer, at);
                if (!open)
                    return open.error();
                if (const auto may = checkBeside(*open, beside); !may)
                    return may.error();
                const Act act{officer, device, at};
                const BesideGround ground = open->isEmpty() ? BesideGround() : beside;
                auto received = composed.isAtOnce
                                    ? finishDossier(c, composed, number, act, calendar, *catalogue, ground, seconds)
                                    : receiveDossier(c, composed, number, act, OutboxState::Ready, ground, seconds);
                if (!received)
                    return received;
                if (waitsForReceipt && composed.home == DossierHome::Own && !composed.isAtOnce) {
                    if (const auto kept = PrintTable(c).await({received->dossier.id}); !kept)
                        return kept.error();
                }
                if (draft.isNull())
                    return received;
                const auto removed = DraftTable(c).remove(draft);
                return removed ? received : Result<ReceivedDossier>(removed.error());
            })
        .then(this, [this, order, beginNext, form](const Result<ReceivedDossier> &saved) {
            m_isSaving = false;
            m_page.showSaving(false);
            if (!saved) {
                m_draftTimer.start(); // What was typed meanwhile is not in the draft yet.
                if (saved.error().code == u"open-duplicate")
                    return m_duplicates->demand();
                if (!saved.error().field.isEmpty())
                    return m_page.showFaults({{saved.error().field, saved.error().code, saved.error().message}});
                return showTrouble(ReceivePage::Trouble::Save, saved.error());
            }
            m_saved = order;
            noteRecent(order.procedureCode);
            m_draftId = {};
            m_hasDraft = false;
            const Dossier &dossier = saved->dossier;
            m_served.note(order);
            m_page.setRecentPeople(m_served.owners());
            // A dossier that lives in a ministry's system gets its paper there (domain.md 13.1).
            const bool isPrinting = dossier.home == DossierHome::Own && form != PaperForm::None;
            if (dossier.home == DossierHome::Own)
                printSaved(dossier, form, beginNext);
            m_entryTime.end();
            if (beginNext)
                m_page.beginNextOf(order);
            else
                m_page.clear();
            m_page.showSaved(dossier, isPrinting && !beginNext);
            if (m_series->count() > 0)
                m_page.showWaitingForReceipt(m_series->count());
            emit received(*saved);
        });
}

void ReceiveDesk::guide(const ReceiveOrder &order, const QDateTime &at)
{
    m_isSaving = true;
    m_page.showSaving(true);
    const PaperForm form = order.missingChoice == MissingChoice::Refuse ? PaperForm::Refusal : PaperForm::Guidance;
    m_context.store
        .write<GivenGuidance>(WritePriority::OfficersAct,
                              [order, officer = m_context.officer, &device = m_context.identity.device, at,
                               draft = m_draftId](Connection &c) -> Result<GivenGuidance> {
                                  auto given = giveGuidance(c, order, {officer, device, at});
                                  if (!given || draft.isNull())
                                      return given;
                                  const auto removed = DraftTable(c).remove(draft);
                                  return removed ? given : Result<GivenGuidance>(removed.error());
                              })
        .then(this, [this, order, form, at](const Result<GivenGuidance> &given) {
            m_isSaving = false;
            m_page.showSaving(false);
            if (!given) {
                m_draftTimer.start(); // What was typed meanwhile is not in the draft yet.
                return showTrouble(ReceivePage::Trouble::Save, given.error());
            }
            noteRecent(order.procedureCode);
            m_draftId = {};
            m_hasDraft = false;
            m_printing.printGuidance(
                composedDossier(order, m_context.place(), *m_context.catalogue, m_context.calendar, at), form,
                given->formNumber);
            m_page.clear();
            m_page.showGuided(form == PaperForm::Refusal ? tr("The refusal was noted; its form is being printed.")
                                                         : tr("The guidance was noted; its form is being printed."));
        });
}

void ReceiveDesk::undo(const QUuid &dossier)
{
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [dossier, officer = m_context.officer, &device = m_context.identity.device,
                      at = m_context.clock.now()](Connection &c) {
                         return voidDossier(c, dossier, u"Hoàn tác tại quầy"_s, {officer, device, at});
                     })
        .then(this, [this, dossier](const Result<void> &undone) {
            if (!undone)
                return showTrouble(ReceivePage::Trouble::Undo, undone.error());
            m_series->remove(dossier);
            showUndone();
        });
}

void ReceiveDesk::showUndone()
{
    m_page.endTrouble(ReceivePage::Trouble::Undo);
    m_page.showUndone();
    // Who undoes wants to put something right: what was entered stands there again, if nothing else does by now.
    if (m_page.isEmpty()) {
        m_page.restore(m_saved, m_context.clock.now());
        m_entryTime.interrupt();
    }
}

void ReceiveDesk::showTrouble(ReceivePage::Trouble trouble, const Error &error)
{
    qWarning("receive: %s %s", qPrintable(error.code), qPrintable(error.detail));
    m_page.showTrouble(trouble, error.message);
}
