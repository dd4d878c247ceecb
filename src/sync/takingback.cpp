// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "takingback.h"

#include "awaiting.h"
#include "clock.h"
#include "feedapplying.h"
#include "numberjumping.h"
#include "outboxtable.h"
#include "settingtable.h"

using namespace Qt::StringLiterals;

namespace {

const QString restoredSetting = u"restored.at"_s;

/// The operation as the feed would tell it to another counter: so its effect comes back.
ChangeItem changeOf(const Operation &operation, const Outcome &outcome)
{
    return {.entity = u"dossier"_s,
            .id = operation.dossierId,
            .version = outcome.dossierVersion,
            .kind = operation.kind,
            .opId = operation.id,
            .deviceId = {},
            .author = operation.author,
            .authorName = operation.authorName,
            .counter = operation.counter,
            .occurredAt = operation.occurredAt,
            .officialCode = outcome.officialCode,
            .changed = operation.payload};
}

struct Fetched
{
    SignedOperation sent;
    Outcome outcome;
};

/// How many were taken; fewer than were given: the next one is not ours.
Result<int> takeBackThose(Connection &connection, const QList<Fetched> &fetched, const QDateTime &now)
{
    int taken = 0;
    for (const Fetched &one : fetched) {
        const auto operation = readOperation(one.sent.body);
        if (!operation)
            break;
        const StoredOperation stored{.opId = one.sent.id,
                                     .dossierId = operation->dossierId,
                                     .deviceSeq = operation->deviceSeq,
                                     .laneSeq = operation->laneSeq,
                                     .kind = operation->kind,
                                     .body = one.sent.body,
                                     .sha256 = one.sent.sha256,
                                     .signature = one.sent.signature};
        const auto isTaken = takeBack(connection, stored, one.outcome, now);
        if (!isTaken)
            return isTaken.error();
        if (!*isTaken)
            break;
        ++taken;
    }
    return taken;
}

} // namespace

Result<bool> takeBack(Connection &connection, const StoredOperation &stored, const std::optional<Outcome> &outcome,
                      const QDateTime &now)
{
    const auto operation = readOperation(stored.body);
    if (!operation)
        return false;
    const auto isTaken =
        OutboxTable(connection).takeBack(stored, outcome ? writtenOutcome(*outcome) : QByteArray(), now);
    if (!isTaken || !*isTaken)
        return isTaken;
    if (const auto applied = applyAgain(connection, changeOf(*operation, outcome.value_or(Outcome()))); !applied)
        return applied.error();
    return true;
}

TakenBack takeBackOwn(Store &store, PortalClient &client, const SyncAccount &account)
{
    TakenBack report;
    const QDateTime now = account.clock.now();
    while (true) {
        const auto last =
            awaited(store.read<qint64>([](Connection &connection) { return OutboxTable(connection).lastSeq(); }));
        if (!last) {
            report.storeError = last.error();
            return report;
        }
        const auto beyond = awaited(client.ownOperations(*last));
        if (!beyond) {
            report.trouble = beyond.trouble();
            return report;
        }
        if (beyond->isEmpty())
            return report;
        QList<QUuid> ids;
        for (const SignedOperation &operation : *beyond)
            ids.append(operation.id);
        const auto outcomes = awaited(client.lookUp(ids));
        if (!outcomes) {
            report.trouble = outcomes.trouble();
            return report;
        }
        QList<Fetched> fetched;
        for (qsizetype i = 0; i < beyond->size() && i < outcomes->size(); ++i) {
            if (outcomes->at(i).acknowledges(beyond->at(i).id, beyond->at(i).sha256))
                fetched.append({beyond->at(i), outcomes->at(i)});
        }
        const auto taken = awaited(store.write<int>(
            WritePriority::Sync, [=](Connection &connection) { return takeBackThose(connection, fetched, now); }));
        if (!taken) {
            report.storeError = taken.error();
            return report;
        }
        report.operations += *taken;
        if (*taken < beyond->size()) {
            report.isForked = true;
            return report;
        }
    }
}

Result<void> noteRestored(Connection &connection, const QDateTime &at)
{
    if (const auto jumped = jumpNumbers(connection, inOfficeTime(at).date()); !jumped)
        return jumped;
    return SettingTable(connection).setValue(restoredSetting, toIsoOfficeTime(at));
}

Result<void> endRestored(Connection &connection)
{
    return SettingTable(connection).setValue(restoredSetting, u""_s);
}

TakenBack takeBackIfRestored(Store &store, PortalClient &client, const SyncAccount &account)
{
    TakenBack report;
    const auto mark = awaited(
        store.read<QString>([](Connection &connection) { return SettingTable(connection).value(restoredSetting); }));
    if (!mark)
        report.storeError = mark.error();
    if (!mark || mark->isEmpty())
        return report;
    report = takeBackOwn(store, client, account);
    if (report.trouble || report.storeError || report.isForked)
        return report;
    const auto cleared = awaited(store.write<bool>(WritePriority::Sync, [](Connection &connection) -> Result<bool> {
        if (const auto isEnded = endRestored(connection); !isEnded)
            return isEnded.error();
        return true;
    }));
    if (!cleared)
        report.storeError = cleared.error();
    return report;
}
