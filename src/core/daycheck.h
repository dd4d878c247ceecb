// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

/// One line of the list by which a day is closed (ux.md 4).
struct DayCheck
{
    enum class What {
        Confirmed,  ///< Every counter that worked has confirmed.
        Numbers,    ///< Issued = sent + waiting + quarantined + void, gaps named.
        Cash,       ///< The drawers hold what the ledger says.
        Unsent,     ///< Not yet at the portal.
        Voids,      ///< What was cancelled; in days signed by earlier versions.
        Overdue,    ///< What is overdue.
        Drafts,     ///< Begun and left.
        Receipts,   ///< Payments without their e-receipt.
        Reconciled, ///< Compared with the portal.
        FourEyes,   ///< Every risky act of the day was looked at by another than who did it.
        Samples,    ///< A few of the other dossiers were looked at.
    };
    enum class State {
        Settled,   ///< Nothing to be said.
        Explained, ///< It does not come out even, and somebody said why.
        Open,      ///< It needs words before the day can be signed.
        Blocking,  ///< It cannot be signed away: something must be done first.
    };
    What what = What::Confirmed;
    State state = State::Settled;
    int count = 0;          ///< Of what is named.
    QString text;           ///< For the screen and the minutes, translated.
    QString explanation;    ///< Given before: of the counters, or of an earlier close of this day.
    QStringList names = {}; ///< Counters, numbers, dossier codes that it is about, the first ones.
};

/// Stable words: "confirmed", "numbers", "cash", "unsent", "voids", "overdue", "drafts", "receipts", "reconciled",
/// "four-eyes", "samples".
QString toText(DayCheck::What what);
std::optional<DayCheck::What> dayCheckFromText(QStringView word);
/// Stable words: "settled", "explained", "open", "blocking".
QString toText(DayCheck::State state);
std::optional<DayCheck::State> dayCheckStateFromText(QStringView word);
