// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "dossierrow.h"

/// Ties dossiers submitted online to the filings with help of which they came, wherever one of these was touched: one
/// code of the portal stands at both, and they are not of two persons. What no longer holds is untied.
/// Connection::commit does so before it counts; what is tied or untied is touched.
Result<void> tieFilings(Connection &connection, const QSet<qint64> &dossiers);

/// The other side of a tie.
struct FilingTie
{
    QUuid dossier;
    QString code;        ///< May be empty.
    QDateTime at;        ///< When it was received.
    bool isHelp = false; ///< It is the filing with help.
};
/// Nothing: the dossier is not tied.
Result<std::optional<FilingTie>> tieOf(Connection &connection, qint64 dossier);

/// Whether `other`, which has the code that is being noted with a filing with help of that person, is what came of it.
Result<bool> wouldBeTied(Connection &connection, const DossierRow &other, const QString &applicantNumber);

/// Two that look like one matter: same person, procedure and day, no code noted with the help.
struct FilingSuggestion
{
    DossierRow assisted;
    DossierRow submitted;
    QString code; ///< The portal's of `submitted`, which ties them once it is noted.
};
/// Since that day, the latest first; those that an officer held apart are left out.
Result<QList<FilingSuggestion>> suggestedTies(Connection &connection, QDate since, int limit);
/// An officer said that they are two matters.
Result<void> holdApart(Connection &connection, const QUuid &assisted, const QUuid &submitted, const QString &officer,
                       const QDateTime &at);
