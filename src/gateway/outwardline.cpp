// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outwardline.h"

#include "clock.h"
#include "retrydelay.h"

#include <chrono>
#include <thread>

namespace {

QDateTime afterFailures(int failures, const Postponement &postponed, const QDateTime &now)
{
    // A second more: stored times have whole seconds and must not come early.
    return now.addMSecs(std::max(retryDelay(failures), postponed.retryAfterMs) + 1000);
}

} // namespace

QDateTime claimEnd(int timeoutMs, const QDateTime &now)
{
    // Connecting, writing and reading have a time-out each.
    constexpr int timeouts = 4;
    constexpr int slackMs = 30'000;
    return now.addMSecs(qint64(timeoutMs) * timeouts + slackMs);
}

QDateTime nextTry(int failures, const Postponement &postponed, const QDateTime &now)
{
    constexpr int patience = 3;
    return postponed.isLine && failures < patience ? now : afterFailures(failures, postponed, now);
}

bool isLinePaused(GatewayConnection &connection, const QString &name, const QDateTime &now)
{
    return !connection
                .row("SELECT name FROM outward_line WHERE name = ? AND resume_at > ?", {name, toIsoOfficeTime(now)})
                .isEmpty();
}

void pauseLine(GatewayConnection &connection, const QString &name, const Postponement &postponed, const QDateTime &now)
{
    const QVariantList row =
        connection.row("INSERT INTO outward_line (name, failures, resume_at) VALUES (?, 1, '') "
                       "ON CONFLICT (name) DO UPDATE SET failures = outward_line.failures + 1 RETURNING failures",
                       {name});
    const int failures = row.isEmpty() ? 1 : row.first().toInt();
    connection.run("UPDATE outward_line SET resume_at = ? WHERE name = ?",
                   {toIsoOfficeTime(afterFailures(failures - 1, postponed, now)), name});
}

bool resumeLine(GatewayConnection &connection, const QString &name)
{
    return !connection
                .row("UPDATE outward_line SET failures = 0, resume_at = '' WHERE name = ? AND failures > 0 "
                     "RETURNING name",
                     {name})
                .isEmpty();
}

void storeAnswer(DatabaseThreads &database, const DatabaseThreads::Job &job)
{
    constexpr int tries = 50;
    for (int i = 0; i < tries && !database.write(job); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
}
