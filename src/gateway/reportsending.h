// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "databasethreads.h"
#include "filedreportjson.h"
#include "providercalling.h"

/// A filing that this process has claimed.
struct ClaimedFiling
{
    QString claim;
    QString office;
    QUuid id;
    int attempts = 0;
    QJsonObject asked; ///< What the reporting system is sent.
};

/// What the reporting system said.
struct FilingAnswer
{
    enum class Kind { Received, Refused, Later };
    Kind kind = Kind::Later;
    QString reference = {};
    QString reason = {}; ///< With Refused: a code.
    Postponement postponed = {};
};

/// Works off filed reports towards the reporting system (LRIS): claims the next by a lease, the oldest first, sends it
/// under its id as idempotency key, stores the answer and tells the counters by the feed. A repeat, by whichever
/// process, sends the same under the same key. Used by one thread.
class ReportSending
{
public:
    ReportSending(DatabaseThreads &database, ReportConfig config, Clock clock);

    bool sendOne(); ///< Whether there was one to send.

    // The steps of sendOne(), for tests of what happens between them.
    std::optional<ClaimedFiling> claim();
    FilingAnswer send(const ClaimedFiling &claimed);
    void settle(const ClaimedFiling &claimed, const FilingAnswer &answer);

private:
    std::optional<ClaimedFiling> claimIn(GatewayConnection &connection);

    DatabaseThreads &m_database;
    ReportConfig m_config;
    Clock m_clock;
};
