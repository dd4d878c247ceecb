// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "syncpass.h"

#include "awaiting.h"
#include "carrying.h"
#include "conflictreading.h"
#include "feedpuller.h"
#include "filesender.h"
#include "leaserefilling.h"
#include "officerhearing.h"
#include "officertable.h"
#include "outboxsender.h"
#include "settingtable.h"
#include "superseding.h"
#include "takingback.h"

#include <QElapsedTimer>
#include <QTimer>

namespace {

/// Notes a trouble in the report; answers whether the pass may go on.
bool noteTrouble(SyncReport &report, const std::optional<PortalTrouble> &trouble)
{
    if (!trouble)
        return true;
    report.error = errorOf(*trouble);
    report.retryAfterMs = std::max(report.retryAfterMs, qint64(trouble->problem.retryAfter) * 1000);
    report.isStopped = trouble->isProblem(ProblemType::deviceRevoked) ||
                       trouble->isProblem(ProblemType::deviceForked) || trouble->isProblem(ProblemType::tokenExpired) ||
                       trouble->isProblem(ProblemType::clientTooOld);
    if (trouble->kind != PortalTrouble::Kind::Refused)
        report.isReached = false;
    return false;
}

bool goesOn(SyncReport &report, const std::optional<PortalTrouble> &trouble, const std::optional<Error> &storeError)
{
    if (storeError)
        report.error = storeError;
    return noteTrouble(report, trouble) && !storeError;
}

/// Kept as soon as it is told: a bundle can then be made without a line.
std::optional<Error> notedPortalKey(Store &store, const QByteArray &key)
{
    const auto present = awaited(store.read<QByteArray>(portalKeyOf));
    if (!present)
        return present.error();
    if (key.isEmpty() || key == *present)
        return std::nullopt;
    const auto kept = awaited(store.write<bool>(WritePriority::Sync, [key](Connection &connection) -> Result<bool> {
        if (const auto isSet = keepPortalKey(connection, key); !isSet)
            return isSet.error();
        return true;
    }));
    return kept ? std::nullopt : std::optional(kept.error());
}

/// Where officers may sign in; a new place is a change that the window wants to know of.
std::optional<Error> notedAccounts(Store &store, const AccountService &service, SyncReport &report)
{
    const auto present = awaited(
        store.read<AccountService>([](Connection &connection) { return OfficerTable(connection).accountService(); }));
    if (!present)
        return present.error();
    if (*present == service)
        return std::nullopt;
    const auto kept = awaited(store.write<bool>(WritePriority::Sync, [service](Connection &connection) {
        return OfficerTable(connection).setAccountService(service);
    }));
    if (!kept)
        return kept.error();
    ++report.pulled;
    return std::nullopt;
}

/// The portal's time, as it was told between two looks at the machine's clock.
std::optional<Error> learnedTime(Store &store, const SyncAccount &account, const QDateTime &told,
                                 const QDateTime &asked)
{
    if (!account.portalClock)
        return std::nullopt;
    constexpr qint64 worthKeepingSeconds = 30;
    PortalClock clock = *account.portalClock;
    const QDateTime answered = clock.machineNow();
    clock.learn(told, asked.addMSecs(asked.msecsTo(answered) / 2));
    const qint64 offset = clock.offset().value_or(0);
    const auto kept =
        awaited(store.read<qint64>([](Connection &connection) { return SettingTable(connection).clockOffset(); }));
    if (!kept)
        return kept.error();
    if (std::abs(*kept - offset) < worthKeepingSeconds)
        return std::nullopt;
    const auto noted = awaited(store.write<void>(WritePriority::Sync, [offset](Connection &connection) {
        return SettingTable(connection).setClockOffset(offset);
    }));
    return noted ? std::nullopt : std::optional(noted.error());
}

void passOnce(SyncReport &report, Store &store, PortalClient &client, const SyncAccount &account,
              const SyncObserver &observer)
{
    // Only a real call proves that the portal is there.
    const QDateTime asked = account.portalClock ? account.portalClock->machineNow() : QDateTime();
    const auto limits = awaited(client.limits());
    if (!limits) {
        noteTrouble(report, limits.trouble());
        return;
    }
    report.isReached = true;
    report.limits = *limits;
    client.setDeflating(limits->takesDeflate);
    if (!goesOn(report, std::nullopt, notedPortalKey(store, limits->portalKey)) ||
        !goesOn(report, std::nullopt, notedAccounts(store, limits->accounts, report)) ||
        !goesOn(report, std::nullopt, learnedTime(store, account, limits->serverTime, asked)))
        return;
    // Before anything is made or sent under numbers that the portal may have given away already.
    const TakenBack back = takeBackIfRestored(store, client, account);
    report.pulled += back.operations;
    if (!goesOn(report, back.trouble, back.storeError))
        return;
    if (back.isForked) {
        noteTrouble(report, PortalTrouble{.kind = PortalTrouble::Kind::Refused,
                                          .problem = {.status = 409, .type = ProblemType::deviceForked}});
        return;
    }
    if (!noteTrouble(report, refillLeases(store, client, account, *limits)))
        return;
    const auto send = [&](const std::optional<QList<StoredOperation>> &only = std::nullopt) {
        OutboxSender sender(store, client, account, *limits, observer.isStopping, observer.progressed);
        const SendReport sent = only ? sender.run(*only) : sender.run();
        report.sent += sent.sent;
        return goesOn(report, sent.trouble, sent.storeError) && !observer.isStopping();
    };
    // First, for it frees lanes.
    const auto voided = voidSuperseded(store);
    if (!goesOn(report, std::nullopt, voided ? std::nullopt : std::optional(voided.error())) || !send())
        return;
    QElapsedTimer sincePull;
    const auto pull = [&] {
        sincePull.start();
        const PullReport pulled = pullFeed(store, client, account, observer.isStopping);
        report.pulled += pulled.pulled;
        return goesOn(report, pulled.trouble, pulled.storeError);
    };
    // Before files, which may take long, and now and then while they go.
    if (!pull())
        return;
    // After the feed, which tells that they changed.
    const HeardOfficers heard = hearOfficers(store, client, account);
    report.pulled += heard.changed;
    if (!goesOn(report, heard.trouble, heard.storeError))
        return;
    // After the feed, which tells who made the differences.
    const ConflictReport read = readConflicts(store, client, account);
    if (!goesOn(report, read.trouble, read.storeError))
        return;
    FileSender files(store, client, account, *limits, observer.isStopping, observer.progressed);
    while (!observer.isStopping()) {
        const FilesReport brought = files.run();
        if (!brought.ready.isEmpty() && !send(brought.ready))
            return;
        if (!goesOn(report, brought.trouble, brought.storeError))
            return;
        if (brought.ready.isEmpty() && !brought.isInterrupted)
            return;
        if (!send() || (sincePull.elapsed() > limits->pollIdleMs && !pull()))
            return;
    }
}

void waitFor(qint64 milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(int(milliseconds), &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

Result<OutboxFigures> outboxFigures(Store &store, const Clock &clock)
{
    const QDate today = clock.now().date();
    return awaited(
        store.read<OutboxFigures>([today](Connection &connection) { return OutboxTable(connection).figures(today); }));
}

SyncReport runSyncPass(Store &store, PortalClient &client, const SyncAccount &account, const SyncObserver &observer)
{
    SyncReport report;
    passOnce(report, store, client, account, observer);
    if (const auto figures = outboxFigures(store, account.clock))
        report.figures = *figures;
    return report;
}

SyncReport syncUntilEmpty(Store &store, const SyncAccount &account, qint64 timeoutMs)
{
    PortalClient client(account.portal);
    client.setTimeout(account.timeoutMs);
    QElapsedTimer elapsed;
    elapsed.start();
    // A pass with many files may take longer than that.
    const SyncObserver observer{.isStopping = [&] { return timeoutMs > 0 && elapsed.elapsed() >= timeoutMs; }};
    SyncReport total;
    while (true) {
        SyncReport pass = runSyncPass(store, client, account, observer);
        pass.sent += total.sent;
        pass.pulled += total.pulled;
        total = std::move(pass);
        const qint64 left = timeoutMs - elapsed.elapsed();
        if (total.isStopped || total.figures.waiting == 0 || left <= 0 ||
            (total.error && !total.isReached && timeoutMs == 0))
            return total;
        // What waits for its next try is not hurried; new work is seen within a moment.
        waitFor(std::min<qint64>(left, std::max<qint64>(250, total.retryAfterMs)));
    }
}
