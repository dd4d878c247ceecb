// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waitingreading.h"

#include "waitingdaytable.h"

namespace {
constexpr qint64 pauseMs = 50'000; ///< The page reads anew each minute.
constexpr int timeoutMs = 4000;
} // namespace

WaitingReading::WaitingReading(CounterContext &context, const PortalAddress &portal, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_client(portal)
{
    m_client.setTimeout(timeoutMs);
}

void WaitingReading::ask(QDate day)
{
    if (m_known.contains(day) && m_known.value(day).isOver())
        return;
    if (m_asked.contains(day) && !m_asked.value(day).hasExpired(pauseMs))
        return;
    m_asked[day].start();
    m_client.waitingDay(day).then(this, [this](const PortalAnswer<WaitingDay> &answer) {
        if (answer)
            take(*answer);
    });
}

void WaitingReading::take(const WaitingDay &day)
{
    if (day.taken == 0) // An office without waiting numbers.
        return;
    WaitingDay before = m_known.value(day.day);
    before.asOf = day.asOf;
    const bool isNews = before != day; // Not the hour alone.
    m_known.insert(day.day, day);
    m_context.store.write<void>(WritePriority::Sync, [day](Connection &c) { return WaitingDayTable(c).put(day); })
        .then(this, [this, isNews, day = day.day](const Result<void> &kept) {
            if (kept && isNews)
                emit told(day);
        });
}
