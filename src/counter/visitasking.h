// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"

#include <QObject>

class CounterWindow;

/// Asks, after a paper dossier of the sample was saved, why the citizen came in person, and keeps the answer.
class VisitAsking : public QObject
{
    Q_OBJECT
public:
    VisitAsking(CounterContext &context, CounterWindow &window, QObject *parent);
    void begin(); ///< An officer signed in: how many are asked.
    void take(const ReceivedDossier &received);

private:
    void keep(const QString &procedure, const QString &reason);

    CounterContext &m_context;
    CounterWindow &m_window;
    int m_sample;
};
