// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money.h"
#include "result.h"

#include <QDateTime>
#include <QMap>
#include <QUuid>

/// Kiểm quỹ: the drawer of a counter, counted at the end of a shift.
struct CashCount
{
    QUuid id;
    QDateTime at;
    QString officerId;
    QString officerName;
    int counter = 0;
    qint64 uptoSeq = 0;     ///< The last entry of this counter's ledger that it covers.
    Dong expected = 0;      ///< What the count before left, and what the ledger says since.
    QMap<Dong, int> pieces; ///< Notes and coins: value → how many.
    Dong leftOver = 0;      ///< Stays in the drawer for the next shift; the rest is handed over.
    QString note;           ///< Why it differs.

    Dong counted() const;
    Dong difference() const { return counted() - expected; } ///< Negative: money is missing.
    Dong handedOver() const { return counted() - leftOver; }
};

/// The notes in use, largest first (Ngân hàng Nhà nước: 500.000 down to 200 ₫).
const QList<Dong> &bankNotes();

/// Errors at their fields: BadInput "pieces" (a value that is no note, a negative number), "left-over" (negative or
/// more than was counted), "note" (it differs and nobody says why).
Result<void> checkCashCount(const CashCount &count);
