// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "absence.h"
#include "countercontext.h"
#include "duemoving.h"
#include "opentask.h"

#include <QObject>

class ContingencyPage;
class CounterWindow;
class PrintDesk;

/// When the office breaks (domain.md 13.7): looks what a corrected calendar moves and tells a supervisor, carries the
/// decision out, hands an absent officer's work over, prints blank forms. GUI thread.
class ContingencyDesk : public QObject
{
    Q_OBJECT
public:
    ContingencyDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent);

    void review(); ///< Somebody signed in, or another catalogue holds.

signals:
    /// What stands on Home; without a reason: nothing.
    void matterChanged(const OpenTask &task);

private:
    void show();
    void takeReview(const CalendarReview &found);
    void confirm(const CalendarReview &reviewed, const QSet<QUuid> &chosen, const QString &reason);
    void printLetters(const QList<DoneAct> &extended);
    void handOver(const AbsenceOrder &order);
    void printPad(int sheets);
    QString lock() const; ///< Why this officer may only look; empty: may decide.

    CounterContext &m_context;
    CounterWindow &m_window;
    ContingencyPage &m_page;
    PrintDesk &m_printing;
};
