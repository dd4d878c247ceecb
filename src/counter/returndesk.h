// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actorder.h"
#include "countercontext.h"

#include <QObject>

class CounterWindow;
class PrintDesk;

/// Returning results: leads slip and card to the page, saves the act, then prints its receipt.
class ReturnDesk : public QObject
{
    Q_OBJECT
public:
    ReturnDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent);

    void takeDossier(const QUuid &dossier);
    void takeCard(const Applicant &card);

signals:
    void handedOver(const QUuid &dossier); ///< A result was handed to the citizen.

private:
    void warnOfFee(const QUuid &dossier); ///< What was to be paid later is said before the result goes.
    void open();
    void readDossier(const QUuid &dossier, bool isShown); ///< `isShown`: only if the page still shows it.
    void giveBack(const QUuid &dossier, const ActOrder &order);
    void findReady(const QString &number);

    CounterContext &m_context;
    CounterWindow &m_window;
    PrintDesk &m_printing;
};
