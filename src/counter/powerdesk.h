// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "outboxrow.h"
#include "powerreading.h"

#include <QObject>
#include <QTimer>

class CounterWindow;

/// When the current fails: what is entered is kept at once, the journal is written into the database, and a strip says
/// that the counter runs on battery and how much the province has not got yet (domain.md 13.7). GUI thread.
class PowerDesk : public QObject
{
    Q_OBJECT
public:
    PowerDesk(CounterContext &context, CounterWindow &window, QObject *parent);

    void setFolder(const QString &folder); ///< Where the system tells of power supplies; for tests.
    void look();                           ///< Now, not only every few seconds.

signals:
    void failed();  ///< The current failed: whoever holds something unsaved keeps it.
    void flushed(); ///< Everything that was kept until now stands in the database itself.

private:
    void begin();
    void show();

    CounterContext &m_context;
    CounterWindow &m_window;
    QTimer m_timer;
    QString m_folder;
    PowerState m_state;
};
