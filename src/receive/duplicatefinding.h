// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "dossieract.h"
#include "receiveorder.h"

/// How far back a second dossier counts as the same matter (domain.md 13.1).
constexpr int duplicateDays = 90;

/// An open dossier of the same owner and procedure, with what can be done instead of receiving another one.
struct DuplicateDossier
{
    QUuid id;
    QString code;
    DossierState state = DossierState::Received;
    Channel channel = Channel::Counter;
    QDateTime receivedAt;
    int counter = 0;
    std::optional<DossierAct> adding; ///< The act that adds papers to it; nothing: its state allows none.
    bool mayWithdraw = false;
};

/// Whether both are one owner: by number (a card also carries the old one); by tax code; where one side has neither, by
/// the name without accents and the whole date of birth.
bool isSameOwner(const Applicant &one, const Applicant &other);

/// Whether the earlier dossier is the same matter and still goes on at that time.
bool isDuplicateOf(const Dossier &earlier, const Applicant &owner, const QString &procedureCode, const QDateTime &at);

/// As the officer is shown it.
DuplicateDossier duplicateFrom(const Dossier &earlier, const Officer &officer);

/// Open dossiers of this owner and procedure from the last 90 days, of every counter and channel that the store knows,
/// the newest first. Nothing while the owner or the procedure is not known.
Result<QList<DuplicateDossier>> duplicatesOf(Connection &connection, const Applicant &owner,
                                             const QString &procedureCode, const Officer &officer, const QDateTime &at);

/// Nothing, or the refusal "open-duplicate" because there are open dossiers that the ground does not speak of.
Result<void> checkBeside(const QList<DuplicateDossier> &open, const BesideGround &beside);
