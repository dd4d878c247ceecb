// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "reviewreading.h"

#include <QObject>

class CounterWindow;

/// Four eyes of a supervisor: notes which risky acts were opened, from wherever, and which dossiers of the sample were
/// ticked off.
class LookingDesk : public QObject
{
    Q_OBJECT
public:
    LookingDesk(CounterContext &context, CounterWindow &window, QObject *parent);
    void setDay(const ReviewedDay &day); ///< Stands on the review now.
    void forget();                       ///< Another officer signed in.
    void open(const QUuid &dossier);     ///< One of the pane's lines.

signals:
    void dossierAsked(const QUuid &dossier);
    void looked(); ///< Something was noted.

private:
    void note(const QUuid &dossier);
    void tick(const QString &dossier, const QString &note);

    CounterContext &m_context;
    CounterWindow &m_window;
    QDate m_day;
    DayLooks m_looks;
    bool m_maySign = false;
};
