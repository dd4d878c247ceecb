// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "homeboard.h"

#include "counterwindow.h"
#include "homepage.h"

namespace {

constexpr int refreshDelayMs = 120;
constexpr int minuteMs = 60'000;

} // namespace

HomeBoard::HomeBoard(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshDelayMs);
    m_minute.start(minuteMs);
    connect(&m_soon, &QTimer::timeout, this, &HomeBoard::read);
    connect(&m_minute, &QTimer::timeout, this, &HomeBoard::refresh);
    connect(&context.store, &Store::changed, this, &HomeBoard::refresh, Qt::QueuedConnection);
    window.homePage()->setClock(context.clock);
    window.homePage()->setCounter(context.identity.device.counter);
    refresh();
}

void HomeBoard::refresh()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void HomeBoard::setMatter(const OpenTask &task)
{
    m_matter = task;
    refresh();
}

void HomeBoard::read()
{
    const QDateTime now = m_context.clock.now();
    const QDateTime soon = m_context.calendar.dueAfterWorkingDays(now, 2).at.value_or(now.addDays(2));
    m_context.store
        .read<HomeContent>([catalogue = m_context.catalogue, now, soon, counter = m_context.identity.device.counter](
                               Connection &c) { return readHome(c, *catalogue, now, soon, counter); })
        .then(this, [this](const Result<HomeContent> &content) {
            if (!content) {
                qWarning("home: %s", qPrintable(content.error().detail));
                return;
            }
            HomePage *page = m_window.homePage();
            page->setFigures(content->figures);
            page->setTasks(m_matter.reason.isEmpty() ? content->tasks : QList<OpenTask>{m_matter} + content->tasks);
            page->setParked(content->parked);
            page->setFinished(content->finished);
        });
}
