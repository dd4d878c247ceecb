// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QUuid>

/// Serials of a lease that no dossier got and none will get any more (sync.md 10).
struct UnusedNumbers
{
    QString agency;
    int from = 0;
    int to = 0; ///< Inclusive.
};

/// A counter's day as the counter has it (POST /v1/reconciliations/{counter}/{date}, sync.md 11).
struct DayAccount
{
    struct Entry
    {
        QUuid opId;
        qint64 deviceSeq = 0;
        bool isAcknowledged = false;
    };
    QList<Entry> operations; ///< Made on that day, in the device's order.
    QByteArray headHash;     ///< Of the last one's body; empty: none was made.
    QList<UnusedNumbers> unused;
};

/// What the portal has otherwise.
struct DayDifference
{
    QList<QUuid> unknown; ///< Acknowledged at the counter, unknown at the portal: to be sent again.
    QList<QUuid> applied; ///< Applied at the portal, not acknowledged at the counter.
    int onlyHere = 0;     ///< Operations of the device between the day's first and last that the counter did not name.
    qint64 brokenAt = 0;  ///< The first operation whose chain does not hold at the portal; 0: it holds.
    qint64 lastSeq = 0;   ///< Of the device's operations at the portal, of whichever day.
    int unusedKept = 0;   ///< Numbers that are declared unused, in all, for that day.

    bool isEqual() const { return unknown.isEmpty() && applied.isEmpty() && onlyHere == 0 && brokenAt == 0; }
};

QJsonObject toJson(const DayAccount &account);
/// Nothing if it cannot be read or has more than `most` operations.
std::optional<DayAccount> dayAccountFromJson(const QJsonObject &json, int most);
QJsonObject toJson(const DayDifference &difference);
DayDifference dayDifferenceFromJson(const QJsonObject &json);
