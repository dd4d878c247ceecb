// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDate>
#include <QUuid>

// What of a day is looked at by a second pair of eyes.

/// An act of a day that is easily wrong, or easily misused.
struct RiskyAct
{
    enum class Kind {
        VoidedAfterPrint, ///< A paper was out when the dossier was cancelled.
        PaymentReversed,
        Refunded,
        OwnerCorrected,
        PaperException, ///< Taken on paper although the rule is online only.
        EnteredLate,    ///< Nhập bù.
    };
    Kind kind = Kind::VoidedAfterPrint;
    QUuid subject; ///< The dossier, or the entry of the ledger.
    QUuid dossier;
    QString code;
    QDateTime at;
    QString officerId;
    QString officerName;
    QString text; ///< The ground in the officer's words.
};
/// Stable words: "voided-after-print", "payment-reversed", "refunded", "owner-corrected", "paper-exception",
/// "entered-late".
QString toText(RiskyAct::Kind kind);

/// The day's risky acts by kind, then by time; receipts count for the day on which they were received.
Result<QList<RiskyAct>> riskyActs(Connection &connection, QDate day);

/// A dossier received on a day.
struct DayReceipt
{
    QUuid dossier;
    QString code;
    QString procedureName;
    QString officerName;
};
/// Those of the day, void ones left out.
Result<QList<QUuid>> dayReceipts(Connection &connection, QDate day);
Result<DayReceipt> dayReceipt(Connection &connection, const QUuid &dossier);
