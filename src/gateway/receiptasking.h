// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "databasethreads.h"
#include "ereceiptprovider.h"

#include <memory>

/// How e-receipts are asked for.
struct ReceiptTerms
{
    std::shared_ptr<EReceiptProvider> provider;
    int timeoutMs = 10'000;
    QHash<QString, CollectingUnit> units; ///< By office.
};

/// A receipt that this process has claimed, with what the provider is asked.
struct ClaimedReceipt
{
    QString claim;
    bool wasInDoubt = false; ///< It may have been asked before.
    int attempts = 0;
    qint64 round = 0;
    QString office;
    ReceiptAsk ask;
};

/// Works off the e-receipts: claims the next by a lease (cash before transfers, the oldest first), asks the provider,
/// stores the answer and tells the counters by the feed. What is asked stands in the table before the first byte
/// leaves, so that a repeat, by whichever process, asks the same under the same key. Used by one thread.
class ReceiptAsking
{
public:
    ReceiptAsking(DatabaseThreads &database, ReceiptTerms terms, Clock clock);

    bool askOne(); ///< Whether there was one to ask for.

    // The steps of askOne(), for tests of what happens between them.
    std::optional<ClaimedReceipt> claim();
    ReceiptAnswer ask(const ClaimedReceipt &claimed) { return m_terms.provider->ask(claimed.ask); }
    void settle(const ClaimedReceipt &claimed, const ReceiptAnswer &answer);

private:
    std::optional<ClaimedReceipt> claimIn(GatewayConnection &connection, bool &isLooking);

    DatabaseThreads &m_database;
    ReceiptTerms m_terms;
    Clock m_clock;
};
