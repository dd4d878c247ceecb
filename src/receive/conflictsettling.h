// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conflictcomparing.h"
#include "receiving.h"

/// An act that the portal refused because the dossier changed there meanwhile, with both sides for an officer.
struct ConflictTask
{
    /// Who did something, where and when.
    struct Deed
    {
        QString what; ///< The act, translated, with what it says of itself.
        QString officerName;
        int counter = 0; ///< 0: not known.
        QDateTime at;    ///< Invalid: not known.
    };

    QUuid opId;
    QUuid dossier;
    QString code;
    QString ownerName;
    Deed here;
    QList<Deed> there;           ///< What happened elsewhere to the contested fields, as the feed told; may be empty.
    QHash<QString, int> authors; ///< Field → index in `there`.
    ConflictComparison comparison;
    qint64 portalVersion = 0;
    QDateTime portalReadAt;
    int waitingBehind = 0; ///< Later operations of the dossier that wait for this one.
};

/// What an officer decided.
struct ConflictDecision
{
    QUuid opId;
    qint64 portalVersion = 0; ///< Of the task that was seen.
    QHash<QString, ConflictSide> choices;
    QString reason;
};

/// The task of a refused operation. Errors: "no-conflict" if it is settled by now, "portal-not-read" until sync has
/// fetched the portal's dossier.
Result<ConflictTask> conflictTask(Connection &connection, const QUuid &opId, const Officer &officer);

/// Settles it: the dossier here becomes what was decided, the refused operation is set aside, an event and an operation
/// keep what both sides said, and what is kept of ours goes to the portal as a correction. Runs in one write
/// transaction. Errors: those of conflictTask and checkChoices, "changed-meanwhile" if the portal's state is not the
/// one that was seen.
Result<void> settleConflict(Connection &connection, const ConflictDecision &decision, const Act &act);
