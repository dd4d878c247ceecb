// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "databasethreads.h"
#include "filedreportjson.h"
#include "providercalling.h"

#include <QSet>

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
    enum class Kind { Placed, Received, Refused, Later };
    Kind kind = Kind::Later;
    QString reference = {};
    QString reason = {}; ///< With Refused: a code.
    Postponement postponed = {};
};

/// Works off filed reports towards the reporting system (LRIS): claims the next by a lease, the oldest first, sends it
/// under its id as idempotency key, stores the answer and tells the counters by the feed. A repeat, by whichever
/// process, sends the same under the same key. Where there is no line it places each in a folder and reads the receipts
/// that the other side puts there. Used by one thread.
class ReportSending
{
public:
    ReportSending(DatabaseThreads &database, ReportConfig config, Clock clock);

    bool sendOne(); ///< Whether there was one to send.
    /// Settles what the receipts in the folder say; whether there were new ones. At most every few seconds.
    bool takeReceipts();

    // The steps of sendOne(), for tests of what happens between them.
    std::optional<ClaimedFiling> claim();
    FilingAnswer send(const ClaimedFiling &claimed);
    void settle(const ClaimedFiling &claimed, const FilingAnswer &answer);

private:
    std::optional<ClaimedFiling> claimIn(GatewayConnection &connection);

    DatabaseThreads &m_database;
    ReportConfig m_config;
    Clock m_clock;
    QSet<QString> m_receipts; ///< Names of those that are settled.
    QDateTime m_lookedAt;     ///< For receipts.
};
