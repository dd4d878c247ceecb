// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "leaserefilling.h"

#include "awaiting.h"
#include "certification.h"
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

/// What numbers are leased of: dossier codes of a day, a book of a year.
struct LeasedSeries
{
    QString name;
    QDate day;
    bool isBook = false;
};

QList<LeasedSeries> leasedSeries(const SyncAccount &account, int workingDaysAhead)
{
    QList<LeasedSeries> series;
    const QList<QDate> days = leasedDays(account, workingDaysAhead);
    for (const QDate day : days)
        series.append({account.agency, day});
    // Papers certified at the end of a year may wait for its numbers in the next.
    constexpr int fewDays = 31;
    QList<int> years{days.first().year()};
    if (days.last().year() != years.first())
        years.append(days.last().year());
    if (days.first().dayOfYear() <= fewDays)
        years.append(years.first() - 1);
    for (const CertificationBook book : allCertificationBooks()) {
        for (const int year : std::as_const(years))
            series.append({bookSeries(account.agency, book), seriesDay(year), true});
    }
    return series;
}

} // namespace

std::optional<PortalTrouble> refillLeases(Store &store, PortalClient &client, const SyncAccount &account,
                                          const PortalLimits &limits)
{
    using Scarce = QList<LeasedSeries>;
    const Scarce wanted = leasedSeries(account, limits.leaseDaysAhead);
    const auto scarce = awaited(store.read<Scarce>([=](Connection &connection) -> Result<Scarce> {
        Scarce found;
        for (const LeasedSeries &series : wanted) {
            const auto left = LeaseTable(connection).left(series.name, series.day);
            if (!left)
                return left.error();
            if (*left <= limits.leaseRefillAt)
                found.append(series);
        }
        return found;
    }));
    if (!scarce)
        return std::nullopt;
    for (const LeasedSeries &series : *scarce) {
        const LeaseRequest request{.opId = makeUuidV7(account.clock.now().toMSecsSinceEpoch()),
                                   .agency = series.name,
                                   .date = series.day,
                                   .count = limits.leaseSize};
        const auto lease = awaited(client.leaseNumbers(request));
        // The office's gateway has none left until it reaches its province: dossiers get theirs later.
        if (!lease && lease.trouble().isProblem(ProblemType::numbersUsedUp))
            continue;
        // A portal of an earlier version has no books: papers keep provisional numbers.
        if (!lease && series.isBook && lease.trouble().kind == PortalTrouble::Kind::Refused)
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
