// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feekeeping.h"
#include "statementtable.h"

// Đối soát: the ledger against the bank's statement, the drawer and the e-receipts (domain.md 13.5).

/// What importing a statement did.
struct ImportedStatement
{
    int lines = 0;
    int known = 0;     ///< Imported before: nothing happened.
    int confirmed = 0; ///< Transfers that were awaited and are paid now.
    int seen = 0;      ///< Transfers that an officer had seen already: the line is theirs.
    int open = 0;      ///< Lines for a person: another amount, or no reference of ours.
    Dong amount = 0;   ///< Of the new lines.
};

/// Takes the lines into the store, each once, and confirms the transfers that they pay to the đồng. Runs in one write
/// transaction.
Result<ImportedStatement> importStatement(Connection &connection, const QList<StatementLine> &lines, int officeNumber,
                                          const Act &act);

/// What a person decides about an open line.
struct StatementDecision
{
    enum class What {
        Accept, ///< It pays what its reference says, with the amount that came.
        Assign, ///< It pays the fee of `dossier`.
        NoFee,  ///< It is no fee: `note` says what.
    };
    What what = What::Accept;
    QUuid dossier;
    QString note;
};

/// Errors: "line-settled" (decided already), "no-such-payment", "note-missing"; those of keepFee().
Result<void> settleLine(Connection &connection, const QByteArray &key, const StatementDecision &decision,
                        int officeNumber, const Act &act);

/// The money of one counter on a day.
struct CounterMoney
{
    int counter = 0;
    Dong cashTaken = 0;
    Dong cashReturned = 0; ///< Cancelled and refunded.
    Dong transferred = 0;  ///< Seen by an officer or a statement.
    Dong transferReturned = 0;
    int payments = 0;

    Dong net() const { return cashTaken - cashReturned + transferred - transferReturned; }
};

/// A day's money whole.
struct FeeDay
{
    QDate day;
    QList<CounterMoney> counters; ///< By number.
    Dong awaited = 0;             ///< Announced on this day and still awaited.
    Dong onStatement = 0;         ///< The statement's lines of the day.
    Dong matched = 0;             ///< Of them, those that pay a transfer.
    Dong openLines = 0;           ///< Of them, those that wait for a person.
    Dong unseenByBank = 0;        ///< Transfers of the day that an officer saw and no statement has.
    int receiptsIssued = 0;
    Dong receiptsAmount = 0;
    int receiptsMissing = 0; ///< Biên lai chưa phát hành, of payments of this day.
    Dong receiptsMissingAmount = 0;
    QList<CashCount> counts; ///< Of this counter's drawer.

    CounterMoney total() const;
    Dong cashDifference() const; ///< Of the counts of this counter.
};

Result<FeeDay> feeDay(Connection &connection, QDate day);
