// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "leaserefilling.h"

#include "awaiting.h"
#include "leasetable.h"
#include "uuidv7.h"

namespace {

QList<QDate> leasedDays(const SyncAccount &account, int workingDaysAhead)
{
    QDate day = account.clock.now().date();
    QList<QDate> days{day};
    // Thirty days without a working one would be a calendar gone wrong.
    for (int looked = 0; days.size() <= workingDaysAhead && looked < workingDaysAhead * 2 + 30; ++looked) {
        day = day.addDays(1);
        if (account.calendar.isWorkingDay(day))
            days.append(day);
    }
    return days;
}

} // namespace

std::optional<PortalTrouble> refillLeases(Store &store, PortalClient &client, const SyncAccount &account,
                                          const PortalLimits &limits)
{
    const QString agency = account.agency;
    const QList<QDate> days = leasedDays(account, limits.leaseDaysAhead);
    const auto scarce = awaited(store.read<QList<QDate>>([=](Connection &connection) -> Result<QList<QDate>> {
        QList<QDate> found;
        for (const QDate day : days) {
            const auto left = LeaseTable(connection).left(agency, day);
            if (!left)
                return left.error();
            if (*left <= limits.leaseRefillAt)
                found.append(day);
        }
        return found;
    }));
    if (!scarce)
        return std::nullopt;
    for (const QDate day : *scarce) {
        const LeaseRequest request{.opId = makeUuidV7(account.clock.now().toMSecsSinceEpoch()),
                                   .agency = agency,
                                   .date = day,
                                   .count = limits.leaseSize};
        const auto lease = awaited(client.leaseNumbers(request));
        // The office's gateway has none left until it reaches its province: dossiers get theirs later.
        if (!lease && lease.trouble().isProblem(ProblemType::numbersUsedUp))
            continue;
        if (!lease)
            return lease.trouble();
        const NumberLease &given = *lease;
        const auto kept =
            awaited(store.write<bool>(WritePriority::Sync, [given](Connection &connection) -> Result<bool> {
                if (const auto added = keepLeases(connection, {given}); !added)
                    return added.error();
                return true;
            }));
        if (!kept)
            return std::nullopt;
    }
    return std::nullopt;
}

Result<void> keepLeases(Connection &connection, const QList<NumberLease> &leases)
{
    for (const NumberLease &lease : leases) {
        if (auto added = LeaseTable(connection).add(lease.agency, lease.date, lease.from, lease.to); !added)
            return added;
    }
    return {};
}
