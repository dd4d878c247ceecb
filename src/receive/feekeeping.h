// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cashcount.h"
#include "feetable.h"
#include "receiving.h"

/// What an officer does with a dossier's fee.
struct FeeOrder
{
    FeeEntryKind kind = FeeEntryKind::Taken;
    Dong amount = 0;
    Dong received = 0; ///< Taken: what was handed over; 0 means the exact amount.
    QUuid of;          ///< The payment; null for Taken and Announced.
    QUuid request;     ///< Refunded, RefundDeclined: the request that is answered.
    QString ground;
    bool hasArrived = false; ///< Announced: the money is there already, also beyond what is due.
    QList<FeeLine> lines;    ///< What is paid for; empty: the lines of the dossier's fee.
};

/// Notes an entry of the fee ledger with its event and its operation. An announced transfer gets a reference of its
/// own. Runs in one write transaction; only after that is committed may anything be shown or printed. Errors:
/// mayFollow(); "not-supervisor": a refund is paid or declined by a supervisor or administrator, and a payment of
/// another officer or day is cancelled by them; "paid-elsewhere": another office holds the money (phi địa giới).
Result<FeeEntry> keepFee(Connection &connection, const QUuid &dossier, const FeeOrder &order, int officeNumber,
                         const Act &act);

/// The payment chosen at the receipt of a dossier, in the transaction that saves it; nothing if none was.
Result<std::optional<FeeEntry>> keepReceivedFee(Connection &connection, const Dossier &dossier, const Act &act);

/// A dossier is cancelled: transfers that are awaited are given up; cash that this officer took today goes back at
/// once. What was paid otherwise becomes a matter: it must be refunded.
Result<void> giveUpFees(Connection &connection, const QUuid &dossier, const QString &reason, const Act &act);

/// Where the cash of this counter's drawer must stand now: what the last count left, and the ledger since.
struct ExpectedCash
{
    Dong atStart = 0; ///< Left by the last count.
    Dong taken = 0;
    Dong returned = 0; ///< Cancelled and refunded in cash.
    qint64 uptoSeq = 0;
    QDateTime since; ///< Of the last count; invalid: there was none.

    Dong total() const { return atStart + taken - returned; }
};
Result<ExpectedCash> expectedCash(Connection &connection, int counter);

/// What an officer counted.
struct CashOrder
{
    QMap<Dong, int> pieces;
    Dong leftOver = 0;
    QString note;
};

/// Notes a count of the drawer with its operation. Errors: checkCashCount().
Result<CashCount> countCash(Connection &connection, const CashOrder &order, const Act &act);
