// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daycheck.h"
#include "money.h"

#include <QDateTime>
#include <QStringList>
#include <QUuid>

#include <optional>

/// What became of the numbers that a counter gave on a day (sync.md 11): every one of them is sent, waits, lies in the
/// tray or is void, or it is a gap that has a name.
struct NumberEquation
{
    int issued = 0;
    int sent = 0;
    int waiting = 0;
    int quarantined = 0;
    int voided = 0;
    QStringList gaps; ///< Numbers that no dossier bears, as they would be printed.

    int accounted() const { return sent + waiting + quarantined + voided; }
    bool isWhole() const { return issued == accounted() + int(gaps.size()); }
    friend bool operator==(const NumberEquation &, const NumberEquation &) = default;
};

/// Chốt quầy: what the day of one counter came to, as its officer confirms it.
struct CounterDay
{
    QUuid id; ///< UUIDv7 of the confirmation.
    QDate day;
    int counter = 0;
    QDateTime at; ///< When it was confirmed; invalid: not yet.
    QString officerId;
    QString officerName;
    int received = 0; ///< Void ones left out.
    int returned = 0;
    int corrected = 0;
    Dong fees = 0;               ///< By the ledger: taken less given back, cash and transfers.
    Dong cash = 0;               ///< Of them, in cash.
    std::optional<Dong> counted; ///< Kiểm quỹ: what the day's counts found; nothing: the drawer was not counted.
    Dong cashDifference = 0;     ///< Of those counts; negative: money is missing.
    int drafts = 0;              ///< Begun and neither saved nor thrown away.
    NumberEquation numbers;
    QString note; ///< The officer's words on what does not come out even.
};

/// What of a day a supervisor signs: counts for reading, and the hash over every record of the day, so that a later
/// change shows (ux.md 4).
struct DayRecord
{
    QDate day;
    int received = 0;
    int voided = 0;
    int returned = 0;
    int corrected = 0;
    int payments = 0;
    Dong fees = 0;
    int confirmations = 0; ///< Counters that have confirmed.
    QByteArray sha256;     ///< 32 bytes.
};

/// Chốt sổ: a day as it was signed.
struct DayClose
{
    QUuid id; ///< UUIDv7.
    DayRecord record;
    QDateTime at;
    QString officerId;
    QString officerName;
    bool isSelfClosed = false; ///< By the one officer of a one-person office: a leader confirms later.
    QList<DayCheck> checks;    ///< The list as it was signed, open lines with their explanations.
};
