// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outwardworker.h"

#include "filingtally.h"
#include "movementwatching.h"
#include "nationalsyncing.h"
#include "noticesending.h"
#include "receiptasking.h"
#include "reportsending.h"

#include <chrono>

Result<std::unique_ptr<OutwardWorker>> OutwardWorker::start(DatabaseThreads &database, const OutwardConfig &config,
                                                            const QString &publicUrl, const Clock &clock)
{
    std::unique_ptr<OutwardWorker> worker(new OutwardWorker);
    constexpr int movementScanMs = 60'000;
    constexpr int tallyScanSeconds = 3600;
    worker->run(movementScanMs, [&database, clock, tallied = QDateTime(), after = QString()]() mutable {
        const QDateTime now = clock.now();
        const bool isDue = !tallied.isValid() || tallied.secsTo(now) >= tallyScanSeconds || now < tallied;
        if (isDue && tallyEarlier(database, after) > 0)
            return true;
        if (isDue)
            tallied = now;
        return raiseUnmoved(database, now) > 0;
    });
    if (config.notices) {
        const NoticeConfig &notices = *config.notices;
        auto texts = NoticeTexts::load(notices.textsFile);
        if (!texts)
            return texts.error();
        NoticeTerms terms{.carriers = {},
                          .texts = *std::move(texts),
                          .withoutAccents = notices.withoutAccents,
                          .quietFrom = notices.quietFrom,
                          .quietUntil = notices.quietUntil,
                          .tooOldDays = notices.tooOldDays,
                          .publicUrl = publicUrl};
        for (const NoticeChannel &channel : notices.channels)
            terms.carriers.append(
                {channel.name, std::make_shared<HttpMessageProvider>(channel.provider), channel.provider.timeoutMs});
        const auto sending = std::make_shared<NoticeSending>(database, std::move(terms), clock);
        const auto scanned = std::make_shared<QDateTime>();
        const int scanSeconds = notices.lateScanSeconds;
        worker->run(config.pollMs, [sending, scanned, scanSeconds, clock] {
            const QDateTime now = clock.now();
            const bool isDue = !scanned->isValid() || scanned->secsTo(now) >= scanSeconds || now < *scanned;
            if (isDue && sending->findLate() == 0)
                *scanned = now;
            return sending->sendOne();
        });
    }
    if (config.receipts) {
        const auto asking = std::make_shared<ReceiptAsking>(
            database,
            ReceiptTerms{.provider = std::make_shared<HttpEReceiptProvider>(config.receipts->provider),
                         .timeoutMs = config.receipts->provider.timeoutMs,
                         .units = config.receipts->units},
            clock);
        worker->run(config.pollMs, [asking] { return asking->askOne(); });
    }
    if (config.national) {
        auto mapping = NationalMapping::load(config.national->mappingFile);
        if (!mapping)
            return mapping.error();
        const auto syncing =
            std::make_shared<NationalSyncing>(database, *config.national, *std::move(mapping), publicUrl, clock);
        worker->run(config.pollMs, [syncing] { return syncing->syncSome(); });
    }
    if (config.reports) {
        const auto sending = std::make_shared<ReportSending>(database, *config.reports, clock);
        worker->run(config.pollMs, [sending] {
            const bool hasTaken = sending->takeReceipts();
            return sending->sendOne() || hasTaken;
        });
    }
    return worker;
}

OutwardWorker::~OutwardWorker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_woken.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void OutwardWorker::run(int pollMs, std::function<bool()> work)
{
    m_threads.emplace_back([this, pollMs, work = std::move(work)] {
        std::unique_lock lock(m_mutex);
        while (!m_isStopping) {
            lock.unlock();
            const bool hasWorked = work();
            lock.lock();
            if (!hasWorked)
                m_woken.wait_for(lock, std::chrono::milliseconds(pollMs), [this] { return m_isStopping; });
        }
    });
}
