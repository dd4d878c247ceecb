// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncdesk.h"

#include "audittable.h"
#include "counterwindow.h"
#include "linestate.h"
#include "operationvoiding.h"
#include "outboxtable.h"
#include "pageapplying.h"
#include "syncpage.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

/// What the office's server has and the province does not, in words.
QString behindText(const UpstreamStand &stand)
{
    if (stand.waiting == 0)
        return SyncDesk::tr("The province has everything that the office's server has.");
    QString text =
        SyncDesk::tr("Here is at the office's server; %n dossier(s) of the office are not at the province's portal yet",
                     nullptr, int(stand.dossiers));
    if (stand.since.isValid())
        text += SyncDesk::tr(", the oldest step since %1").arg(inOfficeTime(stand.since).toString(u"HH:mm dd/MM"_s));
    return text + u'.';
}

/// "25 minutes", "3 h 05 min", "2 days".
QString spanText(qint64 seconds)
{
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return SyncDesk::tr("%n minute(s)", nullptr, int(minutes));
    if (minutes < qint64(48) * 60)
        return SyncDesk::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
    return SyncDesk::tr("%n day(s)", nullptr, int(minutes / (qint64(24) * 60)));
}

constexpr int figuresDelayMs = 80;
constexpr int shownOperations = 500;

/// Open operations first, then today's settled ones.
Result<QList<OutboxRow>> readRows(Connection &connection, QDate today)
{
    OutboxTable outbox(connection);
    const auto open = outbox.open(shownOperations);
    if (!open)
        return open.error();
    const auto settled = outbox.settledSince(QDateTime(today, QTime(0, 0), officeTimeZone()), shownOperations);
    if (!settled)
        return settled.error();
    return *open + *settled;
}

} // namespace

SyncDesk::SyncDesk(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(figuresDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &SyncDesk::read);
    connect(
        &context.store, &Store::changed, this,
        [this] {
            if (!m_soon.isActive())
                m_soon.start();
        },
        Qt::QueuedConnection);
    connect(&window, &CounterWindow::syncAsked, this, &SyncDesk::syncAll);
    SyncPage *page = window.syncPage();
    page->setClock(context.clock);
    page->setLine(
        {LineState::Kind::NotSetUp, tr("This counter is not enrolled at a portal yet; everything stays here.")});
    connect(page, &SyncPage::syncAsked, &window, &CounterWindow::syncAsked);
    connect(page, &SyncPage::voidsAllowed, this, &SyncDesk::allowVoids);
    connect(page, &SyncPage::retryRequested, this, &SyncDesk::retry);
    connect(page, &SyncPage::voidRequested, this, &SyncDesk::setAside);
    connect(page, &SyncPage::supervisorAsked, this, &SyncDesk::askSupervisor);
    connect(page, &SyncPage::conflictAsked, this, [this](const QUuid &operation) { compare(operation); });
    connect(page, &SyncPage::conflictDecided, this, &SyncDesk::decide);
    connect(&window, &CounterWindow::pageShown, this, &SyncDesk::readRowsIfShown);
    read();
}

void SyncDesk::begin(SyncAccount account)
{
    m_portalClock = account.portalClock;
    m_worker = std::make_unique<SyncWorker>(m_context.store, std::move(account));
    connect(m_worker.get(), &SyncWorker::stateChanged, this, &SyncDesk::showState);
    connect(m_worker.get(), &SyncWorker::dossiersPulled, this, &SyncDesk::pulled);
    m_worker->start();
}

void SyncDesk::read()
{
    m_context.store
        .read<OutboxFigures>(
            [today = m_context.clock.now().date()](Connection &c) { return OutboxTable(c).figures(today); })
        .then(this, [this](const Result<OutboxFigures> &figures) {
            if (!figures) {
                qWarning("sync figures: %s", qPrintable(figures.error().detail));
                return;
            }
            m_window.setOutbox(*figures);
            m_window.syncPage()->setFigures(*figures);
            emit figuresChanged(*figures);
        });
    readRowsIfShown();
}

void SyncDesk::readRowsIfShown()
{
    // Up to a thousand rows: not after each commit while somebody receives dossiers on another page.
    if (m_window.page() != CounterWindow::Page::Sync)
        return;
    m_context.store
        .read<QList<OutboxRow>>([today = m_context.clock.now().date()](Connection &c) { return readRows(c, today); })
        .then(this, [this](const Result<QList<OutboxRow>> &rows) {
            if (rows)
                m_window.syncPage()->setRows(*rows);
            else
                qWarning("sync page: %s", qPrintable(rows.error().detail));
        });
}

void SyncDesk::showState(const SyncState &state)
{
    if (state.reach != SyncState::Reach::NotTried)
        emit reached(state.reach == SyncState::Reach::Online);
    LineState line;
    if (state.isStopped)
        line.kind = LineState::Kind::Refused;
    else if (state.reach == SyncState::Reach::Online)
        line.kind = LineState::Kind::Online;
    else if (state.reach == SyncState::Reach::Offline)
        line.kind = LineState::Kind::Offline;
    else
        line.kind = LineState::Kind::Syncing;
    line.text = state.reason;
    line.isHeldForVoids = state.reasonCode == manyVoids;
    if (line.kind == LineState::Kind::Online && state.lastSuccess.isValid())
        line.text = tr("Last complete at %1").arg(inOfficeTime(state.lastSuccess).toString(u"HH:mm"_s));
    else if (line.kind == LineState::Kind::Offline && state.nextTry.isValid())
        line.text += u' ' + tr("Next try at %1.").arg(inOfficeTime(state.nextTry).toString(u"HH:mm:ss"_s));
    if (state.upstream) {
        line.isOffice = true;
        line.behind = state.upstream->waiting == 0 ? 0 : std::max<qint64>(1, state.upstream->dossiers);
        if (line.kind == LineState::Kind::Online)
            line.text = behindText(*state.upstream) + u' ' + line.text;
    }
    showClock();
    m_window.setBehind(line.isOffice, line.behind);
    m_window.syncPage()->setLine(line);
    m_window.syncPage()->setSyncing(state.isBusy);
    if (state.lastSuccess.isValid())
        m_window.setLastSync(inOfficeTime(state.lastSuccess));
}

void SyncDesk::showClock()
{
    if (!m_portalClock)
        return;
    if (const qint64 back = m_portalClock->takeStepBack(); back > 0)
        m_window.showNotice(
            tr("The computer's clock was set back by %1: check date and time. Work goes on.").arg(spanText(back)));
    const qint64 offset = m_portalClock->offset().value_or(0);
    if (std::abs(offset) <= PortalClock::largeSkewSeconds)
        return m_window.showClockTrouble({});
    m_window.showClockTrouble(
        (offset > 0 ? tr("The computer's clock is %1 slow; times are taken from the portal. Set the clock.")
                    : tr("The computer's clock is %1 fast; times are taken from the portal. Set the clock."))
            .arg(spanText(std::abs(offset))));
}

void SyncDesk::noteOfficer()
{
    m_window.syncPage()->setMayVoid(mayVoidOperations(m_context.officer));
}

void SyncDesk::allowVoids()
{
    if (!mayVoidOperations(m_context.officer))
        return;
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [officer = m_context.officer, at = m_context.clock.now()](Connection &c) -> Result<void> {
                         if (auto allowed = allowManyVoids(c); !allowed)
                             return allowed;
                         return AuditTable(c).add(at, officer.id, u"many-voids-allowed"_s, {});
                     })
        .then(this, [this](const Result<void> &allowed) {
            if (!allowed)
                m_window.showNotice(allowed.error().message);
            else if (m_worker)
                m_worker->syncNow();
        });
}

void SyncDesk::syncAll()
{
    m_context.store.write<void>(WritePriority::OfficersAct, [](Connection &c) { return OutboxTable(c).retryAll(); })
        .then(this, [this](const Result<void> &hurried) {
            if (!hurried)
                qWarning("sync: %s", qPrintable(hurried.error().detail));
            if (m_worker)
                m_worker->syncNow();
        });
}

void SyncDesk::retry(const QUuid &operation)
{
    m_context.store
        .write<void>(WritePriority::OfficersAct, [operation](Connection &c) { return OutboxTable(c).retry(operation); })
        .then(this, [this](const Result<void> &retried) {
            if (!retried)
                m_window.showNotice(retried.error().message);
            else if (m_worker)
                m_worker->syncNow();
        });
}

void SyncDesk::compare(const QUuid &operation, bool isCalm)
{
    m_context.store
        .read<ConflictTask>(
            [operation, officer = m_context.officer](Connection &c) { return conflictTask(c, operation, officer); })
        .then(this, [this, isCalm](const Result<ConflictTask> &task) {
            if (task) {
                m_window.syncPage()->showConflict(*task);
            } else if (!isCalm || task.error().code == u"portal-not-read") {
                m_window.showNotice(task.error().message);
                if (m_worker)
                    m_worker->syncNow();
            }
        });
}

void SyncDesk::decide(const ConflictDecision &decision)
{
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [decision, officer = m_context.officer, &device = m_context.identity.device,
                      at = m_context.clock.now()](Connection &c) {
                         return settleConflict(c, decision, {officer, device, at});
                     })
        .then(this, [this, id = decision.opId](const Result<void> &settled) {
            SyncPage *page = m_window.syncPage();
            if (settled) {
                page->closeConflict();
                m_window.announce(tr("The difference is settled."));
                if (m_worker)
                    m_worker->syncNow();
                return;
            }
            m_window.announce(settled.error().message);
            if (settled.error().code == u"changed-meanwhile")
                compare(id); // The newer picture, with the reason that was typed.
            page->showConflictFault(settled.error().message, settled.error().field);
        });
}

void SyncDesk::setAside(const QUuid &operation, const QString &reason)
{
    const Officer officer = m_context.officer;
    const QDateTime now = m_context.clock.now();
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [=](Connection &c) { return voidOperation(c, operation, officer, reason, now); })
        .then(this, [this](const Result<void> &voided) {
            if (voided)
                m_window.announce(tr("Operation cancelled."));
            else
                m_window.showNotice(voided.error().message);
        });
}

void SyncDesk::askSupervisor(const QUuid &operation, const QString &question)
{
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [=, officer = m_context.officer, now = m_context.clock.now()](Connection &c) {
                         return ::askSupervisor(c, operation, officer, question, now);
                     })
        .then(this, [this](const Result<void> &asked) {
            if (asked)
                m_window.announce(tr("The question stands here and on the first page until it is settled."));
            else
                m_window.showNotice(asked.error().message);
        });
}
