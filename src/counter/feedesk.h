// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "daychecking.h"
#include "feespage.h"

#include <QObject>
#include <QTimer>

class CounterWindow;
class PrintDesk;

/// The office's money: joins the page Phí, lệ phí with ledger, statement and drawer.
class FeeDesk : public QObject
{
    Q_OBJECT
public:
    FeeDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent);

    void openDossier(const QUuid &dossier); ///< Shows the page with the dossier's fee.
    void noteOfficer();                     ///< Who is signed in now.
    /// Without a line cash gets a temporary slip at once: its e-receipt waits (domain.md 13.5).
    void setOnline(bool isOnline) { m_isOnline = isOnline; }
    void noteReceived(const ReceivedDossier &received); ///< A dossier was saved, perhaps with its payment.
    void printPayment(const QUuid &dossier);            ///< Its last payment: e-receipt or temporary slip.

signals:
    /// The money of a dossier as it stands; for the citizen's display.
    void shown(const FeeView &view);
    void entryKept(const FeeEntry &entry);

private:
    void refresh();
    void read();
    void readDossier(const QUuid &dossier, bool isAnew = false); ///< Anew: only where nothing was begun.
    void keep(const QUuid &dossier, const FeeOrder &order);
    void import(const QString &path);
    void decide(const QByteArray &key, const QString &code, const QString &note);
    void count(const CashOrder &order);
    void confirmCounterDay(const QString &note);
    DayPlace place() const;
    void say(const FeeEntry &entry);

    CounterContext &m_context;
    CounterWindow &m_window;
    FeesPage &m_page;
    PrintDesk &m_printing;
    QTimer m_soon;
    bool m_isKeeping = false;
    bool m_isOnline = false;
};

/// What the page shows beside one dossier, read in one go.
Result<FeeOverview> readFeeOverview(Connection &connection, const DayPlace &place);
/// The money of one dossier; what the rules say now where none was in force at its receipt.
Result<FeeView> readFeeView(Connection &connection, const QUuid &dossier, const Catalogue &catalogue, QDate today);
