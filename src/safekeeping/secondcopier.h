// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "secondcopy.h"

#include <QObject>

/// How the counter's copies stand.
struct CopyState
{
    QString secondFolder;  ///< Empty: no second copy was chosen.
    QDateTime secondAt;    ///< When it was brought up to date; invalid: not yet.
    QString secondTrouble; ///< In words, what keeps it from being so; empty: nothing.
    QDate dailyCopy;       ///< The newest; invalid: there is none.
    QString dailyTrouble;
};
Q_DECLARE_METATYPE(CopyState)

/// Keeps the copies of a counter's data by itself, on a thread of its own: the second copy of unsent work soon after
/// each commit, the daily copy once a day while nothing else is written. Lives on the window's thread.
class SecondCopier : public QObject
{
    Q_OBJECT
public:
    SecondCopier(Store &store, const CounterIdentity &identity, const Clock &clock, QObject *parent = nullptr);
    ~SecondCopier() override; ///< Waits for the copy under way.

    void start();
    void lookAgain(); ///< Another folder was chosen, or its drive plugged in.

signals:
    void stateChanged(const CopyState &state);

private:
    struct Shared;
    static void run(const std::shared_ptr<Shared> &shared, SecondCopier *copier);

    const std::shared_ptr<Shared> m_shared;
    std::unique_ptr<QThread> m_thread;
};
