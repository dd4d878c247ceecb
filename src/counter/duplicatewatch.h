// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "receiveorder.h"

#include <QObject>
#include <QTimer>

class CounterWindow;

/// Keeps the receive page told of open dossiers of the owner and procedure that are being entered.
class DuplicateWatch : public QObject
{
    Q_OBJECT
public:
    DuplicateWatch(CounterContext &context, CounterWindow &window, QObject *parent);
    void demand(); ///< A save found some: they are shown, and the choice is asked for.

private:
    void note(const ReceiveOrder &order);
    void look(bool isDemanded);

    CounterContext &m_context;
    CounterWindow &m_window;
    Applicant m_owner;
    QString m_procedure;
    QTimer m_again; ///< Something was committed meanwhile.
};
