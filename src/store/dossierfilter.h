// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossierrow.h"

/// Which dossiers a list holds; what is not set does not narrow it.
struct DossierFilter
{
    enum class Which {
        All,
        Open,
        Overdue,
        AwaitingSupplement,
        Ready,
        Returned,
        Void,
        Portal,
        AwaitingCode,
        Exceptions
    };
    Which which = Which::All;
    QDate from; ///< Received on that day or later, here: days of receipt leave out what another office received.
    QDate to;   ///< Received on that day or earlier, here.

    bool isOfDays() const { return from.isValid() || to.isValid(); }
    bool isEmpty() const { return which == Which::All && !isOfDays(); }
    friend bool operator==(const DossierFilter &, const DossierFilter &) = default;
};

/// Whether the dossier belongs into the list. `now` decides what is overdue; of Portal a row alone tells only those
/// that wait to be taken over.
bool fits(const DossierRow &row, const DossierFilter &filter, const QDateTime &now);

/// Stable words: "all", "open", "overdue", "awaiting-supplement", "ready", "returned", "void", "portal": submitted
/// online and not yet taken over, or in trouble at the portal; "awaiting-code": in another system whose code is not
/// known here yet (Chờ mã); "exceptions": taken on paper although the rule was online only.
QString toText(DossierFilter::Which which);
DossierFilter::Which dossierListFromText(QStringView text);
