// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actorder.h"
#include "countercontext.h"

#include <QObject>

class CounterWindow;
class PrintDesk;

/// Handing many dossiers over, taking results in: looks each scanned dossier up, saves all in one transaction, then
/// prints the list.
class HandOverDesk : public QObject
{
    Q_OBJECT
public:
    HandOverDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent);
    void take(const QUuid &dossier); ///< Scanned on the page.

private:
    void lookAgain();
    void printBulkReceipt(const QList<QUuid> &dossiers);
    void note(const QList<QUuid> &dossiers, const ActOrder &order);

    CounterContext &m_context;
    CounterWindow &m_window;
    PrintDesk &m_printing;
};
