// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "officerhearing.h"

#include "awaiting.h"
#include "officertable.h"
#include "portalclient.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds hearAgainAfter = 6h;

Result<bool> isToBeAsked(Connection &connection, const QDateTime &now)
{
    OfficerTable officers(connection);
    auto isAskedFor = officers.isAskedFor();
    if (!isAskedFor || *isAskedFor)
        return isAskedFor;
    const auto askedAt = officers.askedAt();
    if (!askedAt)
        return askedAt.error();
    // A clock that was put back must not stop the hearing.
    return !askedAt->isValid() || std::abs(askedAt->secsTo(now)) >= hearAgainAfter.count();
}

Result<int> kept(Connection &connection, const OfficerList &list, const QDateTime &now)
{
    OfficerTable officers(connection);
    int changed = 0;
    const auto count = [&changed](const Result<bool> &isChanged) {
        changed += isChanged && *isChanged ? 1 : 0;
        return isChanged.has_value();
    };
    for (const EnrolledOfficer &one : list.officers) {
        if (const auto put = officers.put(one.officer, one.verifier, one.account); !count(put))
            return put.error();
    }
    for (const QString &id : list.removed) {
        if (const auto removed = officers.remove(id); !count(removed))
            return removed.error();
    }
    if (const auto noted = officers.noteHeard(now); !noted)
        return noted.error();
    return changed;
}

} // namespace

HeardOfficers hearOfficers(Store &store, PortalClient &client, const SyncAccount &account)
{
    HeardOfficers heard;
    const QDateTime now = account.clock.now();
    const auto isWanted =
        awaited(store.read<bool>([now](Connection &connection) { return isToBeAsked(connection, now); }));
    if (!isWanted) {
        heard.storeError = isWanted.error();
        return heard;
    }
    if (!*isWanted)
        return heard;
    const auto list = awaited(client.officers());
    if (!list && list.trouble().kind == PortalTrouble::Kind::Refused) {
        const auto noted = awaited(store.write<void>(
            WritePriority::Sync, [now](Connection &connection) { return OfficerTable(connection).noteAsked(now); }));
        if (!noted)
            heard.storeError = noted.error();
        return heard;
    }
    if (!list) {
        heard.trouble = list.trouble();
        return heard;
    }
    const auto changed = awaited(store.write<int>(
        WritePriority::Sync, [list = *list, now](Connection &connection) { return kept(connection, list, now); }));
    if (changed)
        heard.changed = *changed;
    else
        heard.storeError = changed.error();
    return heard;
}
