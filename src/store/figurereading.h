// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "feeentry.h"

/// Entries of the fee ledger that are alike, of one day.
struct FeeSum
{
    QDate day;
    FeeEntryKind kind = FeeEntryKind::Taken;
    PaymentMethod method = PaymentMethod::Cash;
    int counter = 0;
    Dong amount = 0;
    int entries = 0;
};
/// What the ledger says of these days, both counted; in the order of the days.
Result<QList<FeeSum>> feeSums(Connection &connection, QDate from, QDate to);

/// What was paid for one kind of fee.
struct FeeLineSum
{
    QString code;
    QString what;
    qint64 quantity = 0;
    Dong amount = 0;
};
/// The lines of what was taken or confirmed in these days and not noted by mistake. Reads the entries' documents.
Result<QList<FeeLineSum>> feeLineSums(Connection &connection, QDate from, QDate to);

/// How many citizens gave a score at a counter on a day.
struct RatingSum
{
    QDate day;
    int counter = 0;
    int score = 0;
    int number = 0;
};
Result<QList<RatingSum>> ratingSums(Connection &connection, QDate from, QDate to);

/// How many citizens were guided or refused without a dossier being taken.
struct GuidanceSum
{
    QString procedureCode;
    QString kind; ///< "guide" or "refuse".
    int number = 0;
};
Result<QList<GuidanceSum>> guidanceSums(Connection &connection, QDate from, QDate to);
