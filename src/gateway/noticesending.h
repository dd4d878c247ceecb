// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "databasethreads.h"
#include "messageprovider.h"
#include "noticetexts.h"

#include <map>
#include <memory>

/// One way to citizens and who carries it.
struct NoticeCarrier
{
    QString channel; ///< "zalo", "sms", "email"; in the order in which they are tried.
    std::shared_ptr<MessageProvider> provider;
    int timeoutMs = 10'000;
};

/// How citizens are told.
struct NoticeTerms
{
    QList<NoticeCarrier> carriers;
    NoticeTexts texts;
    bool withoutAccents = true;
    QTime quietFrom;
    QTime quietUntil;
    int tooOldDays = 7;
    QString publicUrl; ///< Base of tracking links.
};

/// A notice that this process has claimed, with what is to be sent.
struct ClaimedNotice
{
    QString id;
    QString claim; ///< Who holds it: the answer of one who lost it changes nothing but "sent".
    bool wasInDoubt = false;
    int attempts = 0;
    CitizenMessage message;
};

/// Works off the notices: claims one by a lease, has it carried, stores the answer and tells the counters by the feed.
/// Nothing is held in memory: any number of processes share the work, and what a killed one had claimed is sent again
/// under the same id. Used by one thread; waits for the database's.
class NoticeSending
{
public:
    NoticeSending(DatabaseThreads &database, NoticeTerms terms, Clock clock);

    bool sendOne(); ///< Whether there was one to send.
    int findLate(); ///< Notes appointments that have passed; answers how many.
    bool isQuiet() const;

    // The steps of sendOne(), for tests of what happens between them.
    std::optional<ClaimedNotice> claim();
    MessageAnswer send(const ClaimedNotice &claimed);
    void settle(const ClaimedNotice &claimed, const MessageAnswer &answer);

private:
    const NoticeCarrier *carrierOf(const QString &channel) const;

    DatabaseThreads &m_database;
    NoticeTerms m_terms;
    Clock m_clock;
};
