// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parking.h"

#include "awaiting.h"
#include "refusalverdict.h"
#include "retrydelay.h"

namespace {

constexpr int mostAttemptsAlone = 20;
constexpr qint64 roomDelayMs = 15 * 60 * 1000; // Someone must make room first.

QDateTime nextTryOf(const SyncAccount &account, const StoredOperation &operation, OutboxState state)
{
    if (state == OutboxState::Quarantined)
        return {};
    return account.clock.now().addMSecs(state == OutboxState::WaitingDependency ? roomDelayMs
                                                                                : retryDelay(operation.attempts));
}

} // namespace

Result<void> park(Store &store, const SyncAccount &account, const StoredOperation &operation, OutboxState state,
                  const QString &code)
{
    const bool isCounted = state != OutboxState::Quarantined && state != OutboxState::WaitingDependency;
    const bool isGivenUp = isCounted && operation.attempts + 1 >= mostAttemptsAlone;
    const OutboxState parked = isGivenUp ? OutboxState::Quarantined : state;
    const QDateTime nextTry = nextTryOf(account, operation, parked);
    const auto written = awaited(store.write<bool>(WritePriority::Sync, [=](Connection &connection) -> Result<bool> {
        const auto postponed =
            OutboxTable(connection).postpone(operation.opId, parked, nextTry, code, refusalText(code));
        if (!postponed)
            return postponed.error();
        return true;
    }));
    if (!written)
        return written.error();
    return {};
}
