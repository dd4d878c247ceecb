// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receiving.h"
#include "riskreading.h"

// Four eyes: each risky act of a day is opened by another than who did it; of the rest a few dossiers are sampled.

/// A risky act, and who opened it.
struct LookedAct
{
    RiskyAct act;
    QString by;             ///< Officer's name; empty: nobody. Of several the first by whom it is settled.
    bool isSettled = false; ///< Opened by another, or by the one officer of a one-person office.
    QStringList lookers;    ///< Officers' ids, at whichever counter.
};

/// A dossier of the day's sample.
struct SampledDossier
{
    DayReceipt receipt;
    QString by; ///< Officer's name; empty: nobody yet.
    QString note;

    bool isSettled() const { return !by.isEmpty(); }
};

/// What of a day was looked at.
struct DayLooks
{
    QList<LookedAct> acts;
    QList<SampledDossier> samples;

    int openActs() const;
    int openSamples() const;
};

/// So many dossiers make the sample.
inline constexpr int samplesOfDay = 5;

/// The sample is the same wherever it is drawn: by the hash of the day and the dossier's id, of dossiers without a
/// risky act.
Result<DayLooks> dayLooks(Connection &connection, QDate day);

/// The officer opened the dossier: each of its risky acts of that day that nobody else has settled counts as opened by
/// them, and the office's other counters are told. Answers of how many that was so. Runs in one write transaction.
Result<int> noteOpened(Connection &connection, QDate day, const QUuid &dossier, const Act &act);

/// Ticks a dossier of the sample, for all counters of the office; of several ticks the latest holds, all are kept.
/// Errors: "not-sampled". Runs in one write transaction.
Result<void> tickSample(Connection &connection, QDate day, const QUuid &dossier, const QString &note, const Act &act);

/// As the screen and the minutes name it, translated.
QString displayName(RiskyAct::Kind kind);
