// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossieract.h"
#include "operation.h"

#include <QHash>

/// Fields of one rule when two counters changed a dossier (sync.md 9).
enum class ConflictGroup {
    Identity,    ///< Number, name, birth date, sex of the owner or of who files: a supervisor decides.
    Contact,     ///< Telephone, e-mail, address: who has the citizen at the counter.
    Procedure,   ///< The portal, once it is accepted.
    Paper,       ///< One line of the components; less than before needs a reason.
    Ledger,      ///< Fees: the portal; a correction is a reversal.
    State,       ///< The portal's, or our step again from there if the life cycle allows it.
    Appointment, ///< The portal computes it.
    Whereabouts, ///< Where the papers are, who has them: the portal.
    ResultPaper, ///< With the state.
    Other,       ///< Either.
};

enum class ConflictSide { Here, Portal };

/// One field that our refused act changed and that stands otherwise at the portal.
struct ConflictField
{
    QString path; ///< In the dossier's JSON: "applicant.phone", "components.2", "state".
    ConflictGroup group = ConflictGroup::Other;
    QJsonValue base; ///< From which our act started; undefined: absent.
    QJsonValue here;
    QJsonValue portal;
    bool isContested = false; ///< Changed on both sides; else only here.
    ConflictSide preset = ConflictSide::Portal;
    bool isFree = false;          ///< The officer may choose the other side.
    bool followsState = false;    ///< Goes with the choice of the state.
    bool needsSupervisor = false; ///< Nobody else settles it.
    bool needsReasonHere = false; ///< Keeping ours lowers what stands there.
};

/// Our refused act beside the portal's dossier.
struct ConflictComparison
{
    QList<ConflictField> fields; ///< The state first; contested ones before the others.
    bool isIncident = false;     ///< The result was handed over twice.
    bool isVoidThere = false;    ///< The dossier was cancelled meanwhile.
};

/// Compares field by field what the refused operation wanted with the dossier as it stands at the portal.
ConflictComparison comparedConflict(const Operation &refused, const QJsonObject &atPortal, const Officer &officer);

/// Which side the field comes from by these choices.
ConflictSide sideOf(const ConflictComparison &comparison, const ConflictField &field,
                    const QHash<QString, ConflictSide> &choices);

/// The portal's dossier with what is kept of ours, its state included.
QJsonObject mergedDossier(const QJsonObject &portal, const ConflictComparison &comparison,
                          const QHash<QString, ConflictSide> &choices);

/// Why these choices cannot be saved: "not-supervisor", "reason-missing".
Result<void> checkChoices(const ConflictComparison &comparison, const QHash<QString, ConflictSide> &choices,
                          const QString &reason, const Officer &officer);

/// What stands otherwise than it was seen, in words, numbers masked: "Trạng thái: Đã tiếp nhận → Chờ bổ sung". What
/// only follows from the rest is left out.
QStringList differencesInWords(const QJsonObject &seen, const QJsonObject &now);
