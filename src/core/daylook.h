// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QUuid>

/// That somebody has looked at something of a day, at whichever counter of the office.
struct DayLook
{
    QUuid id; ///< UUIDv7.
    QDate day;
    QString what;  ///< A risky act's word (store/riskreading), or "sample".
    QUuid subject; ///< A dossier or an entry of the ledger.
    QDateTime at;
    QString officerId;
    QString officerName;
    QString note;
};
