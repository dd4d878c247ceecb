// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "powerdesk.h"

#include "counterwindow.h"
#include "outboxtable.h"

using namespace Qt::StringLiterals;

namespace {
constexpr int lookMs = 3'000;
}

PowerDesk::PowerDesk(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_folder(systemPowerFolder())
{
    connect(&m_timer, &QTimer::timeout, this, &PowerDesk::look);
    connect(
        &context.store, &Store::changed, this,
        [this] {
            if (m_state.isOnBattery)
                show(); // Something was sent, or received.
        },
        Qt::QueuedConnection);
    m_timer.start(lookMs);
    look();
}

void PowerDesk::setFolder(const QString &folder)
{
    m_folder = folder;
    look();
}

void PowerDesk::look()
{
    const PowerState state = readPower(m_folder).value_or(PowerState());
    if (state == m_state)
        return;
    const bool hasFailed = state.isOnBattery && !m_state.isOnBattery;
    m_state = state;
    if (hasFailed)
        begin();
    show();
}

void PowerDesk::begin()
{
    if (!m_context.lookUpOnly.isEmpty())
        return;
    emit failed();
    // Behind what failed() posted to the same thread.
    m_context.store.flush().then(this, [this](const Result<void> &written) {
        if (!written)
            qWarning("power: %s", qPrintable(written.error().detail));
        else
            emit flushed();
    });
}

void PowerDesk::show()
{
    if (!m_state.isOnBattery)
        return m_window.showPower({});
    m_context.store
        .read<OutboxFigures>(
            [today = m_context.clock.now().date()](Connection &c) { return OutboxTable(c).figures(today); })
        .then(this, [this](const Result<OutboxFigures> &figures) {
            if (!m_state.isOnBattery)
                return;
            const QString battery =
                m_state.percent ? tr("On battery, %1 % left.").arg(*m_state.percent) : tr("On battery.");
            const int waiting = figures ? static_cast<int>(figures->dossiersWaiting) : 0;
            const QString unsent =
                waiting > 0 ? tr("%n dossier(s) not at the province yet; they are sent later.", nullptr, waiting)
                            : tr("Everything is at the province.");
            m_window.showPower(battery + u' ' + tr("What is entered is kept safe.") + u' ' + unsent);
        });
}
