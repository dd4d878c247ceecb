// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "portalclient.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

/// How long the citizens of a day waited, asked of the gateway and kept for when there is no line. Lives in the GUI
/// thread; without an answer what was kept stays.
class WaitingReading : public QObject
{
    Q_OBJECT
public:
    WaitingReading(CounterContext &context, const PortalAddress &portal, QObject *parent);
    /// Asks unless it did within the minute; a day that was told when it was over is not asked for again.
    void ask(QDate day);

signals:
    void told(QDate day); ///< Something new is kept.

private:
    void take(const WaitingDay &day);

    CounterContext &m_context;
    PortalClient m_client;
    QHash<QDate, QElapsedTimer> m_asked;
    QHash<QDate, WaitingDay> m_known;
};
