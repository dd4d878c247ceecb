// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "problem.h"
#include "result.h"

#include <QList>
#include <QUuid>

/// What became of one operation at the portal. Applied outcomes are bound to the operation and stored as bytes: each
/// repeat gets the same ones. Anything else left no effect.
struct Outcome
{
    QUuid opId;
    QByteArray sha256; ///< Of the body, 32 bytes: an acknowledgement must name it.
    int status = 0;    ///< 201: applied; otherwise as a problem's; 404 never-seen in a lookup.
    QString type;      ///< "applied" or a ProblemType.
    QString title;
    QUuid dossierId;
    qint64 dossierVersion = 0;
    QString officialCode; ///< Given to a dossier that came with a provisional number; otherwise empty.
    int retryAfter = 0;   ///< Seconds; 0: not said.
    QStringList pointers;
    QString state; ///< With already-transitioned: the dossier's state at the portal.

    bool isApplied() const { return status == 201; }
    /// Whether this acknowledges exactly this body.
    bool acknowledges(const QUuid &id, const QByteArray &bodySha256) const;
    static Outcome refused(const QUuid &id, const QByteArray &sha256, const Problem &problem);
};

QByteArray writtenOutcome(const Outcome &outcome);
Result<Outcome> readOutcome(const QByteArray &json);

/// {"outcomes":[…]} from the bytes of single outcomes, as they were stored.
QByteArray writtenOutcomes(const QList<QByteArray> &outcomes);
Result<QList<Outcome>> readOutcomes(const QByteArray &json);
